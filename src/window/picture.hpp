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

enum class PictureFormat : std::uint8_t { png, svg };

/// Writes all of a scene, `width` pixels wide and as high as it gets. On an error there is no new file.
Result<Done> paint_whole(const app::Scene& scene, double width, double scale, const app::Theme& theme,
                         PictureFormat format, const std::string& file);

} // namespace ruru::window
