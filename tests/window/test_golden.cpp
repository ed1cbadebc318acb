#include "image.hpp"
#include "sample_scenes.hpp"
#include "shipped_theme.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>

// Pictures of the sample scenes beside those that were looked at and found good (golden/). When a change of
// the look is meant, look at the new ones first:  RURU_REFRESH_GOLDEN=1 ./test window_pictures

using namespace ruru;
using namespace ruru::window;

namespace {

struct Golden {
  const char* name;
  app::Scene (*scene)();
  layout::Size size;
  double scale;
  std::string_view theme;
};

/// Halved: grain of the dither goes, files stay small, and what a person would notice remains.
Image halved(const Image& image) {
  Image half{image.width / 2, image.height / 2, {}};
  for (int y = 0; y < half.height; ++y) {
    for (int x = 0; x < half.width; ++x) {
      std::uint32_t pixel = 0;
      for (const int shift : {16, 8, 0}) {
        std::uint32_t sum = 0;
        for (const int dy : {0, 1})
          for (const int dx : {0, 1})
            sum += (image.at(2 * x + dx, 2 * y + dy) >> shift) & 255;
        pixel |= ((sum + 2) / 4) << shift;
      }
      half.pixels.push_back(pixel);
    }
  }
  return half;
}

Image picture(const Golden& golden) {
  Painter painter;
  const double zoom = layout::zoom(golden.size);
  const View view{layout::arrange(golden.scene(), {golden.size.width / zoom, golden.size.height / zoom},
                                  golden.scale, painter.measure()),
                  samples::shipped_theme(golden.theme), zoom, 0};
  const Surface surface =
      image_surface(static_cast<int>(golden.size.width), static_cast<int>(golden.size.height));
  painter.paint(surface.get(), view);
  return halved(image_of(surface.get()));
}

std::filesystem::path file_of(const Golden& golden) {
  return std::filesystem::path(RURU_SOURCE_DIR) / "tests/window/golden" / (std::string(golden.name) + ".png");
}

void write(const Image& image, const std::filesystem::path& file) {
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

/// The share of pixels in which two pictures differ by more than another version of Cairo would explain.
double difference(const Image& a, const Image& b) {
  if (a.width != b.width || a.height != b.height) return 1;
  int different = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i)
    for (const int shift : {16, 8, 0})
      if (std::abs(static_cast<int>((a.pixels[i] >> shift) & 255) -
                   static_cast<int>((b.pixels[i] >> shift) & 255)) > 40) {
        ++different;
        break;
      }
  return static_cast<double>(different) / static_cast<double>(a.pixels.size());
}

/// Other versions of the fonts set other widths; then every text stands a little elsewhere, and is right all
/// the same.
std::string fonts() {
  const Typesetter typesetter;
  std::string widths;
  for (const layout::Type type : {layout::Type{20, 24, 500}, layout::Type{20, 24, 700},
                                  layout::Type{40, 48, 700}, layout::Type{20, 24, 400, true}})
    widths += std::to_string(std::lround(
                  typesetter.size({"Hamburgefonstiv 0123456789 Hamburgefonstiv", type}, 1).width)) +
              " ";
  return widths;
}

std::filesystem::path fonts_file() {
  return std::filesystem::path(RURU_SOURCE_DIR) / "tests/window/golden/fonts.txt";
}

std::string stored_fonts() {
  std::string line;
  std::ifstream file(fonts_file());
  std::getline(file, line);
  return line;
}

const Golden goldens[] = {
    {"question-night", samples::question, {1280, 800}, 1, "night"},
    {"feedback-wrong-day", samples::feedback_wrong, {1280, 800}, 1, "day"},
    {"home-night", samples::home, {1280, 800}, 1, "night"},
    {"typed-contrast", samples::typed, {1280, 800}, 1, "contrast"},
    {"review-night", samples::review, {1280, 800}, 1, "night"},
    {"summary-day", samples::summary, {1280, 800}, 1, "day"},
    {"packs-contrast", samples::packs, {1280, 800}, 1, "contrast"},
    {"right-to-left-night", samples::right_to_left, {1280, 800}, 1, "night"},
    {"question-200-percent", samples::question, {1280, 800}, 2, "night"},
    {"long-texts-800x600", samples::long_texts, {800, 600}, 1, "day"},
    {"home-300-percent", samples::home, {1280, 800}, 3, "contrast"},
    {"statistics-night", samples::statistics, {1280, 800}, 1, "night"},
    {"statistics-day", samples::statistics, {1280, 800}, 1, "day"},
    {"statistics-contrast-200-percent", samples::statistics, {800, 600}, 2, "contrast"},
    {"typing-beamer", samples::typing, {1920, 1080}, 1, "night"},
};

} // namespace

TEST_CASE("the main screens look as they were found good") {
  const bool refresh = std::getenv("RURU_REFRESH_GOLDEN") != nullptr;
  if (!refresh && stored_fonts() != fonts()) {
    MESSAGE("These fonts are not those of the pictures: not compared.");
    return;
  }
  for (const Golden& golden : goldens) {
    CAPTURE(std::string(golden.name));
    const Image now = picture(golden);
    if (refresh) {
      write(now, file_of(golden));
      continue;
    }
    const Surface stored(cairo_image_surface_create_from_png(file_of(golden).c_str()));
    REQUIRE(cairo_surface_status(stored.get()) == CAIRO_STATUS_SUCCESS);
    const double share = difference(now, image_of(stored.get()));
    CHECK(share < 0.02);
    if (share >= 0.02) {
      const auto beside = std::filesystem::current_path() / (std::string(golden.name) + "-now.png");
      write(now, beside);
      MESSAGE("painted now: " << beside.string());
    }
  }
  if (refresh) std::ofstream(fonts_file()) << fonts() << '\n';
}
