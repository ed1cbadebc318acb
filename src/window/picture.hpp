#pragma once

#include "app/preferences.hpp"
#include "layout/frame.hpp"
#include "result.hpp"
#include "window/cairo_pointers.hpp"

#include <string>

/// Pictures of scenes without any window.
namespace ruru::window {

/// A scene as it looks in a window of `size` pixels at text scale `scale`, scrolled to its top.
Result<Surface> picture(const app::Scene& scene, layout::Size size, double scale, app::Theme theme);

/// The same, written to a PNG file.
Result<Done> paint_png(const app::Scene& scene, layout::Size size, double scale, app::Theme theme,
                       const std::string& file);

} // namespace ruru::window
