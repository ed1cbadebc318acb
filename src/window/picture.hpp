#pragma once

#include "app/preferences.hpp"
#include "layout/frame.hpp"
#include "result.hpp"

#include <string>

/// Pictures of scenes without any window.
namespace ruru::window {

/// Writes how a scene looks in a window of `size` pixels, scrolled to its top, to a PNG file.
Result<Done> paint_png(const app::Scene& scene, layout::Size size, double scale, const app::Theme& theme,
                       const std::string& file);

} // namespace ruru::window
