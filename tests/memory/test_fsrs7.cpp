#include "agreement.hpp"
#include "memory/fsrs7.hpp"
#include "memory/fsrs7_weights.hpp"
#include "table.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <map>
#include <random>

namespace {

using namespace ruru::memory;
using namespace ruru::memory::fsrs7;
using ruru::test::Table;
using ruru::test::Worst;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::array grades{Grade::again, Grade::hard, Grade::good, Grade::easy};

Weights random_weights(std::mt19937_64& dice) {
  Weights weights{};
  for (std::size_t i = 0; i < weights.w.size(); ++i)
    weights.w[i] = std::uniform_real_distribution(weight_rules[i].low, weight_rules[i].high)(dice);
  return clipped(weights);
}

State random_state(std::mt19937_64& dice) {
  std::uniform_real_distribution log_days(std::log(1e-4), std::log(36500.0));
  std::uniform_real_distribution difficulty(1.0, 10.0);
  return {std::exp(log_days(dice)), std::exp(log_days(dice)), difficulty(dice)};
}

bool sane(const State& state) {
  return state.slow >= 1e-4 && state.slow <= 36500 && state.fast >= 1e-4 && state.fast <= 36500 &&
         state.difficulty >= 1 && state.difficulty <= 10;
}

std::map<int, Weights> weights_by_case() {
  const Table table("fsrs7_weights.csv");
  std::map<int, Weights> found;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    Weights weights{};
    std::copy(table.row(i).begin() + 1, table.row(i).end(), weights.w.begin());
    found[static_cast<int>(table.row(i)[0])] = weights;
  }
  return found;
}

} // namespace

TEST_CASE("FSRS-7 agrees with the reference on 300 random cards") {
  const auto own_weights = weights_by_case();
  const Table table("fsrs7.csv");
  constexpr double shortest_found = 1e-9; // days; where the reference begins to search
  Worst states, intervals, recalls;
  State state;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const int card = static_cast<int>(table.at(i, "case"));
    const Weights& weights = own_weights.contains(card) ? own_weights.at(card) : default_weights();
    const auto grade = static_cast<Grade>(table.at(i, "rating"));
    const double days = table.at(i, "days");
    if (std::isnan(table.at(i, "recall_before"))) {
      state = first_state(weights, grade);
    } else {
      recalls.meet(recall(weights, state, days), table.at(i, "recall_before"));
      state = next_state(weights, state, grade, days);
    }
    states.meet(state.slow, table.at(i, "slow"));
    states.meet(state.fast, table.at(i, "fast"));
    states.meet(state.difficulty, table.at(i, "difficulty"));
    intervals.meet(std::max(interval(weights, state, 0.80), shortest_found), table.at(i, "interval_80"));
    intervals.meet(std::max(interval(weights, state, 0.90), shortest_found), table.at(i, "interval_90"));
    intervals.meet(std::max(interval(weights, state, 0.95), shortest_found), table.at(i, "interval_95"));
  }
  CHECK(table.rows() == 2359);
  CHECK(states.value() < 1e-9);
  CHECK(recalls.value() < 1e-9);
  CHECK(intervals.value() < 1e-6);
}

TEST_CASE("FSRS-7 reproduces the states that its authors publish, to their four decimals") {
  struct Published {
    Grade grade;
    double days;
    State state;
  };
  const std::array<Published, 6> steps{{
      {Grade::again, 0, {0.1104, 0.0883, 6.1686}},
      {Grade::good, 0, {0.1104, 0.0883, 6.1092}},
      {Grade::good, 1, {0.9169, 44.4442, 6.0504}},
      {Grade::good, 3, {3.5338, 193.5973, 5.9922}},
      {Grade::good, 8, {10.186, 407.6265, 5.9346}},
      {Grade::good, 21, {25.9857, 700.5589, 5.8775}},
  }};
  State state = first_state(default_weights(), Grade::again);
  for (const auto& step : steps) {
    if (step.days > 0 || step.grade == Grade::good)
      state = next_state(default_weights(), state, step.grade, step.days);
    CHECK(std::abs(state.slow - step.state.slow) <= 5.1e-5);
    CHECK(std::abs(state.fast - step.state.fast) <= 5.1e-5);
    CHECK(std::abs(state.difficulty - step.state.difficulty) <= 5.1e-5);
  }
}

TEST_CASE("FSRS-7 reproduces the published intervals of one state at ten retentions") {
  const std::array<double, 10> days{36500, 36500, 36500, 12813, 843, 92, 13, 2, 1, 1};
  for (std::size_t i = 0; i < days.size(); ++i) {
    const double retention = 0.1 * static_cast<double>(i + 1);
    const double exact = interval(default_weights(), {1, 1, 5}, retention);
    CHECK(std::max(1.0, std::round(exact)) == days[i]);
  }
}

TEST_CASE("recall starts at 0.99999, never rises and stays a probability") {
  std::mt19937_64 dice(7);
  for (int round = 0; round < 500; ++round) {
    const Weights weights = random_weights(dice);
    const State state = random_state(dice);
    CHECK(recall(weights, state, 0) == doctest::Approx(0.99999).epsilon(1e-12));
    double last = 1;
    for (double days = 1e-6; days < 1e6; days *= 3) {
      const double now = recall(weights, state, days);
      CHECK(now > 0);
      CHECK(now < last);
      last = now;
    }
  }
}

