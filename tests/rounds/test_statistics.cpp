#include "rounds/behind.hpp"
#include "story.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace ruru;
using namespace ruru::rounds;
using namespace ruru::tests;
using namespace std::chrono_literals;

namespace {

/// Half a year of twenty cards, answered by chance, with some of it taken back.
Story lived() {
  Story story;
  std::mt19937 dice(3);
  for (int day = 180; day > 0; --day) {
    if (dice() % 4 == 0) continue;
    for (int i = 0; i < 4; ++i) {
      const auto grade = static_cast<memory::Grade>(1 + dice() % 4);
      story.answer(static_cast<int>(dice() % 20), grade, now - 24h * day + 1min * i);
      if (dice() % 10 == 0)
        story.tell(history::Undone{story.progress.next() - 1}, now - 24h * day + 1min * i);
    }
  }
  return story;
}

std::int32_t today() { return counted_day(civil_day(now, {})); }

} // namespace

TEST_CASE("statistics of an empty history are all zero, and nothing divides by it") {
  const Statistics none = figures({}, library(3));
  CHECK(none.answers == 0);
  CHECK(none.days.empty());
  CHECK(none.is_complete);
  CHECK_FALSE(none.right_share);
  CHECK_FALSE(none.retention.share());
  CHECK(none.calibration.answers == 0);
  CHECK(none.stability.months.empty());
  CHECK(none.times.all.median == 0);
  CHECK(none.rhythm.kept == 0);
  CHECK(none.weeks.size() >= 13);
}

TEST_CASE("statistics of one answer") {
  Story story;
  story.answer(0, memory::Grade::good, now - 1h);
  const Statistics one = figures(story, library(3));
  CHECK(one.answers == 1);
  CHECK(one.answers_today == 1);
  CHECK(one.days.size() == 1);
  CHECK(one.retention.reviews == 0); // there was nothing to remember
  CHECK(one.calibration.answers == 0);
  CHECK(one.times.all.median == doctest::Approx(6));
  CHECK(one.rhythm.active == 1);
  CHECK(one.rhythm.kept == 1);
  REQUIRE(one.stability.months.size() == 1);
  CHECK(one.stability.months[0].cards == 1);
}

TEST_CASE("an answer belongs to the day of the learner's own clock, which begins at their own hour") {
  Story story;
  const Timestamp midnight = start_of(civil_day(now, {}), {.utc_offset = 0min, .day_starts = 0h});
  const auto answer = [&](Timestamp at, std::chrono::minutes offset) {
    story.progress =
        history::applied(std::move(story.progress),
                         {.sequence = story.progress.next(),
                          .at = at,
                          .utc_offset = offset,
                          .what = history::Answered{.card = card(0), .grade = memory::Grade::good}},
                         {});
  };
  answer(midnight + 3h, 0min);       // before four in the morning: yesterday
  answer(midnight + 3h, 13 * 60min); // in Auckland it is the afternoon
  const Statistics both = figures(story, library(1));
  REQUIRE(both.days.size() == 2);
  CHECK(both.days[0].day == today() - 1);
  CHECK(both.days[1].day == today());
}

TEST_CASE("what is taken back counts nowhere, and counts again when it is brought back") {
  Story story;
  story.answer(0, memory::Grade::good, now - 24h * 9);
  const Statistics before = figures(story, library(2));
  story.answer(0, memory::Grade::again, now - 24h * 2);
  const Statistics with = figures(story, library(2));
  CHECK(with.retention.reviews == 1);
  story.tell(history::Undone{story.progress.next() - 1}, now);
  CHECK(figures(story, library(2)) == before);
  story.tell(history::Undone{story.progress.next() - 1}, now);
  CHECK(figures(story, library(2)) == with);
}

