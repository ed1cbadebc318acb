#include "history/as_of.hpp"
#include "history/progress_image.hpp"

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

TEST_CASE("taking back twice needs bringing back twice, in whichever order they came") {
  Story story;
  const Sequence answer = story.answer(owl, memory::Grade::good);
  const Visible after = visible(story.progress);
  const Sequence first = story.tell(Undone{answer});
  const Sequence second = story.tell(Undone{answer});
  story.tell(Undone{first});
  CHECK(visible(story.progress) != after);
  story.tell(Undone{second});
  CHECK(visible(story.progress) == after);
}

TEST_CASE("a suspension holds until it is lifted, taken back or brought back") {
  Story story;
  story.answer(owl, memory::Grade::good);
  const auto suspended = [&] { return story.progress.find(owl)->suspended; };
  const Sequence suspension = story.tell(Suspended{.card = owl});
  CHECK(suspended());
  CHECK(story.progress.undo_step() ==
        StepBack{.what = StepBack::What::suspension, .about = suspension, .targets = {suspension}});
  const Sequence undo = story.tell(Undone{suspension});
  CHECK_FALSE(suspended());
  story.tell(Undone{undo});
  CHECK(suspended());
  const Sequence lifted = story.tell(Suspended{.card = owl, .suspended = false});
  CHECK_FALSE(suspended());
  story.tell(Undone{lifted});
  CHECK(suspended());
}

TEST_CASE("a buried card rests until its time; the latest word that stands holds") {
  Story story;
  story.answer(owl, memory::Grade::good);
  const auto rests = [&](Timestamp at) { return story.progress.find(owl)->rests(at); };
  const Timestamp tomorrow = start + 24h;
  const Sequence burial = story.tell(Suspended{.card = owl, .until = tomorrow});
  CHECK(rests(tomorrow - 1ms));
  CHECK_FALSE(rests(tomorrow));
  CHECK_FALSE(story.progress.find(owl)->suspended);
  CHECK(story.progress.suspension_of(burial) == Suspended{.card = owl, .until = tomorrow});
  CHECK_FALSE(story.progress.suspension_of(burial - 1));
  const Sequence suspension = story.tell(Suspended{.card = owl});
  CHECK(rests(tomorrow + 1000h));
  story.tell(Undone{suspension});
  CHECK(rests(tomorrow - 1ms));
  CHECK_FALSE(rests(tomorrow));
  story.tell(Suspended{.card = owl, .suspended = false});
  CHECK_FALSE(rests(start));
  CHECK(story.progress == folded(story.entries, {}));
  const auto kept = ProgressImage::opened(ProgressImage::of(story.progress));
  REQUIRE(kept);
  CHECK(*kept == story.progress);
}

TEST_CASE("the end of a round is taken back with its last answer, and comes back with it") {
  Story story;
  const Sequence round = story.tell(RoundStarted{.mode = "classic", .questions = 1});
  const Sequence answer = story.answer(owl, memory::Grade::good);
  const Sequence end = story.tell(RoundFinished{.round = round, .right = 1, .asked = 1, .score = 120});
  const Visible after = visible(story.progress);
  const StepBack undo = story.progress.undo_step();
  CHECK(undo == StepBack{.what = StepBack::What::answer, .about = answer, .targets = {end, answer}});
  for (const Sequence target : undo.targets)
    story.tell(Undone{target});
  CHECK_FALSE(story.progress.rounds()[0].finished());
  CHECK(story.progress.undo_step().about == round);
  const StepBack redo = story.progress.redo_step();
  CHECK(redo.about == answer);
  CHECK(redo.targets.size() == 2);
  for (const Sequence target : redo.targets)
    story.tell(Undone{target});
  CHECK(story.progress.rounds()[0].finished());
  CHECK(visible(story.progress) == after);
  CHECK(story.progress.redo_step() == StepBack{});
}

TEST_CASE("what was taken back can be brought back until something new is done") {
  Story story;
  story.answer(owl, memory::Grade::good);
  const Sequence second = story.answer(kiwi, memory::Grade::good);
  CHECK(story.progress.redo_step().targets.empty());
  story.tell(Undone{second});
  CHECK(story.progress.redo_step().about == second);
  story.answer(owl, memory::Grade::hard);
  CHECK(story.progress.redo_step().targets.empty());
}

