#include "layout/frame.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::layout {

bool Rect::contains(Point point) const {
  return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
}

double zoom(Size pixels) {
  const double fitting = std::min(pixels.width / 1280, pixels.height / 800);
  return std::clamp(std::floor(fitting * 20) / 20, 1.0,
                    4.0); // in steps, so that caches survive a slow resize
}

std::optional<app::ElementId> hit(const Frame& frame, Point point, double scroll) {
  const auto found = std::find_if(frame.items.rbegin(), frame.items.rend(), [&](const Item& item) {
    if (item.id.empty() || !item.enabled) return false;
    if (item.layer == Item::Layer::fixed) return item.box.contains(point);
    return frame.body.contains(point) && item.box.contains({point.x, point.y + scroll});
  });
  if (found == frame.items.rend()) return std::nullopt;
  return found->id;
}

Rect fitted(const Rect& box, Size picture) {
  if (picture.width <= 0 || picture.height <= 0) return box;
  const double share = std::min(box.width / picture.width, box.height / picture.height);
  const Size size{picture.width * share, picture.height * share};
  return {box.x + (box.width - size.width) / 2, box.y + (box.height - size.height) / 2, size.width,
          size.height};
}

std::optional<Rect> place_of(const Frame& frame, const app::ElementId& id) {
  const auto found =
      std::find_if(frame.items.begin(), frame.items.end(), [&](const Item& item) { return item.id == id; });
  if (id.empty() || found == frame.items.end()) return std::nullopt;
  return found->box;
}

double farthest_scroll(const Frame& frame) { return std::max(0.0, frame.body_height - frame.body.height); }

} // namespace ruru::layout
