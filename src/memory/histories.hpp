#pragma once

#include "memory/belief.hpp"
#include "memory/review_log.hpp"

#include <span>

namespace ruru::memory {

/// A review with what its answer proves. The grade of `evidence` counts, not that of `review`.
struct EvidencedReview {
  LoggedReview review;
  Evidence evidence;
};

/// Adds a card to `log` as up to four cards: one for each of the histories of recalling and forgetting that
/// explain its answers best under `weights`, each counting as much as it is probable. Fitting to these and
/// looking for them again is the method of expectation and maximisation (docs/memory.md, 4.5).
void add_histories(ReviewLog& log, const fsrs7::Weights& weights, std::span<const EvidencedReview> card);

} // namespace ruru::memory
