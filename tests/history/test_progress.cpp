#include "history/progress.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::history;
using namespace std::chrono_literals;

namespace {

const questions::CardId owl{"birds", "owl", ""}, kiwi{"birds", "kiwi", ""};
constexpr Timestamp start{std::chrono::milliseconds{1'795'000'000'000}};

/// A history that grows entry by entry.
struct Story {
  std::vector<Entry> entries;
  Progress progress;
  Timestamp now = start;

  Sequence tell(Happened what) {
    entries.push_back({.sequence = progress.next(), .at = now, .what = std::move(what)});
    progress = applied(std::move(progress), entries.back(), {});
    now += 1h;
    return entries.back().sequence;
  }
  Sequence answer(const questions::CardId& card, memory::Grade grade) {
    const bool right = memory::recalled(grade);
    return tell(Answered{.card = card,
                         .grade = grade,
                         .outcome = right ? questions::Outcome::right : questions::Outcome::wrong,
                         .taken = 5s});
  }
};

/// What undo must bring back: all but the entries themselves.
struct Visible {
  std::vector<memory::CardState> states;
  std::map<CivilDay, DayTally> days;
  bool operator==(const Visible&) const = default;
};
Visible visible(const Progress& progress) {
  Visible result{.states = {}, .days = progress.days()};
  for (const CardProgress& card : progress.cards()) {
    result.states.push_back(card.state);
  }
  return result;
}

} // namespace

TEST_CASE("answers move a card's memory, one by one as all at once") {
  Story story;
  story.answer(owl, memory::Grade::good);
  story.answer(owl, memory::Grade::good);
  story.answer(kiwi, memory::Grade::again);
  CHECK(story.progress.find(owl)->state.reviews == 2);
  CHECK(story.progress.find(kiwi)->state.reviews == 1);
  CHECK(story.progress == folded(story.entries, {}));
}

TEST_CASE("undo brings back the exact former state, and undoing it the later one") {
  Story story;
  story.answer(owl, memory::Grade::good);
  const Visible before = visible(story.progress);
  const Sequence answer = story.answer(owl, memory::Grade::again);
  const Visible after = visible(story.progress);
  const Sequence undo = story.tell(Undone{answer});
  CHECK(visible(story.progress) == before);
  story.tell(Undone{undo});
  CHECK(visible(story.progress) == after);
}

TEST_CASE("an answer in the middle can be undone, and the later ones stand") {
  Story story;
  const Sequence first = story.answer(owl, memory::Grade::again);
  story.answer(owl, memory::Grade::good);
  story.tell(Undone{first});
  CHECK(story.progress.find(owl)->state.reviews == 1);
  CHECK(story.progress.days().begin()->second.answers == 1);
}

TEST_CASE("a correction changes grade and outcome, and undoing it gives the first ones back") {
  Story story;
  const Sequence answer = story.answer(owl, memory::Grade::again);
  const Visible before = visible(story.progress);
  const Sequence correction = story.tell(Corrected{.answer = answer, .grade = memory::Grade::good});
  CHECK(story.progress.find(owl)->reviews[0].outcome == questions::Outcome::right);
  CHECK(story.progress.days().begin()->second.right == 1);
  CHECK(visible(story.progress) != before);
  story.tell(Undone{correction});
  CHECK(visible(story.progress) == before);
}

TEST_CASE("what is only for fun is counted as an answer and moves no memory") {
  Story story;
  story.tell(Answered{.card = owl, .evidence = false});
  CHECK(story.progress.find(owl)->state == memory::CardState{});
  CHECK(story.progress.days().begin()->second.answers == 1);
}

TEST_CASE("the last answer that stands is the one that undo means") {
  Story story;
  CHECK(story.progress.undoable() == 0);
  const Sequence first = story.answer(owl, memory::Grade::good);
  const Sequence second = story.answer(kiwi, memory::Grade::good);
  CHECK(story.progress.undoable() == second);
  story.tell(Undone{second});
  CHECK(story.progress.undoable() == first);
}

TEST_CASE("a round counts when it is finished and not taken back") {
  Story story;
  const Sequence round = story.tell(RoundStarted{.mode = "classic", .questions = 10});
  CHECK_FALSE(story.progress.rounds()[0].finished());
  const Sequence end = story.tell(RoundFinished{.round = round, .right = 7, .asked = 10, .score = 900});
  CHECK(story.progress.rounds()[0].finished());
  story.tell(Undone{end});
  CHECK_FALSE(story.progress.rounds()[0].finished());
}

TEST_CASE("entries that refer to nothing change nothing but their number") {
  Story story;
  story.answer(owl, memory::Grade::good);
  const Visible before = visible(story.progress);
  story.tell(Undone{99});
  story.tell(Undone{0});
  story.tell(Corrected{.answer = 42});
  story.tell(RoundFinished{.round = 1});
  story.tell(Unreadable{.kind = "dream"});
  CHECK(visible(story.progress) == before);
  CHECK(story.progress.next() == 7);
}

TEST_CASE("random histories: step by step equals all at once, and undoing everything leaves nothing") {
  std::uint64_t state = 42;
  const auto next = [&](std::uint64_t sides) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % sides;
  };
  Story story;
  for (int i = 0; i < 400; ++i) {
    story.now += std::chrono::hours{next(200)};
    const Sequence some = 1 + next(story.progress.next());
    switch (next(4)) {
    case 0: story.tell(Undone{some}); break;
    case 1: story.tell(Corrected{.answer = some, .grade = static_cast<memory::Grade>(1 + next(4))}); break;
    default: story.answer({"p", std::to_string(next(12)), ""}, static_cast<memory::Grade>(1 + next(4)));
    }
  }
  CHECK(story.progress == folded(story.entries, {}));
  while (story.progress.undoable() != 0) {
    story.tell(Undone{story.progress.undoable()});
  }
  CHECK(story.progress.days().empty());
  for (const CardProgress& card : story.progress.cards()) {
    CHECK(card.state == memory::CardState{});
  }
}
