#pragma once

#include "layout/frame.hpp"

namespace ruru::window {

/// A box that is used up from its start and its end, in reading direction: how components place what is
/// inside them.
class Strip {
public:
  Strip(const layout::Rect& box, bool right_to_left) : rest_(box), right_to_left_(right_to_left) {}

  /// Takes the next `width` from the start.
  layout::Rect start(double width) { return right_to_left_ ? take_right(width) : take_left(width); }

  /// Takes the last `width` from the end.
  layout::Rect end(double width) { return right_to_left_ ? take_left(width) : take_right(width); }

  /// What is left.
  layout::Rect rest() const { return rest_; }

private:
  layout::Rect take_left(double width) {
    const layout::Rect taken{rest_.x, rest_.y, width, rest_.height};
    rest_.x += width;
    rest_.width -= width;
    return taken;
  }
  layout::Rect take_right(double width) {
    rest_.width -= width;
    return {rest_.right(), rest_.y, width, rest_.height};
  }

  layout::Rect rest_;
  bool right_to_left_;
};

/// A box of this size in the middle of another.
inline layout::Rect centred(const layout::Rect& box, double width, double height) {
  return {box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height};
}

inline layout::Point centre(const layout::Rect& box) {
  return {box.x + box.width / 2, box.y + box.height / 2};
}

/// `box` made smaller by `by` on each side; larger when negative.
inline layout::Rect inset(const layout::Rect& box, double by) {
  return {box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by};
}

} // namespace ruru::window
