#include "window/placement.hpp"

#include <algorithm>

namespace ruru::window {

using Shape = run::WindowPlace::Shape;

run::WindowPlace on_screen(run::WindowPlace place, ScreenSize screen) {
  place.width = std::min(place.width, screen.width);
  place.height = std::min(place.height, screen.height);
  place.x = std::clamp(place.x, 0, screen.width - place.width);
  place.y = std::clamp(place.y, 0, screen.height - place.height);
  return place;
}

void Placement::seen(const run::WindowPlace& now, Moment at) {
  constexpr std::chrono::milliseconds together{300}; // a size and the news of a shape that belong together
  if (now.shape == Shape::normal && (now != normal_)) {
    before_ = normal_;
    normal_ = now;
    since_ = at;
  }
  const bool leaves_normal = shape_ == Shape::normal && now.shape != Shape::normal;
  if (leaves_normal && before_.width > 0 && at - since_ < together) normal_ = before_;
  shape_ = now.shape;
}

run::WindowPlace Placement::place() const {
  run::WindowPlace place = normal_;
  place.shape = shape_;
  return place;
}

} // namespace ruru::window
