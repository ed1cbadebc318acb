#pragma once

#include "history/progress.hpp"
#include "memory/histories.hpp"

/// What recorded answers prove about memory (docs/memory.md, 4.6).
namespace ruru::history {

/// What a right answer to this review proves: little where it may have been a guess, after hints, or where
/// the learner had to overrule the program.
memory::Evidence right_answer(const Review& review);

/// What its answer proves.
memory::Evidence evidence(const Review& review);

/// All answers that count, as a log to fit to. Doubtful ones are there with each history that explains them
/// well under the weights of `rules`.
memory::ReviewLog review_log(const Progress& progress, const Rules& rules);

} // namespace ruru::history
