#pragma once

#include "window/cairo_pointers.hpp"
#include "window/theme.hpp"

/// Surfaces with noise of half a level, without which dark gradients show bands.
namespace ruru::window {

/// A strip with a gradient `height` pixels tall; repeated sideways it fills any width.
Surface gradient_strip(const Gradient& gradient, int height);

/// The background of a window: a gradient with two glows, for a window of `width` x `height` pixels.
/// One unit of the look is `zoom` pixels.
Surface background(const Theme& theme, int width, int height, double zoom, bool right_to_left);

} // namespace ruru::window
