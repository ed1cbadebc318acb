#include "window/picture.hpp"

#include "window/painter.hpp"

#include <cairo-svg.h>

#include <cmath>
#include <filesystem>
#include <fstream>

namespace ruru::window {
namespace {

/// Cairo's own files leave a half-written one behind and say little of why: bytes go through here instead.
struct Written {
  std::string bytes;
  static cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
    static_cast<Written*>(closure)->bytes.append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  }
};

Error no_memory() { return {"There is not enough memory for a picture of this size."}; }

Result<Done> save(const std::string& bytes, const std::string& file) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  const bool is_open = stream.is_open();
  stream << bytes;
  stream.close();
  if (stream) return Done{};
  std::error_code ignored;
  if (is_open && std::filesystem::is_regular_file(file, ignored)) std::filesystem::remove(file, ignored);
  return Error{"Cannot write " + file + ". Check that its folder exists and that you may write there."};
}

Result<std::string> png(Painter& painter, const View& view, layout::Size pixels) {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                   static_cast<int>(std::lround(pixels.width)),
                                                   static_cast<int>(std::lround(pixels.height))));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return no_memory();
  painter.paint(surface.get(), view);
  Written written;
  if (cairo_surface_write_to_png_stream(surface.get(), Written::append, &written) != CAIRO_STATUS_SUCCESS)
    return no_memory();
  return std::move(written.bytes);
}

Result<std::string> svg(Painter& painter, const View& view, layout::Size pixels) {
  Written written;
  const Surface surface(
      cairo_svg_surface_create_for_stream(Written::append, &written, pixels.width, pixels.height));
  cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
  painter.paint_shapes(surface.get(), view);
  cairo_surface_finish(surface.get());
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return no_memory();
  return std::move(written.bytes);
}

Result<Done> written(Result<std::string> bytes, const std::string& file) {
  if (!bytes) return bytes.error();
  return save(*bytes, file);
}

} // namespace

Result<Done> paint_png(const app::Scene& scene, layout::Size size, double scale, const app::Theme& theme,
                       const std::string& file) {
  Painter painter;
  if (const auto ready = painter.ready(); !ready) return ready.error();
  const double zoom = layout::zoom(size);
  const layout::Size units{size.width / zoom, size.height / zoom};
  const View view{layout::arrange(scene, units, scale, painter.measure()), theme, zoom, 0};
  return written(png(painter, view, size), file);
}

Result<Done> paint_whole(const app::Scene& scene, double width, double scale, const app::Theme& theme,
                         PictureFormat format, const std::string& file) {
  Painter painter;
  if (const auto ready = painter.ready(); !ready) return ready.error();
  constexpr double usual_width = 1280;
  const double zoom = std::max(1.0, width / usual_width); // a wider picture is the same in more pixels
  const double units = width / zoom;
  const double height = std::ceil(layout::full_height(scene, units, scale, painter.measure()));
  const View view{layout::arrange(scene, {units, height}, scale, painter.measure()), theme, zoom, 0};
  const layout::Size pixels{width, std::ceil(height * zoom)};
  if (format == PictureFormat::svg) return written(svg(painter, view, pixels), file);
  return written(png(painter, view, pixels), file);
}

} // namespace ruru::window
