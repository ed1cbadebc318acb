#include "window/dither.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace ruru::window {
namespace {

constexpr int tile = 64;

/// Even noise from -0.5 to 0.5, the same on every machine.
std::array<float, tile * tile> make_noise() {
  std::array<float, tile * tile> noise;
  std::uint32_t state = 0x9e3779b9U;
  for (float& value : noise) {
    state = state * 1664525U + 1013904223U;
    std::uint32_t mixed = state ^ (state >> 15);
    mixed *= 2246822519U;
    mixed ^= mixed >> 13;
    value = static_cast<float>(mixed >> 8) / 16777216.0F - 0.5F;
  }
  return noise;
}

const std::array<float, tile * tile>& noise() {
  static const auto values = make_noise();
  return values;
}

/// Three parts of a colour in levels, 0–255.
struct Levels {
  float red, green, blue;
};

Levels levels(const Colour& colour) {
  return {static_cast<float>(colour.red * 255), static_cast<float>(colour.green * 255),
          static_cast<float>(colour.blue * 255)};
}

Levels between(const Levels& from, const Levels& to, float share) {
  return {from.red + (to.red - from.red) * share, from.green + (to.green - from.green) * share,
          from.blue + (to.blue - from.blue) * share};
}

/// No level is below 0, so that the whole part is the lower one; the noise may lift 255 by a hair.
std::uint32_t pixel(const Levels& level, float noise) {
  const auto part = [noise](float value) { return std::min(static_cast<int>(value + noise + 0.5F), 255); };
  return 0xff000000U |
         static_cast<std::uint32_t>(part(level.red) << 16 | part(level.green) << 8 | part(level.blue));
}

/// The rows of an opaque surface, for writing.
class Rows {
public:
  Rows(int width, int height)
      : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)),
        data_(reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface_.get()))),
        stride_(cairo_image_surface_get_stride(surface_.get()) / 4) {}
  std::uint32_t* row(int y) { return data_ + static_cast<std::ptrdiff_t>(y) * stride_; }
  Surface finished() {
    cairo_surface_mark_dirty(surface_.get());
    return std::move(surface_);
  }

private:
  Surface surface_;
  std::uint32_t* data_;
  int stride_;
};

/// A soft ellipse of light: the product of two bell curves.
struct Glow {
  Levels colour;
  std::vector<float> across, down;

  Glow(const Colour& tint, double x, double y, double radius_x, double radius_y, int width, int height)
      : colour(levels(tint)), across(static_cast<std::size_t>(width)),
        down(static_cast<std::size_t>(height)) {
    const auto bell = [](double distance, double radius) {
      return static_cast<float>(std::exp(-1.9 * (distance / radius) * (distance / radius)));
    };
    for (int i = 0; i < width; ++i)
      across[i] = bell(i - x, radius_x);
    for (int i = 0; i < height; ++i)
      down[i] = bell(i - y, radius_y) * static_cast<float>(tint.alpha);
  }
};

} // namespace

Surface gradient_strip(const Gradient& gradient, int height) {
  Rows rows(tile, std::max(1, height));
  const Levels top = levels(gradient.top), bottom = levels(gradient.bottom);
  for (int y = 0; y < height; ++y) {
    const Levels level = between(top, bottom, static_cast<float>(y) / static_cast<float>(height));
    std::uint32_t* row = rows.row(y);
    for (int x = 0; x < tile; ++x)
      row[x] = pixel(level, noise()[(y % tile) * tile + x]);
  }
  return rows.finished();
}

Surface background(const Theme& theme, int width, int height, double zoom, bool right_to_left) {
  Rows rows(width, height);
  const Levels top = levels(theme.background.top), bottom = levels(theme.background.bottom);
  const double end = right_to_left ? width * 0.16 : width * 0.84;
  const double start = right_to_left ? width - 20 * zoom : 20 * zoom;
  const Glow first(theme.glow_end, end, -30 * zoom, 470 * zoom, 330 * zoom, width, height);
  const Glow second(theme.glow_start, start, height + 10 * zoom, 470 * zoom, 300 * zoom, width, height);
  const float grain = theme.flat ? 0 : 1;
  for (int y = 0; y < height; ++y) {
    const Levels level =
        between(top, bottom, static_cast<float>(y) / static_cast<float>(std::max(1, height - 1)));
    const float* row_noise = noise().data() + (y % tile) * tile;
    std::uint32_t* row = rows.row(y);
    const float first_down = first.down[y], second_down = second.down[y];
    for (int tile_x = 0; tile_x < width; tile_x += tile) { // the compiler computes several pixels at a time
      const float* first_across = first.across.data() + tile_x;
      const float* second_across = second.across.data() + tile_x;
      const int count = std::min(tile, width - tile_x);
      for (int x = 0; x < count; ++x) {
        Levels lit = between(level, first.colour, first_across[x] * first_down);
        lit = between(lit, second.colour, second_across[x] * second_down);
        row[tile_x + x] = pixel(lit, row_noise[x] * grain);
      }
    }
  }
  return rows.finished();
}

} // namespace ruru::window
