#pragma once

#include "window/cairo_pointers.hpp"

#include <compare>
#include <map>

namespace ruru::window {

/// The shape of a shadow, in pixels.
struct ShadowShape {
  int width = 0, height = 0; ///< of the box that throws it
  int radius = 0;
  int blur = 0;
  auto operator<=>(const ShadowShape&) const = default;
};

/// How far a shadow reaches out of its box.
int shadow_reach(const ShadowShape& shape);

/// Masks of soft shadows, kept because boxes of one size are many.
class Shadows {
public:
  /// An A8 mask, larger than the box by `shadow_reach` on each side.
  cairo_surface_t* mask(const ShadowShape& shape);

private:
  std::map<ShadowShape, Surface> masks_;
  std::size_t bytes_ = 0;
};

} // namespace ruru::window
