#pragma once

#include "layout/frame.hpp"

#include <string>

namespace ruru::window {

/// How far the body is scrolled down, in units. It follows the focus, and begins anew on a new page.
class Scroll {
public:
  double offset() const { return offset_; }

  /// A frame is to be shown with this element in focus; with `reads_before_focus` (of the scene) the whole
  /// card around it, or from the one above it on, or as much of the beginning as fits.
  void follow(const layout::Frame& frame, const app::ElementId& focus, bool reads_before_focus = false);

  /// Scrolls by `units`, downwards when positive; false when there is nothing to scroll.
  bool move(const layout::Frame& frame, double units);

private:
  double offset_ = 0;
  std::string page_;
  app::ElementId focus_;
  layout::Size size_;
  double scale_ = 0;
};

} // namespace ruru::window