TEST_CASE("every figure counts the same answers") {
  const Story story = lived();
  const questions::Library all = library(20);
  const Statistics numbers = figures(story, all, {.period = Period::all});
  int answers = 0, due = 0, in_weeks = 0;
  for (const DayFigures& day : numbers.days) {
    answers += day.answers;
    due += day.due;
  }
  for (const DayFigures& week : numbers.weeks)
    in_weeks += week.answers;
  int forgetting = 0, calibration = 0, held = 0, lengths = 0;
  for (std::size_t i = 0; i < numbers.forgetting.size(); ++i)
    forgetting += numbers.forgetting[i].answers;
  for (const RecallBin& bin : numbers.calibration.bins)
    calibration += bin.answers;
  held = std::accumulate(numbers.stability.cards.begin(), numbers.stability.cards.end(), 0);
  for (const Times& times : numbers.times.by_length)
    lengths += times.answers;
  CHECK(answers == numbers.answers);
  CHECK(in_weeks == numbers.answers);
  CHECK(forgetting == numbers.answers - numbers.cards); // all but the first of each card
  CHECK(calibration == due);
  CHECK(calibration == numbers.calibration.answers);
  CHECK(numbers.retention.reviews == due);
  CHECK(held == numbers.cards);
  CHECK(lengths == numbers.answers);
  CHECK(numbers.times.all.answers == numbers.answers);
}

TEST_CASE("a part says of its cards what its figure says") {
  const Story story = lived();
  const questions::Library all = library(20);
  Answers seen = answers(all, story.progress, {});
  predict(seen, story.progress, {}, SIZE_MAX);
  for (const Period period : {Period::week, Period::month, Period::year, Period::all}) {
    const Inquiry inquiry{.period = period, .at = now};
    const Statistics numbers = statistics(seen, all, story.progress, {}, inquiry);
    const auto sum = [&](Part part) {
      std::pair<int, int> total;
      for (const Behind& one : behind(part, seen, all, story.progress, {}, inquiry, numbers.weeks_in_span)) {
        total.first += one.answers;
        total.second += one.recalled;
      }
      return total;
    };
    for (const DayFigures& day : numbers.days)
      CHECK(sum({Part::Of::day, day.day}).first == day.answers);
    for (const DayFigures& week : numbers.weeks)
      CHECK(sum({Part::Of::week, week.day}) == std::pair(week.due, week.recalled));
    for (std::size_t i = 0; i < numbers.forgetting.size(); ++i)
      CHECK(sum({Part::Of::forgetting, static_cast<std::int64_t>(i)}) ==
            std::pair(numbers.forgetting[i].answers, numbers.forgetting[i].recalled));
    for (std::size_t i = 0; i < numbers.calibration.bins.size(); ++i)
      CHECK(sum({Part::Of::calibration, static_cast<std::int64_t>(i)}) ==
            std::pair(numbers.calibration.bins[i].answers, numbers.calibration.bins[i].recalled));
    for (std::size_t i = 0; i < numbers.times.by_length.size(); ++i)
      CHECK(sum({Part::Of::length, static_cast<std::int64_t>(i)}).first ==
            numbers.times.by_length[i].answers);
    const auto cards = [&](Part part) {
      return static_cast<int>(behind(part, seen, all, story.progress, {}, inquiry, 1).size());
    };
    for (std::size_t i = 0; i < numbers.coming.size(); ++i)
      CHECK(cards({Part::Of::coming, static_cast<std::int64_t>(i)}) == numbers.coming[i].cards);
    for (std::size_t i = 0; i < numbers.stability.cards.size(); ++i)
      CHECK(cards({Part::Of::stability, static_cast<std::int64_t>(i)}) == numbers.stability.cards[i]);
    for (const StabilityMonth& month : numbers.stability.months)
      CHECK(cards({Part::Of::month, month.day}) == month.cards);
  }
}

TEST_CASE("predictions that are worked out bit by bit are those that are worked out at once") {
  const Story story = lived();
  Answers at_once = answers(library(20), story.progress, {}), by_bits = at_once;
  predict(at_once, story.progress, {}, SIZE_MAX);
  int bits = 0;
  for (; !by_bits.is_complete(); ++bits)
    predict(by_bits, story.progress, {}, 10);
  CHECK(bits > 5);
  CHECK(by_bits == at_once);
}

