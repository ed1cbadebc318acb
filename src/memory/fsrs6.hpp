#pragma once

#include "memory/grade.hpp"

#include <array>
#include <optional>
#include <span>

/// FSRS-6 (21 weights, one stability, whole days), kept to exchange cards and weights with programs that use
/// it. Formulas: docs/memory.md, section 2.
namespace ruru::memory::fsrs6 {

/// What is known of one card's memory. Here the stability *is* the interval at 90 %.
struct State {
  double stability = 0;  ///< days, 0.001–36500
  double difficulty = 0; ///< 1 (easy) – 10 (hard)
  bool operator==(const State&) const = default;
};

/// The 21 weights. Every function below expects weights that `clipped` or `without_short_term` has passed.
struct Weights {
  std::array<double, 21> w;
  bool operator==(const Weights&) const = default;
};

/// The published default weights.
const Weights& default_weights();

/// `weights` moved into their bounds; a non-finite weight becomes its low bound. More than one relearning
/// step tightens the bounds of the same-day weights, so that a lapse followed by its steps still costs
/// stability.
Weights clipped(Weights weights, int relearning_steps = 1);

/// The same weights with reviews on the same day left without effect.
Weights without_short_term(Weights weights);

/// 17 (FSRS-4.5), 19 (FSRS-5) or 21 published weights as FSRS-6 weights, clipped; nothing for any other
/// count.
std::optional<Weights> migrated(std::span<const double> published);

/// The state after the first review of a card.
State first_state(const Weights& weights, Grade grade);

/// Chance (0–1) of recalling the card `days` (>= 0; less counts as 0) after its last review.
double recall(const Weights& weights, const State& state, double days);

/// The state after a review graded `grade`, `days` (whole days of the learner's calendar, >= 0) after the
/// last one.
State next_state(const Weights& weights, const State& state, Grade grade, int days);

/// Days (fractional, without upper limit) after which recall has fallen to `desired_retention` (0–1).
double interval(const Weights& weights, const State& state, double desired_retention);

} // namespace ruru::memory::fsrs6
