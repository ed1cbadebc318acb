#include "../temporary_folder.hpp"
#include "sample_scenes.hpp"
#include "shipped_theme.hpp"
#include "window/cairo_pointers.hpp"
#include "window/picture.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace ruru;
using namespace ruru::window;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

int height(const fs::path& file) {
  const Surface surface(cairo_image_surface_create_from_png(file.c_str()));
  REQUIRE(cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS);
  return cairo_image_surface_get_height(surface.get());
}

} // namespace

TEST_CASE("a whole scene is painted as high as it gets, in every theme and text size") {
  const test::TemporaryFolder folder;
  const fs::path file = folder.path() / "statistics.png";
  const auto paint = [&](double width, double scale, const app::Theme& theme) {
    REQUIRE(paint_whole(samples::statistics(), width, scale, theme, PictureFormat::png, file.string()));
    return height(file);
  };
  const int usual = paint(1280, 1, samples::shipped_theme("night"));
  CHECK(usual > 400);
  CHECK(paint(1280, 1, samples::shipped_theme("day")) == usual);
  CHECK(paint(640, 1, samples::shipped_theme("contrast")) > usual); // one chart below the other
  CHECK(paint(1280, 2, samples::shipped_theme("night")) > usual);
  CHECK(std::abs(paint(2560, 1, samples::shipped_theme("night")) - 2 * usual) <= 2);
}

TEST_CASE("a picture of shapes is an SVG file without pixels in it") {
  const test::TemporaryFolder folder;
  const fs::path file = folder.path() / "statistics.svg";
  REQUIRE(paint_whole(samples::statistics(), 1280, 1, samples::shipped_theme("night"), PictureFormat::svg,
                      file.string()));
  const std::string svg = content(file);
  CHECK(svg.find("<svg") != std::string::npos);
  CHECK(svg.find("</svg>") != std::string::npos);
  CHECK(svg.find("<image") == std::string::npos);
}

TEST_CASE("a picture that cannot be written says so and leaves no file") {
  const test::TemporaryFolder folder;
  const fs::path file = folder.path() / "nowhere" / "statistics.png";
  for (const PictureFormat format : {PictureFormat::png, PictureFormat::svg}) {
    const auto painted =
        paint_whole(samples::statistics(), 1280, 1, samples::shipped_theme("night"), format, file.string());
    REQUIRE_FALSE(painted);
    CHECK(painted.error().message.find(file.string()) != std::string::npos);
    CHECK_FALSE(fs::exists(file));
  }
}
