#include "memory/schedule.hpp"
#include "table.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>

namespace {

using namespace ruru;
using namespace ruru::memory;
using namespace std::chrono;
using ruru::test::Table;

constexpr Timestamp noon{sys_days{2026y / 6 / 15} + 12h};
constexpr DayRule greenwich{.utc_offset = 0min, .day_starts = 4h};
constexpr std::uint64_t seed = 42;
const fsrs7::Weights& weights = fsrs7::default_weights();

CardState reviewed(const CardState& card, Grade grade, Timestamp at, const Policy& policy = {}) {
  return memory::reviewed(card, grade, at, greenwich, policy, weights, {seed});
}

CardState in_review(double slow, double fast, double difficulty) {
  CardState card;
  card.stage = Stage::review;
  card.memory = {slow, fast, difficulty};
  card.last_review = noon - days{10};
  card.due = noon;
  card.reviews = 4;
  return card;
}

Policy without_steps() {
  Policy policy;
  policy.learning_steps.clear();
  policy.relearning_steps.clear();
  return policy;
}

CardState random_card(std::mt19937_64& dice) {
  std::uniform_real_distribution log_days(std::log(1e-4), std::log(36500.0)), difficulty(1.0, 10.0);
  std::uniform_int_distribution stage(0, 3), reviews(0, 30), step(0, 4);
  CardState card;
  card.stage = static_cast<Stage>(stage(dice));
  card.step = step(dice);
  card.memory = {std::exp(log_days(dice)), std::exp(log_days(dice)), difficulty(dice)};
  card.last_review = noon - minutes{static_cast<int>(std::exp(log_days(dice)) * 60)};
  card.reviews = reviews(dice);
  return card;
}

} // namespace

TEST_CASE("a new card takes the learning steps") {
  const CardState again = reviewed({}, Grade::again, noon);
  CHECK(again.stage == Stage::learning);
  CHECK(again.due == noon + 1min);
  CHECK(reviewed({}, Grade::hard, noon).due == noon + 6min);
  const CardState good = reviewed({}, Grade::good, noon);
  CHECK(good.step == 1);
  CHECK(good.due == noon + 10min);
  CHECK(reviewed(good, Grade::good, good.due).stage == Stage::review);
}

TEST_CASE("Easy graduates at once") {
  const CardState card = reviewed({}, Grade::easy, noon);
  CHECK(card.stage == Stage::review);
  CHECK(card.due > noon + days{40}); // 53.9 days by the model, before fuzz
}

TEST_CASE("Hard on the only step waits half as long again") {
  Policy policy;
  policy.learning_steps = {5min};
  CHECK(reviewed({}, Grade::hard, noon, policy).due == noon + 8min); // 7.5, rounded up
}

TEST_CASE("stages, steps and due minutes agree with ts-fsrs") {
  const Table table("steps.csv");
  CardState card;
  double last_case = -1;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    if (table.at(i, "case") != last_case) card = {};
    last_case = table.at(i, "case");
    const Timestamp at{milliseconds{static_cast<std::int64_t>(table.at(i, "review_ms"))}};
    card = reviewed(card, static_cast<Grade>(table.at(i, "rating")), at);
    CAPTURE(i);
    CHECK(static_cast<double>(card.stage) == table.at(i, "state"));
    CHECK(card.step == table.at(i, "step"));
    CHECK(card.reviews == table.at(i, "reviews"));
    CHECK(card.lapses == table.at(i, "lapses"));
    if (card.stage != Stage::review) CHECK(card.due.time_since_epoch().count() == table.at(i, "due_ms"));
  }
}

TEST_CASE("a forgotten card is relearned, and only then counts a lapse") {
  const CardState forgot = reviewed(in_review(20, 20, 5), Grade::again, noon);
  CHECK(forgot.stage == Stage::relearning);
  CHECK(forgot.lapses == 1);
  CHECK(forgot.due == noon + 10min);
  const CardState forgot_again = reviewed(forgot, Grade::again, forgot.due);
  CHECK(forgot_again.stage == Stage::relearning);
  CHECK(forgot_again.lapses == 1);
  CHECK(reviewed({}, Grade::again, noon).lapses == 0);
}

