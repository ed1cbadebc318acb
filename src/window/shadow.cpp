#include "window/shadow.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ruru::window {
namespace {

constexpr std::size_t most_bytes = 6U << 20;

/// How dark the shadow is at a signed distance from its box's edge: a smooth step as wide as the blur, both
/// ways.
unsigned char darkness(float distance, float blur) {
  const float share = std::clamp(0.5F - distance / blur * 0.5F, 0.0F, 1.0F);
  return static_cast<unsigned char>(share * share * (3 - 2 * share) * 255 + 0.5F);
}

/// Only one corner is computed: rows and columns between the corners are all alike, and the corners are
/// mirrored.
Surface make_mask(const ShadowShape& shape) {
  const int reach = shadow_reach(shape);
  const int width = shape.width + 2 * reach, height = shape.height + 2 * reach;
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, width, height));
  unsigned char* data = cairo_image_surface_get_data(surface.get());
  if (!data) return surface;
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface.get());
  const float blur = static_cast<float>(std::max(1, shape.blur));
  const float half_width = static_cast<float>(shape.width) / 2,
              half_height = static_cast<float>(shape.height) / 2;
  const float radius = std::min({static_cast<float>(shape.radius) + blur / 2, half_width, half_height});
  const int corner_x = std::min((width + 1) / 2, reach + static_cast<int>(std::ceil(radius)) + 1);
  const int corner_y = std::min((height + 1) / 2, reach + static_cast<int>(std::ceil(radius)) + 1);
  for (int y = 0; y < corner_y; ++y) {
    unsigned char* row = data + y * stride;
    const float down = radius - (static_cast<float>(y - reach) + 0.5F);
    for (int x = 0; x < corner_x; ++x) {
      const float across = radius - (static_cast<float>(x - reach) + 0.5F);
      const float outside = std::sqrt(std::max(across, 0.0F) * std::max(across, 0.0F) +
                                      std::max(down, 0.0F) * std::max(down, 0.0F));
      const float distance = outside + std::min(std::max(across, down), 0.0F) - radius;
      row[x] = row[width - 1 - x] = darkness(distance, blur);
    }
    if (width > 2 * corner_x)
      std::memset(row + corner_x, row[corner_x - 1], static_cast<std::size_t>(width - 2 * corner_x));
    std::memcpy(data + (height - 1 - y) * stride, row, static_cast<std::size_t>(width));
  }
  for (int y = corner_y; y < height - corner_y; ++y)
    std::memcpy(data + y * stride, data + (corner_y - 1) * stride, static_cast<std::size_t>(width));
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

} // namespace

int shadow_reach(const ShadowShape& shape) { return shape.blur + 2; }

cairo_surface_t* Shadows::mask(const ShadowShape& shape) {
  const auto found = masks_.find(shape);
  if (found != masks_.end()) return found->second.get();
  const int reach = shadow_reach(shape);
  const auto size =
      static_cast<std::size_t>(shape.width + 2 * reach) * static_cast<std::size_t>(shape.height + 2 * reach);
  if (bytes_ + size > most_bytes) {
    masks_.clear();
    bytes_ = 0;
  }
  bytes_ += size;
  return masks_.emplace(shape, make_mask(shape)).first->second.get();
}

} // namespace ruru::window
