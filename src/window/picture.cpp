#include "window/picture.hpp"

#include "window/painter.hpp"

#include <cmath>

namespace ruru::window {

Result<Done> paint_png(const app::Scene& scene, layout::Size size, double scale, const app::Theme& theme,
                       const std::string& file) {
  Painter painter;
  if (const auto ready = painter.ready(); !ready) return ready.error();
  const double zoom = layout::zoom(size);
  const layout::Size units{size.width / zoom, size.height / zoom};
  const View view{layout::arrange(scene, units, scale, painter.measure()), theme, zoom, 0};
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                   static_cast<int>(std::lround(size.width)),
                                                   static_cast<int>(std::lround(size.height))));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
    return Error{"There is not enough memory for a picture of this size."};
  painter.paint(surface.get(), view);
  const cairo_status_t status = cairo_surface_write_to_png(surface.get(), file.c_str());
  if (status == CAIRO_STATUS_SUCCESS) return Done{};
  return Error{"Cannot write " + file + ": " + cairo_status_to_string(status) +
               ". Check the folder and its rights."};
}

} // namespace ruru::window