TEST_CASE("a step of a day or more puts the card into review") {
  Policy policy;
  policy.learning_steps = {1min, days{2}};
  const CardState card = reviewed({}, Grade::good, noon, policy);
  CHECK(card.stage == Stage::review);
  CHECK(card.due == Timestamp{sys_days{2026y / 6 / 17} + 4h});
}

TEST_CASE("without steps no card comes back sooner than in 10 minutes, or 1 after Again") {
  const CardState again = reviewed({}, Grade::again, noon, without_steps()); // the model asks for 3.3 seconds
  CHECK(again.stage == Stage::review);
  CHECK(again.due == noon + 1min);
  CardState weak = in_review(1e-4, 1e-4, 10);
  weak.last_review = noon;
  CHECK(reviewed(weak, Grade::good, noon).due >= noon + 10min);
  CHECK(reviewed(weak, Grade::hard, noon).due >= noon + 10min);
  CHECK(reviewed(weak, Grade::easy, noon).due > reviewed(weak, Grade::good, noon).due);
}

TEST_CASE("memory moves on every rating, also inside the steps") {
  const CardState first = reviewed({}, Grade::again, noon);
  const CardState second = reviewed(first, Grade::good, first.due);
  CHECK(second.stage == Stage::learning);
  CHECK(second.memory == fsrs7::next_state(weights, first.memory.likeliest(), Grade::good, 1 / 1440.0));
}

TEST_CASE("a card in review is due at the start of its day") {
  const CardState card = reviewed(in_review(20, 20, 5), Grade::good, noon);
  CHECK(start_of(civil_day(card.due, greenwich), greenwich) == card.due);
}

TEST_CASE("due days follow the learner's calendar, west and east, and over the leap day") {
  Policy policy = without_steps();
  policy.longest_interval = 1;
  const auto due = [&](Timestamp at, const DayRule& rule) {
    return memory::reviewed(in_review(20, 20, 5), Grade::good, at, rule, policy, weights, {seed}).due;
  };
  const DayRule west{.utc_offset = -8h, .day_starts = 4h}, east{.utc_offset = 13h, .day_starts = 4h};
  CHECK(due(noon, west) == Timestamp{sys_days{2026y / 6 / 15} + 12h} + 24h); // noon UTC is 04:00 there
  CHECK(due(noon - 1ms, west) == noon);
  CHECK(due(noon, east) == Timestamp{sys_days{2026y / 6 / 15} + 15h});
  const Timestamp eve{sys_days{2028y / 2 / 28} + 12h};
  CHECK(due(eve, greenwich) == Timestamp{sys_days{2028y / 2 / 29} + 4h});
  CHECK(due(eve + 24h, greenwich) == Timestamp{sys_days{2028y / 3 / 1} + 4h});
}

TEST_CASE("at half past one at night the next day begins in two and a half hours") {
  Policy policy;
  policy.longest_interval = 1;
  const Timestamp night{sys_days{2026y / 6 / 15} + 1h + 30min};
  CHECK(reviewed(in_review(20, 20, 5), Grade::good, night, policy).due == night + 2h + 30min);
}

TEST_CASE("a clock that was set back counts as no time at all") {
  CardState card = in_review(20, 20, 5);
  card.last_review = noon + days{3};
  const CardState next = reviewed(card, Grade::good, noon);
  CHECK(next.memory == fsrs7::next_state(weights, card.memory.likeliest(), Grade::good, 0));
  CHECK(next.last_review == noon);
  CHECK(next.due > noon);
  CHECK(recall_at(card, noon, weights) == doctest::Approx(0.99999));
}

TEST_CASE("previews equal outcomes, for any card") {
  std::mt19937_64 dice(29);
  for (int round = 0; round < 500; ++round) {
    const CardState card = random_card(dice);
    const std::uint64_t own_seed = dice();
    const auto shown = previews(card, noon, greenwich, {}, weights, {own_seed});
    for (std::size_t i = 0; i < 4; ++i)
      CHECK(shown[i] ==
            memory::reviewed(card, static_cast<Grade>(i + 1), noon, greenwich, {}, weights, {own_seed}));
  }
}

TEST_CASE("remembering is reviewing without the due time") {
  std::mt19937_64 dice(31);
  for (int round = 0; round < 200; ++round) {
    const CardState card = random_card(dice);
    CardState expected = reviewed(card, Grade::good, noon);
    expected.due = card.due;
    CHECK(remembered(card, Grade::good, noon, {}, weights) == expected);
  }
}

