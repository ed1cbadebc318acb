#pragma once

#include "image.hpp"
#include "window/stage.hpp"

#include <cstddef>
#include <string>

/// A window for tests of what moves: keeps what was shown.
namespace ruru::window::moving {

inline constexpr int width = 640, height = 400;

/// Keeps what is shown, as a window would.
class Screen final : public Presenter {
public:
  cairo_surface_t* canvas(int wide, int high) override {
    canvas_ = image_surface(wide, high);
    seen_ =
        Image{wide, high,
              std::vector<std::uint32_t>(static_cast<std::size_t>(wide) * static_cast<std::size_t>(high))};
    return canvas_.get();
  }
  void show(const std::vector<PixelRect>& parts) override {
    ++shows;
    const Image now = image_of(canvas_.get());
    for (const PixelRect& part : parts)
      for (int y = part.y; y < part.y + part.height; ++y)
        for (int x = part.x; x < part.x + part.width; ++x)
          seen_.pixels[static_cast<std::size_t>(y * now.width + x)] = now.at(x, y);
  }
  const Image& seen() const { return seen_; }
  int shows = 0;

private:
  Surface canvas_;
  Image seen_;
};

inline Setting setting(bool motion) {
  Setting result{.width = width, .height = height};
  result.motion = motion;
  return result;
}

inline app::Scene page(app::Scene scene, const std::string& name) {
  scene.page = name;
  return scene;
}

inline Image at_once(const app::Scene& scene) {
  Stage stage;
  Screen screen;
  stage.show(scene, setting(false), screen);
  return screen.seen();
}

inline void rest(Stage& stage, Screen& screen) {
  for (int i = 0; i < 1000 && stage.next_frame(); ++i)
    stage.move(*stage.next_frame(), screen);
}

} // namespace ruru::window::moving
