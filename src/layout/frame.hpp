#pragma once

#include "app/scene.hpp"

#include <optional>
#include <vector>

/// Scene and size to rectangles. Knows no colours and no fonts: texts are measured through a door.
namespace ruru::layout {

struct Size {
  double width = 0, height = 0;
  bool operator==(const Size&) const = default;
};

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Rect {
  double x = 0, y = 0, width = 0, height = 0;
  bool contains(Point point) const;
  bool operator==(const Rect&) const = default;
};

/// Measures what only a painter can know. All in pixels at the given text scale.
class TextMeasure {
public:
  virtual ~TextMeasure() = default;
  /// Size of `text` when it may be `width` wide (0: as wide as it wants).
  virtual Size text(const app::Text& text, double width, double scale) const = 0;
};

/// One thing to paint, at its place, in painting order. Children of a Flow are items of their own.
struct Item {
  Rect box;
  app::Content content;       ///< of a Flow: only its surface
  app::ElementId id;
  app::Key shortcut;
  bool focused = false;
  bool enabled = true;
  enum class Layer : std::uint8_t { fixed, scrolled } layer = Layer::fixed;
  bool operator==(const Item&) const = default;
};

/// A scene arranged in a window.
struct Frame {
  Size size;
  double scale = 1;           ///< text scale, 1–3
  bool right_to_left = false;
  Rect body;                  ///< where the scrolled items show; they are placed as if not scrolled
  double body_height = 0;     ///< how tall they are together: more than body.height means that it scrolls
  std::vector<Item> items;
  bool operator==(const Frame&) const = default;
};

/// Arranges a scene in a window of `size` (at least 320x240) at text scale `scale` (1–3).
Frame arrange(const app::Scene& scene, Size size, double scale, const TextMeasure& measure);

/// What is under `point` when the body is scrolled down by `scroll` pixels.
std::optional<app::ElementId> hit(const Frame& frame, Point point, double scroll);

/// Where an element is, as if not scrolled.
std::optional<Rect> place_of(const Frame& frame, const app::ElementId& id);

} // namespace ruru::layout
