#pragma once

#include "app/nodes.hpp"
#include "questions/library.hpp"

/// What is wrong with a pack, as a part of a screen.
namespace ruru::app {

/// "2 errors, 1 warning"; empty when there are only hints.
std::string problem_words(const std::vector<questions::Problem>& problems);

/// The problems with place, line and remedy; hints are left out.
Node problems_card(const questions::LoadedPack& loaded);

} // namespace ruru::app
