#include "window/jpeg.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/System/Err.hpp>

#include <cstdint>

namespace ruru::window {

Surface decoded_jpeg(const std::string& bytes) {
  sf::err().rdbuf(nullptr); // it would report a broken picture on the terminal
  sf::Image image;
  if (!image.loadFromMemory(bytes.data(), bytes.size())) return nullptr;
  const auto width = static_cast<int>(image.getSize().x), height = static_cast<int>(image.getSize().y);
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  const std::uint8_t* from = image.getPixelsPtr();
  unsigned char* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < height; ++y) {
    auto* to = reinterpret_cast<std::uint32_t*>(data + std::ptrdiff_t(y) * stride);
    for (int x = 0; x < width; ++x, from += 4)
      to[x] = std::uint32_t(from[0]) << 16 | std::uint32_t(from[1]) << 8 | from[2];
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

} // namespace ruru::window