TEST_CASE("after the interval, recall is the desired retention") {
  std::mt19937_64 dice(11);
  std::uniform_real_distribution retention(0.01, 0.999);
  for (int round = 0; round < 5000; ++round) {
    const Weights weights = random_weights(dice);
    const State state = random_state(dice);
    const double desired = retention(dice);
    const double days = interval(weights, state, desired);
    CAPTURE(days);
    if (days < 36500)
      CHECK(std::abs(recall(weights, state, days) - desired) < 1e-9);
    else
      CHECK(recall(weights, state, days) >= desired);
  }
}

TEST_CASE("a higher desired retention asks for a shorter interval") {
  std::mt19937_64 dice(13);
  for (int round = 0; round < 500; ++round) {
    const Weights weights = random_weights(dice);
    const State state = random_state(dice);
    double last = infinite;
    for (double desired = 0.05; desired < 1; desired += 0.05) {
      const double days = interval(weights, state, desired);
      CHECK(days <= last);
      last = days;
    }
  }
}

TEST_CASE("a retention that cannot be promised gives an interval of nothing") {
  const State state = first_state(default_weights(), Grade::good);
  CHECK(interval(default_weights(), state, 0.9999) == 0);
  CHECK(interval(default_weights(), state, 1) == 0);
  CHECK(interval(default_weights(), state, not_a_number) == 0);
  CHECK(interval(default_weights(), state, -1) == 36500);
}

TEST_CASE("a card that is always answered Good rests ever longer") {
  State state = first_state(default_weights(), Grade::good);
  for (const double days : {4.78, 26.2, 92.4, 293.0, 885.0, 2609.0}) { // as published
    const double rest = interval(default_weights(), state, 0.9);
    CHECK(rest == doctest::Approx(days).epsilon(0.002));
    state = next_state(default_weights(), state, Grade::good, rest);
  }
}

TEST_CASE("after a failed first review the model asks for seconds") {
  const State state = first_state(default_weights(), Grade::again);
  CHECK(interval(default_weights(), state, 0.9) * 86400 == doctest::Approx(3.3).epsilon(0.02));
}

TEST_CASE("weights outside their bounds are clipped") {
  Weights high{}, low{};
  high.w.fill(1e6);
  low.w.fill(-1e6);
  for (std::size_t i = 0; i < 34; ++i) {
    CHECK(clipped(high).w[i] == (i == 0 ? 50 : weight_rules[i].high));
    CHECK(clipped(low).w[i] == weight_rules[i].low);
  }
}

TEST_CASE("clipping leaves the defaults alone and is done once") {
  CHECK(clipped(default_weights()) == default_weights());
  std::mt19937_64 dice(17);
  const Weights once = random_weights(dice);
  CHECK(clipped(once) == once);
}

TEST_CASE("clipping keeps the first stabilities and the two bases in order") {
  Weights weights = default_weights();
  weights.w[0] = 5;
  weights.w[1] = 4;
  weights.w[2] = 3;
  weights.w[3] = 2;
  weights.w[25] = 0.8;
  weights.w[26] = 0.6;
  const Weights mended = clipped(weights);
  CHECK(mended.w[1] == 5);
  CHECK(mended.w[2] == 5);
  CHECK(mended.w[3] == 5);
  CHECK(mended.w[26] == 0.8);
}

TEST_CASE("a weight that is no number becomes its low bound") {
  Weights weights = default_weights();
  weights.w[9] = not_a_number;
  weights.w[10] = infinite;
  weights.w[11] = -infinite;
  CHECK(clipped(weights).w[9] == 0.3);
  CHECK(clipped(weights).w[10] == 0.01);
  CHECK(clipped(weights).w[11] == 0.1);
}

TEST_CASE("no input, however absurd, leads out of the bounds") {
  std::mt19937_64 dice(19);
  const std::array strange_days{not_a_number, -1.0, -1e9, 0.0, 1e-300, 1e9, 1e300, infinite};
  const std::array<State, 6> strange_states{{{0, 0, 0},
                                             {-1, 1e9, 50},
                                             {not_a_number, not_a_number, not_a_number},
                                             {infinite, -infinite, infinite},
                                             {36500, 1e-4, 10},
                                             {1e-4, 36500, 1}}};
  for (int round = 0; round < 50; ++round) {
    const Weights weights = random_weights(dice);
    for (const auto& state : strange_states)
      for (const double days : strange_days) {
        const double chance = recall(weights, state, days);
        CHECK((chance >= 0 && chance <= 1));
        for (const Grade grade : grades)
          CHECK(sane(next_state(weights, state, grade, days)));
        const double wait = interval(weights, state, 0.9);
        CHECK((wait >= 0 && wait <= 36500));
      }
  }
}

TEST_CASE("a lapse never strengthens a memory, and recall never weakens it") {
  std::mt19937_64 dice(23);
  std::uniform_real_distribution log_days(-10.0, 8.0);
  for (int round = 0; round < 2000; ++round) {
    const Weights weights = random_weights(dice);
    const State before = random_state(dice);
    const double days = std::exp(log_days(dice));
    const State forgot = next_state(weights, before, Grade::again, days);
    CHECK(forgot.slow <= before.slow);
    CHECK(forgot.fast <= std::max(0.8 * forgot.slow, 1e-4) * (1 + 1e-12));
    const State knew = next_state(weights, before, Grade::good, days);
    CHECK(knew.slow >= before.slow);
    CHECK(knew.fast >= before.fast);
  }
}
