#pragma once

#include <cairo.h>

namespace ruru::window {

enum class OwlColours { full, contrast };

/// The mark: a ruru, the owl of New Zealand, `size` large with its upper left corner at (x, y). Small ones
/// are drawn with fewer and larger parts, so that the eyes stay.
void draw_owl(cairo_t* context, double x, double y, double size, OwlColours colours);

/// The program's icon: the owl on its branch before the moon.
void draw_program_icon(cairo_t* context, double size);

} // namespace ruru::window