TEST_CASE("undoing and redoing any number of steps goes through the same states both ways") {
  Story story;
  std::vector<Visible> states;
  for (int i = 0; i < 40; ++i) {
    states.push_back(visible(story.progress));
    if (i % 7 == 3)
      story.tell(Corrected{.answer = story.progress.undoable(), .grade = memory::Grade::hard});
    else if (i % 7 == 5)
      story.tell(Suspended{.card = i % 2 ? owl : kiwi});
    else
      story.answer(i % 3 ? owl : kiwi, static_cast<memory::Grade>(1 + i % 4));
  }
  const Visible last = visible(story.progress);
  const auto same = [](const Visible& now, const Visible& then) {
    for (std::size_t card = 0; card < now.states.size(); ++card) // a card that was never answered stays known
      if (!(now.states[card] == (card < then.states.size() ? then.states[card] : memory::CardState{})))
        return false;
    return now.days == then.days;
  };
  for (std::size_t step = states.size(); step-- > 0;) {
    for (const Sequence target : story.progress.undo_step().targets)
      story.tell(Undone{target});
    CHECK(same(visible(story.progress), states[step]));
  }
  CHECK(story.progress.undo_step().targets.empty());
  for (std::size_t step = 1; step <= states.size(); ++step) {
    for (const Sequence target : story.progress.redo_step().targets)
      story.tell(Undone{target});
    CHECK(same(visible(story.progress), step < states.size() ? states[step] : last));
  }
  CHECK(story.progress == folded(story.entries, {}));
}

TEST_CASE("random histories: step by step equals all at once, and undoing everything leaves nothing") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Story story;
    std::uint64_t state = seed;
    const auto next = [&](std::uint64_t sides) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      return (state >> 33) % sides;
    };
    const auto card = [&] { return questions::CardId{"p", std::to_string(next(12)), ""}; };
    for (int i = 0; i < 200; ++i) {
      story.now += std::chrono::hours{next(200)} - std::chrono::hours{next(20) == 0 ? 9000 : 0};
      const Sequence some = 1 + next(story.progress.next());
      switch (next(8)) {
      case 0:
      case 1: story.tell(Undone{some}); break;
      case 2: story.tell(Corrected{.answer = some, .grade = static_cast<memory::Grade>(1 + next(4))}); break;
      case 3: story.tell(Suspended{.card = card(), .suspended = next(2) == 0}); break;
      default: story.answer(card(), static_cast<memory::Grade>(1 + next(4)));
      }
      if (i % 20 == 0) REQUIRE(story.progress == folded(story.entries, {}));
    }
    CHECK(story.progress == folded(story.entries, {}));
    while (story.progress.undoable() != 0) {
      for (const Sequence target : story.progress.undo_step().targets)
        story.tell(Undone{target});
    }
    CHECK(story.progress.days().empty());
    for (const CardProgress& each : story.progress.cards()) {
      CHECK(each.state == memory::CardState{});
      CHECK_FALSE(each.suspended);
    }
  }
}

TEST_CASE("going back to a moment leaves everything as it was then, and what was undone since comes back") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Story story;
    std::uint64_t state = seed;
    const auto next = [&](std::uint64_t sides) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      return (state >> 33) % sides;
    };
    Timestamp moment{};
    Progress then;
    for (int i = 0; i < 120; ++i) {
      if (i == 60) moment = story.now - 30min, then = story.progress;
      const Sequence some = 1 + next(story.progress.next());
      if (next(4) == 0)
        story.tell(Undone{some});
      else if (next(5) == 0)
        story.tell(Corrected{.answer = some, .grade = memory::Grade::hard});
      else
        story.answer({"p", std::to_string(next(9)), ""}, static_cast<memory::Grade>(1 + next(4)));
    }
    for (const Sequence target : taken_back_to(story.entries, moment, {}))
      story.tell(Undone{target});
    CHECK(difference(story.progress, then) == Difference{});
    CHECK(story.progress.days() == then.days());
    CHECK(difference(story.progress, {}).answers > 0);
  }
}

TEST_CASE("progress comes back from its image as it was, and from no other bytes") {
  Story story;
  const Sequence round =
      story.tell(RoundStarted{.mode = "classic", .packs = {"birds", "fish"}, .seed = 7, .questions = 2});
  const Sequence first = story.answer(owl, memory::Grade::again);
  story.answer({"birds", "kea", "c2"}, memory::Grade::easy);
  story.tell(RoundFinished{.round = round, .right = 1, .asked = 2, .score = 90, .taken = 8s});
  const Sequence correction = story.tell(Corrected{.answer = first, .grade = memory::Grade::good});
  story.tell(Suspended{.card = kiwi});
  story.tell(Undone{correction});
  story.tell(PackRemoved{.pack = "fish", .kept_as = "fish-1"});
  story.tell(Unreadable{.kind = "dream"});
  const std::string image = ProgressImage::of(story.progress);
  const auto opened = ProgressImage::opened(image);
  REQUIRE(opened);
  CHECK(*opened == story.progress);
  CHECK(opened->unreadable() == 1);
  CHECK(opened->redo_step() == story.progress.redo_step());
  for (std::size_t size = 0; size < image.size(); size += 7)
    CHECK_FALSE(ProgressImage::opened(std::string_view(image).substr(0, size)));
  CHECK_FALSE(ProgressImage::opened(image + "x"));
}
