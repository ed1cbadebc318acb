#include "memory/fsrs6.hpp"

#include "memory/bounded.hpp"
#include "memory/fsrs6_weights.hpp"

#include <algorithm>
#include <cmath>

// Numbers in parentheses are those of the formulas in docs/memory.md.
namespace ruru::memory::fsrs6 {
namespace {

double stability(double days) { return bounded(days, 0.001, 36500); }
double difficulty(double value) { return bounded(value, 1, 10); }

State inside_bounds(const State& state) { return {stability(state.stability), difficulty(state.difficulty)}; }

int number(Grade grade) { return static_cast<int>(grade); }

// Scaled so that recall is 0.9 when as many days have passed as the stability says (2.3).
double time_scale(const Weights& weights) { return std::expm1(-std::log(0.9) / weights.w[20]); }

// The most that w17 and w18 may be when a lapse is followed by `steps` relearning reviews on the same day
// (2.1).
double same_day_ceiling(const std::array<double, 21>& w, int steps) {
  if (steps <= 1) return 2;
  const double room = -(std::log(w[11]) + std::log(std::exp2(w[13]) - 1) + 0.3 * w[14]) / steps;
  return std::min(2.0, std::sqrt(std::max(0.01, room)));
}

double first_difficulty(const Weights& weights, Grade grade) { // (2.2), not yet bounded
  return weights.w[4] - std::exp(weights.w[5] * (number(grade) - 1)) + 1;
}

double next_difficulty(const Weights& weights, double before, Grade grade) { // (2.5)
  const auto& w = weights.w;
  const double moved = before - w[6] * (number(grade) - 3) * (10 - before) / 9;
  return difficulty(w[7] * first_difficulty(weights, Grade::easy) + (1 - w[7]) * moved);
}

double after_same_day(const Weights& weights, double before, Grade grade) { // (2.6)
  const auto& w = weights.w;
  const double factor = std::exp(w[17] * (number(grade) - 3 + w[18])) * std::pow(before, -w[19]);
  return before * (recalled(grade) ? std::max(factor, 1.0) : factor);
}

double after_recall(const Weights& weights, const State& before, double recall, Grade grade) { // (2.7)
  const auto& w = weights.w;
  const double grade_factor = grade == Grade::hard ? w[15] : grade == Grade::easy ? w[16] : 1;
  const double gain = std::exp(w[8]) * (11 - before.difficulty) * std::pow(before.stability, -w[9]) *
                      std::expm1(w[10] * (1 - recall)) * grade_factor;
  return before.stability * (1 + gain);
}

double after_lapse(const Weights& weights, const State& before, double recall) { // (2.8)
  const auto& w = weights.w;
  const double fallen = w[11] * std::pow(before.difficulty, -w[12]) *
                        std::expm1(w[13] * std::log1p(before.stability)) * std::exp(w[14] * (1 - recall));
  return std::min(fallen, before.stability / std::exp(w[17] * w[18]));
}

double next_stability(const Weights& weights, const State& before, Grade grade, int days) {
  if (days <= 0) return after_same_day(weights, before.stability, grade);
  const double chance = recall(weights, before, days);
  return recalled(grade) ? after_recall(weights, before, chance, grade)
                         : after_lapse(weights, before, chance);
}

// FSRS-4.5 counted difficulty linearly and knew no same-day reviews (2.9).
Weights from_17(std::span<const double> old) {
  Weights weights{};
  std::copy(old.begin(), old.end(), weights.w.begin());
  weights.w[4] = old[4] + 2 * old[5];
  weights.w[5] = std::log(3 * old[5] + 1) / 3;
  weights.w[6] = old[6] + 0.5;
  weights.w[20] = 0.5;
  return weights;
}

// FSRS-5 had a fixed decay of 0.5 and no fading of the same-day gain (2.9).
Weights from_19(std::span<const double> old) {
  Weights weights{};
  std::copy(old.begin(), old.end(), weights.w.begin());
  weights.w[20] = 0.5;
  return weights;
}

} // namespace

const Weights& default_weights() {
  static const Weights defaults = [] {
    Weights weights{};
    for (std::size_t i = 0; i < weights.w.size(); ++i)
      weights.w[i] = weight_rules[i].value;
    return weights;
  }();
  return defaults;
}

Weights clipped(Weights weights, int relearning_steps) {
  auto& w = weights.w;
  for (std::size_t i = 0; i < w.size(); ++i) {
    w[i] = std::isfinite(w[i]) ? std::clamp(w[i], weight_rules[i].low, weight_rules[i].high)
                               : weight_rules[i].low;
  }
  const double ceiling = same_day_ceiling(w, relearning_steps);
  w[17] = std::min(w[17], ceiling);
  w[18] = std::min(w[18], ceiling);
  return weights;
}

Weights without_short_term(Weights weights) {
  weights = clipped(weights);
  weights.w[17] = weights.w[18] = weights.w[19] = 0;
  return weights;
}

std::optional<Weights> migrated(std::span<const double> published) {
  switch (published.size()) {
  case 17: return clipped(from_17(published));
  case 19: return clipped(from_19(published));
  case 21: {
    Weights weights{};
    std::copy(published.begin(), published.end(), weights.w.begin());
    return clipped(weights);
  }
  default: return std::nullopt;
  }
}

State first_state(const Weights& weights, Grade grade) {
  return {stability(weights.w[static_cast<std::size_t>(number(grade)) - 1]),
          difficulty(first_difficulty(weights, grade))};
}

double recall(const Weights& weights, const State& state, double days) {
  const double stabilities = std::max(0.0, days) / stability(state.stability); // NaN days count as 0
  return std::exp(-weights.w[20] * std::log1p(time_scale(weights) * stabilities));
}

State next_state(const Weights& weights, const State& state, Grade grade, int days) {
  const State before = inside_bounds(state);
  return {stability(next_stability(weights, before, grade, days)),
          next_difficulty(weights, before.difficulty, grade)};
}

double interval(const Weights& weights, const State& state, double desired_retention) {
  const double retention = bounded(desired_retention, 1e-4, 1);
  return stability(state.stability) / time_scale(weights) * std::expm1(-std::log(retention) / weights.w[20]);
}

} // namespace ruru::memory::fsrs6
