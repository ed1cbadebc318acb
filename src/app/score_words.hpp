#pragma once

#include "rounds/round.hpp"

#include <string>

/// How rounds are scored, in words.
namespace ruru::app {

/// The formula of a mode as it is played in this manner: what is given and taken.
std::string formula(const rounds::Mode& mode, const rounds::Manner& manner);

/// How the score of a round came about.
std::string how_scored(const rounds::Round& round);

} // namespace ruru::app
