#pragma once

#include "memory/grade.hpp"

#include <array>

/// FSRS-7 in its final form (34 weights, two stabilities). Formulas: docs/memory.md, section 1.
namespace ruru::memory::fsrs7 {

/// What is known of one card's memory. Neither stability is "the interval at 90 %": see `interval`.
struct State {
  double slow = 0;       ///< slow stability, days, 0.0001–36500
  double fast = 0;       ///< fast stability, days, 0.0001–36500
  double difficulty = 0; ///< 1 (easy) – 10 (hard)
  bool operator==(const State&) const = default;
};

/// The 34 weights. Every function below expects weights that `clipped` has passed.
struct Weights {
  std::array<double, 34> w;
  bool operator==(const Weights&) const = default;
};

/// The published default weights, never fitted to anybody.
const Weights& default_weights();

/// `weights` moved into their bounds; a non-finite weight becomes its low bound.
Weights clipped(Weights weights);

/// The state after the first review of a card.
State first_state(const Weights& weights, Grade grade);

/// Chance (0–1) of recalling the card `days` (>= 0; less counts as 0) after its last review.
double recall(const Weights& weights, const State& state, double days);

/// The state after a review graded `grade`, `days` (fractional, >= 0) after the last one.
State next_state(const Weights& weights, const State& state, Grade grade, double days);

/// Days (0–36500, fractional) after which recall has fallen to `desired_retention` (0–1); exact to 1e-9 in
/// recall.
double interval(const Weights& weights, const State& state, double desired_retention);

} // namespace ruru::memory::fsrs7