TEST_CASE("what was foretold is what the model says of each answer's own past") {
  Story story;
  story.answer(0, memory::Grade::good, now - 24h * 10);
  story.answer(0, memory::Grade::good, now - 24h * 4);
  Answers seen = answers(library(1), story.progress, {});
  predict(seen, story.progress, {}, SIZE_MAX);
  REQUIRE(seen.seen.size() == 2);
  CHECK(seen.seen[0].chance < 0);
  const auto& weights = memory::fsrs7::default_weights();
  const auto first = memory::fsrs7::first_state(weights, memory::Grade::good);
  CHECK(seen.seen[1].chance == doctest::Approx(memory::fsrs7::recall(weights, first, 6)));
  const auto second = memory::fsrs7::next_state(weights, first, memory::Grade::good, 6);
  CHECK(seen.seen[1].stability == doctest::Approx(memory::fsrs7::interval(weights, second, 0.9)));
}

TEST_CASE("the one number of the calibration is the one that the log is scored with") {
  const Story story = lived();
  Answers seen = answers(library(20), story.progress, {});
  predict(seen, story.progress, {}, SIZE_MAX);
  memory::Scoring scoring;
  for (const Seen& one : seen.seen)
    if (one.is_apart()) scoring.add(one.chance, one.recalled, seen.bins[one.bin]);
  const Statistics numbers =
      statistics(seen, library(20), story.progress, {}, {.period = Period::all, .at = now});
  CHECK(numbers.calibration.rmse_bins == doctest::Approx(scoring.score().rmse_bins));
  CHECK(numbers.calibration.log_loss == doctest::Approx(scoring.score().log_loss));
}

TEST_CASE("statistics of a pack, a tag and a card leave out the others") {
  questions::Library both = library(2);
  auto tagged = std::make_shared<questions::LoadedPack>(*both.packs[0]);
  tagged->pack.questions[1].tags = {"night"};
  both.packs[0] = tagged;
  Story story;
  story.answer(0, memory::Grade::good, now - 24h * 3);
  story.answer(1, memory::Grade::good, now - 24h * 2);
  story.answer(1, memory::Grade::again, now - 24h * 1);
  CHECK(figures(story, both, {.scope = {.packs = {"pack"}}}).answers == 3);
  CHECK(figures(story, both, {.scope = {.packs = {"other"}}}).answers == 0);
  CHECK(figures(story, both, {.scope = {.tag = "night"}}).answers == 2);
  CHECK(figures(story, both, {.scope = {.card = card(0)}}).answers == 1);
}

