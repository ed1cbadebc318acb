#pragma once

#include "app/scene.hpp"
#include "layout/type.hpp"

#include <optional>
#include <string_view>
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
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  bool contains(Point point) const;
  bool operator==(const Rect&) const = default;
};

/// A text with all that decides how much room it takes.
struct Paragraph {
  std::string_view text;
  Type type;
  double width = 0; ///< what it may take before it goes on in the next line; 0: as much as it wants
  int lines = 0;    ///< at most so many, then an ellipsis; 0 for all
  bool markdown = false;
};

/// Measures what only a painter can know.
class TextMeasure {
public:
  virtual ~TextMeasure() = default;
  /// Size of a paragraph in pixels at text scale `scale`. A word wider than the paragraph is broken.
  virtual Size size(const Paragraph& paragraph, double scale) const = 0;
  /// Size of a picture in its own pixels; empty when it cannot be shown.
  virtual Size picture(const app::Picture&) const { return {}; }
};

/// One thing to paint, at its place, in painting order. Children of a Flow are items of their own.
struct Item {
  Rect box;
  app::Content content; ///< of a Flow: only its surface
  app::ElementId id;
  app::Key shortcut;
  bool focused = false;
  bool enabled = true;
  bool on_selection = false; ///< stands on a focused list row, whose colours it must fit
  enum class Layer : std::uint8_t { fixed, scrolled } layer = Layer::fixed;
  double rise = 0;      ///< it may come from so far below when it is new
  bool pressed = false; ///< the pointer is down on it
  bool operator==(const Item&) const = default;
};

/// A scene arranged in a window.
struct Frame {
  Size size;
  double scale = 1; ///< text scale, 1–3
  bool right_to_left = false;
  std::string page;       ///< of the scene
  Rect body;              ///< where the scrolled items show; they are placed as if not scrolled
  double body_height = 0; ///< how tall they are together: more than body.height means that it scrolls
  std::vector<Item> items;
  bool operator==(const Frame&) const = default;
};

/// How much larger all is drawn in a window larger than 1280x800: so that a beamer shows larger letters, not
/// only more air. `pixels` and the result belong to a screen of ordinary density.
double zoom(Size pixels);

/// Arranges a scene in a window of `size` (at least 320x240) at text scale `scale` (1–3).
Frame arrange(const app::Scene& scene, Size size, double scale, const TextMeasure& measure);

/// The height of a window of this width in which all of a scene shows.
double full_height(const app::Scene& scene, double width, double scale, const TextMeasure& measure);

/// What is under `point` when the body is scrolled down by `scroll` pixels.
std::optional<app::ElementId> hit(const Frame& frame, Point point, double scroll);

/// Where in its box a picture of this size is shown: as large as possible, in the middle.
Rect fitted(const Rect& box, Size picture);

/// Where an element is, as if not scrolled.
std::optional<Rect> place_of(const Frame& frame, const app::ElementId& id);

/// The farthest that the body can be scrolled down; 0 when all of it shows.
double farthest_scroll(const Frame& frame);

} // namespace ruru::layout
