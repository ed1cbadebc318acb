#include "rounds/round.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace ruru;
using namespace ruru::rounds;
using namespace std::chrono_literals;
using questions::Outcome;

namespace {

constexpr Timestamp now{std::chrono::milliseconds{1'795'000'000'000}};
constexpr CivilDay some_day{std::chrono::days{20'000}};

questions::Library library(int count) {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    questions::Question question{.id = "q" + number,
                                 .prompt = "Question " + number + "?",
                                 .body = questions::OneChoice{{"answer " + number}, {"x", "y", "z"}}};
    question.difficulty = 1 + i % 5;
    loaded->pack.questions.push_back(std::move(question));
  }
  return {.packs = {loaded}};
}

Round begun(const Mode& mode, Settings settings = {.seed = 3}, int questions = 40) {
  return new_round(settings, mode, library(questions), {}, {}, now, some_day);
}

void answer(Round& round, Outcome outcome, std::chrono::milliseconds taken = 1s) {
  const Item& item = round.items[round.answers.size()];
  add_answer(round, {.card = item.ask.card,
                     .outcome = outcome,
                     .points = outcome == Outcome::right ? item.worth : 0,
                     .taken = taken});
}

/// Modes of every make, alone and together.
std::vector<Mode> modes_of_all_makes() {
  std::vector<Mode> modes;
  for (int bits = 0; bits < 64; ++bits) {
    Mode mode;
    if (bits & 1) mode.open_ended = true;
    if (bits & 2) mode.time = 30s;
    if (bits & 4) mode.misses = 3;
    if (bits & 8) mode.until_known = true;
    if (bits & 16) mode.order = Mode::Order::rising;
    if (bits & 32) mode.kept_after_misses = 50;
    modes.push_back(mode);
  }
  return modes;
}

} // namespace

TEST_CASE(
    "whatever the mode and the answers, a round ends, and never scores more than is said to be possible") {
  Dice dice(11);
  for (const Mode& mode : modes_of_all_makes()) {
    Round round = begun(mode, {.seed = dice.bits()}, 25);
    int answers = 0;
    while (!round.finished()) {
      REQUIRE(answers++ < 1000);
      answer(round, dice.below(3) == 0 ? Outcome::wrong : Outcome::right,
             std::chrono::milliseconds{dice.below(4000)});
      CHECK(tally(round).score() <= possible(round));
    }
    CHECK(round.answers.size() <= round.items.size());
  }
}

TEST_CASE("taking answers back leads through the same rounds as giving them") {
  Dice dice(5);
  for (const Mode& mode : modes_of_all_makes()) {
    Round round = begun(mode, {.seed = dice.bits()}, 12);
    std::vector<Round> before;
    while (!round.finished() && before.size() < 60) {
      before.push_back(round);
      answer(round, dice.below(2) == 0 ? Outcome::wrong : Outcome::right);
    }
    for (; !before.empty(); before.pop_back()) {
      (void)take_back_answer(round);
      CHECK(round == before.back());
    }
  }
}

TEST_CASE("a sprint ends when the time to think is up, and more patience makes it longer") {
  const Mode sprint{.id = "sprint", .open_ended = true, .time = 60s};
  Round round = begun(sprint);
  CHECK(round.items.size() == 40);
  answer(round, Outcome::right, 20s);
  CHECK(time_left(round, 15s) == 25s);
  CHECK(time_left(round, 90s) == 0s);
  answer(round, Outcome::wrong, 41s);
  CHECK(round.finished());
  CHECK_FALSE(ended_by_misses(round));
  round.settings.manner.patience = 2;
  CHECK_FALSE(round.finished());
  CHECK(time_left(round, 0s) == 59s);
  round.settings.manner.patience = 0;
  CHECK_FALSE(time_left(round, 0s));
}

TEST_CASE("without its clock a sprint is as long as the player chooses") {
  const Mode sprint{.id = "sprint", .open_ended = true, .time = 60s};
  CHECK(begun(sprint, {.count = 7, .manner = {.patience = 0}}).items.size() == 7);
}

TEST_CASE("survival ends with the third miss, almost right is one too") {
  Round round = begun({.open_ended = true, .misses = 3});
  answer(round, Outcome::wrong);
  answer(round, Outcome::right);
  answer(round, Outcome::almost);
  CHECK(misses_left(round) == 1);
  CHECK_FALSE(round.finished());
  answer(round, Outcome::wrong);
  CHECK(round.finished());
}

TEST_CASE(
    "on the ladder the easy questions come first, and the miss that ends it leaves half of the points") {
  const Mode ladder{.count = 15, .misses = 1, .kept_after_misses = 50, .order = Mode::Order::rising};
  Round round = begun(ladder);
  REQUIRE(round.items.size() == 15);
  CHECK(std::is_sorted(round.items.begin(), round.items.end(),
                       [](const Item& a, const Item& b) { return a.worth < b.worth; }));
  answer(round, Outcome::right);
  const int before = tally(round).score();
  answer(round, Outcome::wrong);
  CHECK(tally(round).score() == before / 2);
  (void)take_back_answer(round);
  round.over = true; // the player stops
  CHECK(tally(round).score() == before);
}

TEST_CASE("what was missed comes again for no points, until it is known") {
  Round round = begun({.until_known = true}, {.count = 2, .seed = 3});
  answer(round, Outcome::wrong);
  answer(round, Outcome::right);
  REQUIRE_FALSE(round.finished());
  CHECK(round.items[2].ask.card == round.items[0].ask.card);
  CHECK(round.items[2].worth == 0);
  answer(round, Outcome::wrong);
  answer(round, Outcome::right);
  CHECK(round.finished());
  CHECK(missed(round).size() == 1);
  CHECK(started_entry(round).questions == 2);
}

TEST_CASE("a miss that turns out right does not come again") {
  Round round = begun({.until_known = true}, {.count = 2, .seed = 3});
  answer(round, Outcome::wrong);
  REQUIRE(round.items.size() == 3);
  change_last_answer(round, Outcome::right, 120, 0);
  CHECK(round.items.size() == 2);
  CHECK(tally(round).score() == 120);
}

TEST_CASE("the round of the day is everybody's, whatever they know, and another one the next day") {
  const Mode daily{.count = 10, .of_the_day = true};
  const questions::Library all = library(60);
  const history::Entry known{.sequence = 1, .at = now, .what = history::Answered{.card = {"pack", "q1", ""}}};
  const history::Progress progress = history::applied({}, known, {});
  const Round mine = new_round({.packs = {"pack"}, .seed = 1}, daily, all, progress, {}, now, some_day);
  const Round yours = new_round({.packs = {"pack"}, .seed = 2}, daily, all, {}, {}, now + 5h, some_day);
  CHECK(mine.items == yours.items);
  const Round next = new_round({.packs = {"pack"}}, daily, all, {}, {}, now, some_day + std::chrono::days{1});
  CHECK(next.items != yours.items);
}

TEST_CASE("only like is compared with like: mode, patience, packs and number of questions") {
  const Mode sprint{.id = "sprint", .open_ended = true, .time = 60s};
  CHECK(recorded_name(sprint, {.patience = 1}) == "sprint");
  CHECK(recorded_name(sprint, {.patience = 1.5}) == "sprint+1.5");
  CHECK(recorded_name(sprint, {.patience = 0}) == "sprint+0");
  CHECK(recorded_name(Mode{}, {.patience = 2}) == "classic");

  history::Progress progress;
  const auto played = [&](history::RoundStarted started, int score) {
    const history::Sequence id = progress.next();
    progress =
        history::applied(std::move(progress), {.sequence = id, .at = now, .what = std::move(started)}, {});
    progress = history::applied(
        std::move(progress),
        {.sequence = id + 1, .at = now, .what = history::RoundFinished{.round = id, .score = score}}, {});
  };
  played({.mode = "sprint"}, 500);
  played({.mode = "sprint+2"}, 900);
  played({.mode = "sprint", .packs = {"pack"}}, 800);
  played({.mode = "classic", .questions = 10}, 700);
  played({.mode = "sprint"}, 300);
  CHECK(scores_of_its_kind(progress, begun(sprint)) == std::vector{500, 300});
  CHECK(best_score(progress, begun(sprint)) == 500);
  CHECK(best_score(progress, begun(Mode{})) == 700);
}

TEST_CASE("a round of what is due asks that alone, one of lists the lists") {
  CHECK(begun({.from = Mode::From::due}).items.empty());
  CHECK(begun({.from = Mode::From::lists}).items.empty());
  const history::Entry missed{
      .sequence = 1,
      .at = now - 24h,
      .what = history::Answered{.card = {"pack", "q4", ""}, .grade = memory::Grade::again}};
  const Round due = new_round({}, {.from = Mode::From::due}, library(9), history::applied({}, missed, {}), {},
                              now, some_day);
  REQUIRE(due.items.size() == 1);
  CHECK(due.items.front().ask.card.question == "q4");
}
