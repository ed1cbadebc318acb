#pragma once

#include "app/scene.hpp"

#include <cairo.h>

namespace ruru::window {

/// Draws an icon of `size` around (x, y) with the context's source. `stroke` is the width of its lines on a
/// grid of 24, kept at that many units at any size. Arrows turn in right-to-left scenes; clocks, checks and
/// pens do not. Of an icon of lines the first `share` (0–1) of each is drawn.
void draw_icon(cairo_t* context, app::Icon icon, double x, double y, double size, double stroke,
               bool right_to_left, double share = 1);

} // namespace ruru::window
