#pragma once

#include "run/finding.hpp"

#include <vector>

namespace ruru::window {

/// What the window needs and what there is of it: display, OpenGL, sound, libraries, fonts.
std::vector<run::Finding> diagnosis();

} // namespace ruru::window
