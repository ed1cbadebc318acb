#include "memory/fsrs7.hpp"

#include "memory/bounded.hpp"
#include "memory/fsrs7_weights.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

// Numbers in parentheses are those of the formulas in docs/memory.md.
namespace ruru::memory::fsrs7 {
namespace {

constexpr double shortest = 1e-4; // days; bounds of both stabilities
constexpr double longest = 36500;

// Recall is squeezed by this much at both ends, so that no logarithm of it is infinite (1.9).
constexpr double squeeze = 1e-5;

double stability(double days) { return bounded(days, shortest, longest); }
double difficulty(double value) { return bounded(value, 1, 10); }

State inside_bounds(const State& state) {
  return {stability(state.slow), stability(state.fast), difficulty(state.difficulty)};
}

int number(Grade grade) { return static_cast<int>(grade); }

// The eight weights that move one stability; the slow trace has its own at 7, the fast one at 15.
struct TraceWeights {
  double gain, saturation, forgetting_gain;
  double lapse_scale, lapse_power, lapse_forgetting_gain;
  double hard_factor, easy_factor;
};

TraceWeights trace_weights(const Weights& weights, std::size_t first) {
  const double* w = weights.w.data() + first;
  return {w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]};
}

// One trace's forgetting curve, (1 + rate t)^decay with t in days (1.4).
struct Curve {
  double decay; // negative
  double rate;  // per day

  double recall(double days) const { return std::exp(decay * std::log1p(rate * days)); }
  double slope(double days, double recall_there) const {
    return decay * rate * recall_there / (1 + rate * days);
  }
};

// (1.5)
Curve fast_curve(const Weights& weights, const State& state) {
  const auto& w = weights.w;
  const double decay = -bounded(w[23] * std::pow(state.fast, w[33] - 0.3), 0.01, 0.95);
  const double scale = std::expm1(std::min(std::log(w[25]) / decay, 60.0));
  return {decay, scale / state.fast};
}

// (1.6)
Curve slow_curve(const Weights& weights, const State& state) {
  const auto& w = weights.w;
  const double decay = -bounded(w[24], 0.01, 0.95);
  const double scale = std::expm1(std::log(w[26]) / decay) * std::exp((state.difficulty - 5) * (w[32] - 0.3));
  return {decay, scale / state.slow};
}

// (1.7)
double share_of_fast(const Weights& weights, const State& state) {
  const auto& w = weights.w;
  const double fast = w[27] * std::pow(state.fast, -w[29]);
  const double slow = w[28] * std::pow(state.slow, w[30]) * std::exp((state.difficulty - 5) * (w[31] - 0.5));
  return fast / (fast + slow);
}

// A card's whole forgetting curve: worked out once, then cheap to evaluate at many times.
struct Forgetting {
  Curve fast, slow;
  double fast_share;