TEST_CASE("a better grade never brings a card back sooner") {
  std::mt19937_64 dice(37);
  for (const Policy& policy : {Policy{}, without_steps()})
    for (int round = 0; round < 1000; ++round) {
      const auto next = previews(random_card(dice), noon, greenwich, policy, weights, {dice()});
      CHECK(next[0].due <= next[1].due);
      CHECK(next[1].due <= next[2].due);
      CHECK(next[2].due <= next[3].due);
    }
}

TEST_CASE("in review, Good waits a day longer than Hard, and Easy a day longer than Good") {
  std::mt19937_64 dice(41);
  std::uniform_real_distribution log_days(std::log(2.0), std::log(500.0)), difficulty(1.0, 10.0);
  for (int round = 0; round < 500; ++round) {
    const double stability = std::exp(log_days(dice));
    const auto next =
        previews(in_review(stability, stability, difficulty(dice)), noon, greenwich, {}, weights, {dice()});
    if (next[1].due < noon + 12h) continue; // by the minute
    CHECK(next[2].due >= next[1].due + 24h);
    CHECK(next[3].due >= next[2].due + 24h);
  }
}

TEST_CASE("no interval is longer than the longest one") {
  Policy policy;
  policy.longest_interval = 30;
  for (const auto& next : previews(in_review(9000, 9000, 2), noon, greenwich, policy, weights, {seed}))
    CHECK(next.due <= start_of(civil_day(noon, greenwich) + days{30}, greenwich));
}

TEST_CASE("absurd policies neither crash nor schedule into the past") {
  Policy policy;
  policy.learning_steps = {-5min, 0min};
  for (const double strange : {std::numeric_limits<double>::quiet_NaN(), -1.0, 0.0, 1e300}) {
    policy.desired_retention = strange;
    policy.longest_interval = strange;
    for (const CardState& card : {CardState{}, in_review(20, 20, 5)})
      for (const auto& next : previews(card, noon, greenwich, policy, weights, {seed}))
        CHECK(next.due > noon);
  }
}

TEST_CASE("steps that were shortened while a card was on them do it no harm") {
  CardState card = reviewed({}, Grade::good, noon);
  card.step = 7;
  CHECK(reviewed(card, Grade::good, noon + 10min).stage == Stage::review);
  CHECK(reviewed(card, Grade::hard, noon + 10min, without_steps()).stage == Stage::review);
}

TEST_CASE("fuzz ranges agree with ts-fsrs") {
  const Table table("fuzz_range.csv");
  CHECK(table.rows() == 60);
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const auto range =
        fuzz_range(table.at(i, "interval"), table.at(i, "elapsed_days"), table.at(i, "longest"));
    CHECK(range.low == table.at(i, "low"));
    CHECK(range.high == table.at(i, "high"));
  }
}

TEST_CASE("fuzz depends on the card and on its review count, and fills its range") {
  const CardState card = in_review(100, 100, 5);
  const auto due = [&](const CardState& of, std::uint64_t own_seed) {
    return memory::reviewed(of, Grade::good, noon, greenwich, {}, weights, {own_seed}).due;
  };
  CHECK(due(card, 1) == due(card, 1));
  Timestamp first = due(card, 0), last = first;
  for (std::uint64_t own_seed = 0; own_seed < 500; ++own_seed) {
    first = std::min(first, due(card, own_seed));
    last = std::max(last, due(card, own_seed));
  }
  const double days_wanted =
      fsrs7::interval(weights, fsrs7::next_state(weights, card.memory.likeliest(), Grade::good, 10), 0.9);
  const auto range = fuzz_range(days_wanted, 10, 36500);
  CHECK(last - first == days{range.high - range.low});
  CardState later = card;
  bool moved = false;
  for (later.reviews = 5; later.reviews < 15; ++later.reviews)
    moved |= due(later, 1) != due(card, 1);
  CHECK(moved);
}

TEST_CASE("a fresh card is neither due nor remembered") {
  CHECK_FALSE(is_due({}, noon));
  CHECK(recall_at({}, noon, weights) == 0);
}

TEST_CASE("a card is due from its due time on") {
  const CardState card = reviewed({}, Grade::again, noon);
  CHECK_FALSE(is_due(card, noon + 59s));
  CHECK(is_due(card, noon + 60s));
}
