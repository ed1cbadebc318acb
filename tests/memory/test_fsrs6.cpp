#include "agreement.hpp"
#include "memory/fsrs6.hpp"
#include "table.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <map>
#include <random>

namespace {

using namespace ruru::memory;
using namespace ruru::memory::fsrs6;
using ruru::test::Table;
using ruru::test::Worst;

struct Step {
  Grade grade;
  int days;
};

State after(const Weights& weights, std::span<const Step> steps) {
  State state = first_state(weights, steps[0].grade);
  for (const auto& step : steps.subspan(1))
    state = next_state(weights, state, step.grade, step.days);
  return state;
}

constexpr std::array<Step, 6> published_steps{{{Grade::again, 0},
                                               {Grade::good, 0},
                                               {Grade::good, 1},
                                               {Grade::good, 3},
                                               {Grade::good, 8},
                                               {Grade::good, 21}}};

std::map<int, Weights> weights_by_case() {
  const Table table("fsrs6_weights.csv");
  std::map<int, Weights> found;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    Weights weights{};
    std::copy(table.row(i).begin() + 1, table.row(i).end(), weights.w.begin());
    found[static_cast<int>(table.row(i)[0])] = weights;
  }
  return found;
}

} // namespace

TEST_CASE("FSRS-6 agrees with the reference, ts-fsrs and fsrs-rs on 300 random cards") {
  const auto own_weights = weights_by_case();
  const Table table("fsrs6.csv");
  Worst exact, ts, rs;
  State state;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const int card = static_cast<int>(table.at(i, "case"));
    const Weights& weights = own_weights.contains(card) ? own_weights.at(card) : default_weights();
    const auto grade = static_cast<Grade>(table.at(i, "rating"));
    const int days = static_cast<int>(table.at(i, "days"));
    if (std::isnan(table.at(i, "recall_before"))) {
      state = first_state(weights, grade);
    } else {
      ts.meet(recall(weights, state, days), table.at(i, "recall_before"));
      state = next_state(weights, state, grade, days);
    }
    exact.meet(state.stability, table.at(i, "stability"));
    exact.meet(state.difficulty, table.at(i, "difficulty"));
    ts.meet(state.stability, table.at(i, "ts_stability"));
    ts.meet(state.difficulty, table.at(i, "ts_difficulty"));
    rs.meet(state.stability, table.at(i, "rs_stability"));
    rs.meet(state.difficulty, table.at(i, "rs_difficulty"));
    for (const auto& [percent, retention] : {std::pair{"80", 0.80}, {"90", 0.90}, {"95", 0.95}}) {
      const double days_until = interval(weights, state, retention);
      exact.meet(days_until, table.at(i, std::string("interval_") + percent));
      rs.meet(days_until, table.at(i, std::string("rs_interval_") + percent));
      const double rounded = std::clamp(std::floor(days_until + 0.5), 1.0, 36500.0);
      CHECK(rounded == table.at(i, std::string("ts_days_") + percent));
    }
  }
  CHECK(table.rows() == 2523);
  CHECK(exact.value() < 1e-9);
  CHECK(ts.value() < 2e-5);
  CHECK(rs.value() < 1e-4);
}

TEST_CASE("FSRS-6 reproduces the published state after six reviews") {
  const State state = after(default_weights(), published_steps);
  CHECK(state.stability == doctest::Approx(53.62691).epsilon(1e-6));
  CHECK(state.difficulty == doctest::Approx(6.3574867).epsilon(1e-7));
}

TEST_CASE("FSRS-6 without same-day reviews reproduces the published state") {
  const State state = after(without_short_term(default_weights()), published_steps);
  CHECK(state.stability == doctest::Approx(53.335106).epsilon(1e-6));
  CHECK(state.difficulty == doctest::Approx(6.3574867).epsilon(1e-7));
}

