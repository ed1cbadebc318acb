#pragma once

#include "layout/ruler.hpp"
#include "window/cairo_pointers.hpp"
#include "window/pictures.hpp"
#include "window/shadow.hpp"
#include "window/strip.hpp"
#include "window/typesetter.hpp"

#include <vector>

namespace ruru::window {

enum class Dash : std::uint8_t { none, long_dashes, short_dashes };

/// A soft shadow or glow.
struct Blur {
  double radius; ///< how soft
  double drop;   ///< how far below the box
  Colour colour;
};

/// Draws the shapes and texts that components are made of, in units of the look: Cairo's context is scaled by
/// `zoom`.
class Canvas {
public:
  enum class Target : std::uint8_t { pixels, shapes }; ///< of shapes, shadows and grain are left out
  Canvas(cairo_t* context, const Theme& theme, const Typesetter& typesetter, Shadows& shadows,
         Pictures& pictures, double scale, double zoom, bool right_to_left, Target target = Target::pixels);

  const Theme& theme() const { return theme_; }
  const layout::Ruler& ruler() const { return ruler_; }
  double grown(double pixels) const { return ruler_.grown(pixels); }
  bool right_to_left() const { return right_to_left_; }
  cairo_t* context() const { return context_; }
  Strip strip(const layout::Rect& box) const { return {box, right_to_left_}; }

  // Boxes with round corners. Edges are moved to whole pixels.
  void fill(const layout::Rect& box, double radius, const Colour& colour);
  void fill(const layout::Rect& box, double radius, const Gradient& gradient);
  void outline(const layout::Rect& box, double radius, double width, const Colour& colour,
               Dash dash = Dash::none);
  void blur(const layout::Rect& box, double radius, const Blur& blur);

  /// The theme's hairline around a box.
  void hairline(const layout::Rect& box, double radius, double share = 1);

  /// What is chosen or focused: gradient, line and glow; in high contrast a double line.
  void selection(const layout::Rect& box, double radius);

  /// A ring around a focused control that keeps its own colours.
  void focus_ring(const layout::Rect& box, double radius);

  // Round things.
  void disc(layout::Point centre, double radius, const Colour& colour);
  void circle(layout::Point centre, double radius, double width, const Colour& colour);
  /// A part of a circle, clockwise from the top.
  void arc(layout::Point centre, double radius, double width, double share, const Gradient& gradient);

  // Lines.
  void polyline(const std::vector<layout::Point>& points, double width, const Colour& colour,
                Dash dash = Dash::none);
  /// The area between a line and `bottom`, fading downwards.
  void area(const std::vector<layout::Point>& points, double bottom, const Gradient& gradient);

  // Words. A label is one line, centred in the height of its box; too long, it ends in an ellipsis.
  void label(std::string_view text, const layout::Type& type, const layout::Rect& box, const Colour& colour,
             Side side = Side::start);
  void paragraph(const layout::Paragraph& paragraph, const layout::Rect& box, const Colour& colour,
                 Side side = Side::start);
  double width(std::string_view text, const layout::Type& type) const { return ruler_.width(text, type); }
  double caret(std::string_view text, const layout::Type& type, std::size_t offset) const;

  /// A picture of a pack, in a box of its shape, with round corners; false when it cannot be shown, and why.
  Result<Done> picture(const app::Picture& picture, const layout::Rect& box, double radius);
  layout::Size picture_size(const app::Picture& picture) const { return pictures_.size(picture); }

  /// Draws the outline of a region of a picture that is shown in `box`.
  void region(const questions::Region& region, const layout::Rect& box, double width, const Colour& colour);

  void icon(app::Icon icon, layout::Point centre, double size, const Colour& colour, double stroke = 2);
  /// Of an icon of lines the first `share` of each.
  void drawn_icon(app::Icon icon, layout::Point centre, double size, const Colour& colour, double stroke,
                  double share);

private:
  layout::Rect snapped(const layout::Rect& box) const;
  double snapped_width(double width) const;
  void trace(const layout::Rect& box, double radius);

  cairo_t* context_;
  const Theme& theme_;
  const Typesetter& typesetter_;
  Shadows& shadows_;
  Pictures& pictures_;
  layout::Ruler ruler_;
  double zoom_;
  bool right_to_left_;
  Target target_;
};

} // namespace ruru::window
