#pragma once

#include "history/progress.hpp"
#include "memory/simulate.hpp"

namespace ruru::rounds {

/// How the learner answers: the shares of the grades and the seconds an answer takes, from their own history.
/// What many learners do counts like 30 answers of each kind, so that a few answers do not decide.
memory::Habits habits(const history::Progress& progress, const history::Rules& rules);

} // namespace ruru::rounds