TEST_CASE("FSRS-6 reproduces the published chain of intervals") {
  const std::array<int, 13> ratings{3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
  const std::array<int, 13> intervals{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
  // The published chain has learning steps, so that a wait of 0 days stands for a step; the card is reviewed
  // when it is due, and rated as listed.
  State state = first_state(default_weights(), static_cast<Grade>(ratings[0]));
  for (std::size_t i = 1; i < ratings.size(); ++i) {
    state = next_state(default_weights(), state, static_cast<Grade>(ratings[i]), intervals[i - 1]);
    if (intervals[i] > 0) CHECK(std::lround(interval(default_weights(), state, 0.9)) == intervals[i]);
  }
}

TEST_CASE("FSRS-6 reproduces the published intervals of one state at ten retentions") {
  // Rounded to days, and the first one computed in single precision.
  const std::array<double, 10> days{3116766, 34793, 2508, 387, 90, 27, 9, 3, 1, 1};
  for (std::size_t i = 0; i < days.size(); ++i) {
    const double exact = interval(default_weights(), {1, 5}, 0.1 * static_cast<double>(i + 1));
    CHECK(std::abs(std::max(1.0, exact) - days[i]) <= 0.5 + 1e-6 * days[i]);
  }
}

TEST_CASE("in FSRS-6 stability is the interval at 90 percent") {
  for (const double stability : {0.001, 0.5, 1.0, 20.0, 36500.0}) {
    CHECK(interval(default_weights(), {stability, 5}, 0.9) == doctest::Approx(stability).epsilon(1e-12));
    CHECK(recall(default_weights(), {stability, 5}, stability) == doctest::Approx(0.9).epsilon(1e-12));
  }
}

TEST_CASE("17 old weights become 21 with a fixed decay and no same-day effect to speak of") {
  const std::array<double, 17> old{0.4,  0.6,  2.4,  5.8,  4.93, 0.94, 0.86, 0.01, 1.49,
                                   0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61};
  const auto weights = migrated(old);
  REQUIRE(weights);
  CHECK(weights->w[4] == doctest::Approx(4.93 + 2 * 0.94));
  CHECK(weights->w[5] == doctest::Approx(std::log(3 * 0.94 + 1) / 3));
  CHECK(weights->w[6] == doctest::Approx(1.36));
  CHECK(weights->w[16] == 2.61);
  CHECK(weights->w[17] == 0);
  CHECK(weights->w[20] == 0.5);
}

TEST_CASE("19 old weights keep their values and get a fixed decay") {
  const std::array<double, 19> old{0.40255, 1.18385, 3.173,  15.69105, 7.1949, 0.5345, 1.4604,
                                   0.0046,  1.54575, 0.1192, 1.01925,  1.9395, 0.11,   0.29605,
                                   2.2698,  0.2315,  2.9898, 0.51655,  0.6621};
  const auto weights = migrated(old);
  REQUIRE(weights);
  for (std::size_t i = 0; i < old.size(); ++i)
    CHECK(weights->w[i] == old[i]);
  CHECK(weights->w[20] == 0.5);
}

TEST_CASE("21 weights are taken as they are, and other counts are refused") {
  CHECK(migrated(default_weights().w) == default_weights());
  CHECK_FALSE(migrated(std::array<double, 20>{}));
  CHECK_FALSE(migrated(std::span<const double>{}));
}

TEST_CASE("several relearning steps lower the ceiling of the same-day weights") {
  Weights weights = default_weights();
  weights.w[17] = weights.w[18] = 2;
  CHECK(clipped(weights, 1).w[17] == 2);
  CHECK(clipped(weights, 3).w[17] < 2);
  CHECK(clipped(weights, 3).w[18] == clipped(weights, 3).w[17]);
}

TEST_CASE("FSRS-6 stays inside its bounds whatever it is given") {
  constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
  for (const State& state : {State{0, 0}, State{not_a_number, not_a_number}, State{1e9, -5}})
    for (const int days : {-5, 0, 1, 2'000'000'000})
      for (const Grade grade : {Grade::again, Grade::hard, Grade::good, Grade::easy}) {
        const State next = next_state(default_weights(), state, grade, days);
        CHECK((next.stability >= 0.001 && next.stability <= 36500));
        CHECK((next.difficulty >= 1 && next.difficulty <= 10));
      }
  CHECK(recall(default_weights(), {1, 5}, not_a_number) == 1);
  CHECK(recall(default_weights(), {1, 5}, -3) == 1);
}