TEST_CASE("weeks begin on Monday and leave no gap") {
  std::vector<DayFigures> some;
  for (const std::int32_t day : {20'000, 20'003, 20'100})
    some.push_back({.day = day, .answers = 1});
  for (const int span : {1, 2, 5}) {
    const auto all = week_figures(some, 20'000, 20'100, span);
    int answers = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(monday_of(all[i].day) == all[i].day);
      if (i > 0) CHECK(all[i].day == all[i - 1].day + 7 * span);
      answers += all[i].answers;
    }
    CHECK(answers == 3);
    CHECK(all.back().day + 7 * span > 20'100);
  }
}

TEST_CASE("the rhythm forgives: four of seven days keep it, and today has time yet") {
  const std::array<double, 7> all{1, 1, 1, 1, 1, 1, 1};
  const auto with = [&](const std::vector<int>& back, const std::array<double, 7>& week) {
    std::vector<DayFigures> days;
    for (const int days_ago : back)
      days.push_back({.day = 20'000 - days_ago, .answers = 1});
    return rhythm(days, 20'000, week);
  };
  CHECK(with({}, all).kept == 0);
  CHECK(with({0}, all).kept == 1);
  CHECK(with({7, 6, 5, 4}, all).kept == 7); // an answer today would keep it
  const Rhythm holes = with({13, 12, 10, 8, 6, 5, 3, 1, 0}, all);
  CHECK(holes.kept == 14);
  CHECK(holes.active == 5);
  CHECK(with({13, 12, 11, 10}, all).kept == 0); // long ago
  CHECK(with({13, 12, 11, 10}, all).best == 7);
  const std::array<double, 7> weekend{0, 0, 0, 0, 0, 1, 1};
  CHECK(with({0}, weekend).needed == 2);
  const Rhythm free = with({0}, weekend);
  CHECK(std::ranges::count(free.free, true) == 5);
}

TEST_CASE("every value has one bin") {
  CHECK(elapsed_bin(0) == 0);
  CHECK(elapsed_bin(1) == 1);
  CHECK(elapsed_bin(7) == 4);
  CHECK(elapsed_bin(36'500) == elapsed_bins.size() - 1);
  CHECK(chance_bin(0) == 0);
  CHECK(chance_bin(0.9) == 7);
  CHECK(chance_bin(1) == chance_bins.size() - 1);
  CHECK(stability_bin(0.001) == 0);
  CHECK(stability_bin(30) == 3);
  CHECK(stability_bin(36'500) == stability_bins.size() - 1);
}

TEST_CASE("what is coming takes the learner's own time, and is where the due dates are") {
  Story story;
  for (int i = 0; i < 40; ++i)
    story.answer(i, memory::Grade::easy, now - 24h * 400);
  const Statistics numbers = figures(story, library(40));
  CHECK(numbers.coming[0].cards == 40);
  CHECK(numbers.coming[0].minutes > 40 * 6 / 60.0);
  CHECK(numbers.coming[0].minutes < 40 * 12 / 60.0);
  story.tell(history::Suspended{.card = card(0)}, now);
  CHECK(figures(story, library(40)).coming[0].cards == 39);
  CHECK(figures(story, library(20)).coming[0].cards == 19); // the others are in no pack any more
}

TEST_CASE("rounds are compared with their own kind") {
  Story story;
  const auto play = [&](const std::string& mode, int score) {
    const history::Sequence start = story.progress.next();
    story.tell(history::RoundStarted{.mode = mode, .packs = {"pack"}, .questions = 2}, now);
    story.answer(0, memory::Grade::good, now);
    story.answer(1, memory::Grade::good, now);
    story.tell(history::RoundFinished{.round = start, .right = 2, .asked = 2, .score = score}, now);
    story.answer(2, memory::Grade::good, now); // in a review behind it
    return start;
  };
  play("classic", 100);
  play("classic", 300);
  play("sprint", 900);
  const history::Sequence last = play("classic", 200);
  const Statistics numbers = figures(story, library(3));
  REQUIRE(numbers.rounds.size() == 2);
  CHECK(numbers.rounds_played == 4);
  CHECK(numbers.best_score == 900);
  CHECK(numbers.rounds[0].mode == "classic");
  CHECK(numbers.rounds[0].best() == 300);
  CHECK(numbers.rounds[0].better_than() == doctest::Approx(0.5));
  CHECK_FALSE(numbers.rounds[1].better_than());
  CHECK(cards_of(story.progress, last) == std::vector{card(0), card(1)});
}

TEST_CASE("how sure and how right: by month and word, and the cards behind it") {
  using history::Certainty;
  using questions::Outcome;
  Story story;
  const auto say = [&](int question, Certainty certainty, Outcome outcome, std::chrono::days ago) {
    story.tell(history::Answered{.card = card(question), .outcome = outcome, .certainty = certainty},
               now - ago);
  };
  using std::chrono::days;
  say(0, Certainty::sure, Outcome::right, days{40});
  say(1, Certainty::sure, Outcome::wrong, days{40});
  say(2, Certainty::guess, Outcome::right, days{40});
  say(0, Certainty::unsaid, Outcome::right, days{2}); // says nothing
  say(1, Certainty::think_so, Outcome::right, days{1});
  const Statistics numbers = figures(story, library(3));
  REQUIRE(numbers.certainty.size() == 2);
  CHECK(numbers.certainty[0].said == Calibration{{{}, {1, 1}, {}, {2, 1}}});
  CHECK(numbers.certainty[1].said == Calibration{{{}, {}, {1, 1}, {}}});
  CHECK(numbers.certainty[1].day == numbers.today);
  const questions::Library all = library(3);
  const Answers seen = answers(all, story.progress, {});
  const auto cards = [&](const CertaintyMonth& month) {
    std::set<std::string> names;
    for (const Behind& one :
         behind({Part::Of::certainty, month.day}, seen, all, story.progress, {}, {.at = now}, 1))
      names.insert(one.card.question);
    return names;
  };
  CHECK(cards(numbers.certainty[0]) == std::set<std::string>{"q0", "q1", "q2"});
  CHECK(cards(numbers.certainty[1]) == std::set<std::string>{"q1"});
  CHECK(figures(story, library(3), {.period = Period::month}).certainty.size() == 1);
}
