#include "image.hpp"
#include "sample_scenes.hpp"
#include "window/changes.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace ruru;
using namespace ruru::window;

namespace {

constexpr int width = 1280, height = 800;

View view_of(const app::Scene& scene, Painter& painter, double scale = 1, double scroll = 0) {
  return {layout::arrange(scene, {width, height}, scale, painter.measure()), app::Theme{}, 1, scroll};
}

Image painted(Painter& painter, const View& view) {
  const Surface surface = image_surface(width, height);
  painter.paint(surface.get(), view);
  return image_of(surface.get());
}

/// What is on the screen when `after` is shown by painting only the changes.
Image repainted(Painter& painter, const View& before, const View& after) {
  const Surface surface = image_surface(width, height);
  painter.paint(surface.get(), before);
  for (const PixelRect& part : changes(before, after, width, height))
    painter.paint(surface.get(), after, part);
  return image_of(surface.get());
}

/// Where a shape is cut by the edge of a part, its smooth border may be rounded differently: by a level, not
/// more.
bool look_alike(const Image& a, const Image& b) {
  if (a.width != b.width || a.height != b.height) return false;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    for (const int shift : {16, 8, 0}) {
      const int one = (a.pixels[i] >> shift) & 255, other = (b.pixels[i] >> shift) & 255;
      if (std::abs(one - other) > 2) return false;
    }
  }
  return true;
}

int pixels(const std::vector<PixelRect>& parts) {
  int sum = 0;
  for (const PixelRect& part : parts)
    sum += part.width * part.height;
  return sum;
}

} // namespace

TEST_CASE("the same picture needs no paint") {
  Painter painter;
  const View view = view_of(samples::question(), painter);
  CHECK(changes(view, view, width, height).empty());
}

TEST_CASE("a moved focus repaints two options, not the window") {
  Painter painter;
  app::Scene scene = samples::question();
  const View before = view_of(scene, painter);
  scene.focus = {"option/3"};
  const View after = view_of(scene, painter);
  CHECK(pixels(changes(before, after, width, height)) < width * height / 4);
}

TEST_CASE("painting only the changes gives the same picture as painting all of it") {
  Painter painter;
  for (auto* make : {samples::question, samples::home, samples::packs, samples::review, samples::typing}) {
    app::Scene scene = make();
    const View before = view_of(scene, painter);
    for (const auto& id : app::elements(scene)) {
      scene.focus = id;
      CAPTURE(id.name);
      const View after = view_of(scene, painter);
      CHECK(look_alike(repainted(painter, before, after), painted(painter, after)));
    }
  }
}

TEST_CASE("another scene, text size or scroll position is painted as a whole where it must") {
  Painter painter;
  const View question = view_of(samples::question(), painter),
             feedback = view_of(samples::feedback_wrong(), painter);
  CHECK(look_alike(repainted(painter, question, feedback), painted(painter, feedback)));
  const View large = view_of(samples::question(), painter, 2),
             scrolled = view_of(samples::question(), painter, 2, 120);
  CHECK(look_alike(repainted(painter, question, large), painted(painter, large)));
  CHECK(look_alike(repainted(painter, large, scrolled), painted(painter, scrolled)));
}

TEST_CASE("a picture is the same every time it is painted") {
  Painter first, second;
  CHECK(painted(first, view_of(samples::summary(), first)) ==
        painted(second, view_of(samples::summary(), second)));
}
