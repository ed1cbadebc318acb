#include "small_picture.hpp"

#include <algorithm>
#include <cstdlib>

namespace ruru::window {

namespace {

constexpr int levels = 16; // of each colour in a file

/// What fewer colours and edges of letters make of a pixel is no difference.
constexpr int forgiven = 12;

/// A difference is looked for in windows of `2 * cell` pixels, so that a word counts and single pixels do
/// not.
constexpr int cell = 4;

/// The sum of what is not forgiven in a window that a person would notice.
constexpr double noticed = 100;

int part(std::uint32_t pixel, int shift) { return static_cast<int>((pixel >> shift) & 255); }

int distance(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (const int shift : {16, 8, 0})
    most = std::max(most, std::abs(part(a, shift) - part(b, shift)));
  return most;
}

bool same_size(const Image& a, const Image& b) { return a.width == b.width && a.height == b.height; }

} // namespace

Image reduced(cairo_surface_t* surface, int factor) {
  cairo_surface_flush(surface);
  const int width = cairo_image_surface_get_width(surface) / factor;
  const int height = cairo_image_surface_get_height(surface) / factor;
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface);
  Image image{width, height, {}};
  image.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  const auto area = static_cast<std::uint32_t>(factor * factor);
  std::vector<std::uint32_t> red_blue(static_cast<std::size_t>(width)), green(red_blue);
  for (int y = 0; y < height; ++y) {
    std::ranges::fill(red_blue, 0U); // two sums in one number: each stays below 2^16 up to a factor of 16
    std::ranges::fill(green, 0U);
    for (int line = 0; line < factor; ++line) {
      const auto* row = reinterpret_cast<const std::uint32_t*>(data + (y * factor + line) * stride);
      for (int x = 0; x < width; ++x)
        for (int i = 0; i < factor; ++i, ++row) {
          red_blue[x] += *row & 0xff00ff;
          green[x] += (*row >> 8) & 0xff;
        }
    }
    for (int x = 0; x < width; ++x) {
      const auto mean = [&](std::uint32_t sum) { return (sum + area / 2) / area; };
      image.pixels.push_back(mean(red_blue[x] >> 16) << 16 | mean(green[x]) << 8 |
                             mean(red_blue[x] & 0xffff));
    }
  }
  return image;
}

Image with_fewer_colours(Image image) {
  for (std::uint32_t& pixel : image.pixels) {
    std::uint32_t fewer = 0;
    for (const int shift : {16, 8, 0}) {
      const int level = (part(pixel, shift) * (levels - 1) + 127) / 255;
      fewer |= static_cast<std::uint32_t>((level * 255 + (levels - 1) / 2) / (levels - 1)) << shift;
    }
    pixel = fewer;
  }
  return image;
}

double difference(const Image& before, const Image& after) {
  if (!same_size(before, after)) return 1000;
  const int across = before.width / cell, down = before.height / cell;
  std::vector<int> sums(static_cast<std::size_t>(across) * static_cast<std::size_t>(down));
  for (int y = 0; y < down * cell; ++y) {
    const std::uint32_t* a = before.pixels.data() + static_cast<std::ptrdiff_t>(y) * before.width;
    const std::uint32_t* b = after.pixels.data() + static_cast<std::ptrdiff_t>(y) * after.width;
    int* sum = sums.data() + static_cast<std::ptrdiff_t>(y / cell) * across;
    for (int x = 0; x < across * cell; ++x)
      if (a[x] != b[x]) sum[x / cell] += std::max(0, distance(a[x], b[x]) - forgiven);
  }
  int most = 0;
  for (int y = 0; y + 1 < down; ++y)
    for (int x = 0; x + 1 < across; ++x) {
      const int* sum = sums.data() + static_cast<std::ptrdiff_t>(y) * across + x;
      most = std::max(most, sum[0] + sum[1] + sum[across] + sum[across + 1]);
    }
  return most / noticed;
}

Image difference_picture(const Image& before, const Image& after) {
  Image image{before.width, before.height, {}};
  for (std::size_t i = 0; i < before.pixels.size(); ++i) {
    const int far = distance(before.pixels[i], after.pixels[i]);
    const auto light = static_cast<std::uint32_t>(far <= forgiven ? far : std::min(255, 95 + far));
    image.pixels.push_back(light << 16 | light << 8 | (far <= forgiven ? light : light / 3));
  }
  return image;
}

Image part_of(const Image& image, const PixelRect& part) {
  Image made{part.width, part.height, {}};
  for (int y = part.y; y < part.y + part.height; ++y) {
    const auto* row = image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width + part.x;
    made.pixels.insert(made.pixels.end(), row, row + part.width);
  }
  return made;
}

Image read_png(const std::filesystem::path& file) {
  const Surface stored(cairo_image_surface_create_from_png(file.c_str()));
  return cairo_surface_status(stored.get()) == CAIRO_STATUS_SUCCESS ? image_of(stored.get()) : Image{};
}

void write_png(const Image& image, const std::filesystem::path& file) {
  const Surface surface = image_surface(image.width, image.height);
  unsigned char* data = cairo_image_surface_get_data(surface.get());
  for (int y = 0; y < image.height; ++y)
    std::memcpy(data + y * cairo_image_surface_get_stride(surface.get()),
                image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width,
                static_cast<std::size_t>(image.width) * 4);
  cairo_surface_mark_dirty(surface.get());
  std::filesystem::create_directories(file.parent_path());
  cairo_surface_write_to_png(surface.get(), file.c_str());
}

} // namespace ruru::window