  double recall(double days) const {
    return squeezed(fast_share * fast.recall(days) + (1 - fast_share) * slow.recall(days));
  }
  static double squeezed(double recall) { return recall * (1 - 2 * squeeze) + squeeze; } // (1.9)
};

Forgetting forgetting(const Weights& weights, const State& state) {
  return {fast_curve(weights, state), slow_curve(weights, state), share_of_fast(weights, state)};
}

// Recall after e^u days and its derivative by u, which is what Newton's method needs.
struct Point {
  double recall, slope;
};

Point at_log_days(const Forgetting& curve, double u) {
  const double days = std::exp(u);
  const double fast = curve.fast.recall(days);
  const double slow = curve.slow.recall(days);
  const double slope =
      curve.fast_share * curve.fast.slope(days, fast) + (1 - curve.fast_share) * curve.slow.slope(days, slow);
  return {Forgetting::squeezed(curve.fast_share * fast + (1 - curve.fast_share) * slow),
          slope * days * (1 - 2 * squeeze)};
}

// Newton's method in u = ln t, kept inside a bracket that every step narrows; where Newton leaves the bracket
// or stops gaining, the bracket is halved (1.15). Recall falls all the way, so there is exactly one answer.
double days_until(const Forgetting& curve, double target, double first_guess) {
  double low = std::log(1e-40), high = std::log(longest);
  if (at_log_days(curve, high).recall >= target) return longest;
  double u = bounded(std::log(first_guess), low, high);
  double last_error = std::numeric_limits<double>::infinity();
  for (int turn = 0; turn < 120; ++turn) {
    const Point here = at_log_days(curve, u);
    const double error = here.recall - target;
    if (std::abs(error) < 1e-13) break;
    (error > 0 ? low : high) = u;
    const double newton = u - bounded(error / std::min(here.slope, -1e-12), -4, 4);
    const bool gaining = std::abs(error) < 0.5 * last_error;
    const bool usable = newton > low && newton < high && (gaining || turn % 2 == 0);
    u = usable ? newton : (low + high) / 2;
    last_error = std::abs(error);
  }
  return std::exp(u);
}

double first_difficulty(const Weights& weights, Grade grade) { // (1.2), not yet bounded
  return weights.w[4] - std::exp(weights.w[5] * (number(grade) - 1)) + 1;
}

// One stability after a lapse; never more than before (1.10).
double after_lapse(const TraceWeights& w, double before, double recall) {
  const double fallen = w.lapse_scale * std::expm1(w.lapse_power * std::log1p(before)) *
                        std::exp((1 - recall) * w.lapse_forgetting_gain);
  return std::min(before, fallen);
}

// One stability after recall: the weaker the memory was at the review, the more it gains (1.11).
double after_recall(const TraceWeights& w, double before, double recall, double difficulty, Grade grade) {
  const double grade_factor = grade == Grade::hard ? w.hard_factor : grade == Grade::easy ? w.easy_factor : 1;
  const double gain = std::exp(w.gain - 1.5) * (11 - difficulty) * std::pow(before, -w.saturation) *
                      std::expm1((1 - recall) * w.forgetting_gain) * grade_factor;
  return std::max(after_lapse(w, before, recall), before * (1 + gain));
}

double next_difficulty(const Weights& weights, double before, Grade grade, double recall) { // (1.13), (1.14)
  const double surprise = grade == Grade::again ? recall + 0.1 : 1;
  const double step = -weights.w[6] * (number(grade) - 3) * surprise;
  const double moved = before + step * (10 - before) / 9;
  return difficulty(0.01 * first_difficulty(weights, Grade::easy) + 0.99 * moved);
}

} // namespace

const Weights& default_weights() {
  static const Weights defaults = [] {
    Weights weights{};
    for (std::size_t i = 0; i < weight_rules.size(); ++i)
      weights.w[i] = weight_rules[i].value;
    return weights;
  }();
  return defaults;
}

Weights clipped(Weights weights) {
  auto& w = weights.w;
  for (std::size_t i = 0; i < w.size(); ++i) {
    const auto& [value, low, high, sigma] = weight_rules[i];
    w[i] = std::isfinite(w[i]) ? std::clamp(w[i], low, high) : low;
  }
  for (std::size_t grade = 1; grade < 4; ++grade)
    w[grade] = std::max(w[grade], w[grade - 1]);
  w[26] = std::max(w[26], w[25]);
  return weights;
}

State first_state(const Weights& weights, Grade grade) {
  const double slow = stability(weights.w[static_cast<std::size_t>(number(grade)) - 1]);
  return {slow, stability(0.8 * slow), difficulty(first_difficulty(weights, grade))};
}

double recall(const Weights& weights, const State& state, double days) {
  return forgetting(weights, inside_bounds(state)).recall(std::max(0.0, days));
}

State next_state(const Weights& weights, const State& state, Grade grade, double days) {
  const State before = inside_bounds(state);
  const double elapsed = std::max(0.0, days); // written so that NaN counts as 0
  const Forgetting curve = forgetting(weights, before);
  const double mixed = curve.recall(elapsed), fast_only = curve.fast.recall(elapsed);
  const TraceWeights slow = trace_weights(weights, 7), fast = trace_weights(weights, 15);

  State after;
  after.difficulty = next_difficulty(weights, before.difficulty, grade, mixed);
  if (recalled(grade)) {
    after.slow = stability(after_recall(slow, before.slow, mixed, before.difficulty, grade));
    after.fast = stability(after_recall(fast, before.fast, fast_only, before.difficulty, grade));
  } else {
    const double fallen = after_lapse(slow, before.slow, mixed);
    after.slow = stability(fallen);
    after.fast = stability(std::min(after_lapse(fast, before.fast, fast_only), 0.8 * fallen)); // (1.12)
  }
  return after;
}

double interval(const Weights& weights, const State& state, double desired_retention) {
  if (!(desired_retention < 0.9999)) return 0;
  const State card = inside_bounds(state);
  return days_until(forgetting(weights, card), std::max(desired_retention, 1e-4),
                    std::max(card.slow, card.fast));
}

} // namespace ruru::memory::fsrs7
