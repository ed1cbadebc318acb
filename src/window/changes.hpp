#pragma once

#include "window/painter.hpp"

#include <vector>

namespace ruru::window {

/// The parts of a `width` x `height` picture in which `after` differs from `before`; empty when they look
/// alike. They do not overlap much, and all of it is one part when the two have little in common.
std::vector<PixelRect> changes(const View& before, const View& after, int width, int height);

} // namespace ruru::window
