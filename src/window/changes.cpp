#include "window/changes.hpp"

#include "window/reach.hpp"

#include <algorithm>

namespace ruru::window {
namespace {

using layout::Item;

/// Everything that is the same for all items.
bool same_stage(const View& a, const View& b) {
  return a.theme == b.theme && a.zoom == b.zoom && a.frame.size == b.frame.size &&
         a.frame.scale == b.frame.scale && a.frame.right_to_left == b.frame.right_to_left &&
         a.frame.body == b.frame.body && a.frame.body_height == b.frame.body_height;
}

bool meet(const PixelRect& a, const PixelRect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

PixelRect together(const PixelRect& a, const PixelRect& b) {
  const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

class Parts {
public:
  Parts(const View& view, int width, int height) : view_(view), width_(width), height_(height) {}

  void add(const Item& item) {
    const double by = reach(item);
    layout::Rect box{item.box.x - by, item.box.y - by, item.box.width + 2 * by, item.box.height + 2 * by};
    if (item.layer == Item::Layer::scrolled && layout::farthest_scroll(view_.frame) > 0)
      box.y -= view_.scroll;
    add(box);
  }

  void add(const layout::Rect& box) {
    PixelRect part = covering(box, view_.zoom, width_, height_);
    if (part.width <= 0 || part.height <= 0) return;
    for (auto other = parts_.begin(); other != parts_.end();) {
      if (!meet(part, *other)) {
        ++other;
        continue;
      }
      part = together(part, *other);
      parts_.erase(other);
      other = parts_.begin();
    }
    parts_.push_back(part);
  }

  std::vector<PixelRect> taken() { return std::move(parts_); }

private:
  const View& view_;
  int width_, height_;
  std::vector<PixelRect> parts_;
};

} // namespace

std::vector<PixelRect> changes(const View& before, const View& after, int width, int height) {
  if (!same_stage(before, after)) return {{0, 0, width, height}};
  const auto &old_items = before.frame.items, &new_items = after.frame.items;
  const auto [old_first, new_first] =
      std::mismatch(old_items.begin(), old_items.end(), new_items.begin(), new_items.end());
  const auto [old_last, new_last] = std::mismatch(old_items.rbegin(), std::make_reverse_iterator(old_first),
                                                  new_items.rbegin(), std::make_reverse_iterator(new_first));
  Parts parts(after, width, height);
  if (before.scroll != after.scroll)
    parts.add(layout::Rect{0, after.frame.body.y - 16, after.frame.size.width, after.frame.body.height + 32});
  auto old_item = old_first;
  auto new_item = new_first;
  const auto old_end = old_last.base();
  const auto new_end = new_last.base();
  while (old_item != old_end || new_item != new_end) {
    const bool both = old_item != old_end && new_item != new_end;
    if (!both || *old_item != *new_item) {
      if (old_item != old_end) parts.add(*old_item);
      if (new_item != new_end) parts.add(*new_item);
    }
    if (old_item != old_end) ++old_item;
    if (new_item != new_end) ++new_item;
  }
  return parts.taken();
}

} // namespace ruru::window
