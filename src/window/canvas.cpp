#include "window/canvas.hpp"

#include "window/dither.hpp"
#include "window/icons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ruru::window {
namespace {

using layout::Point;
using layout::Rect;
using std::numbers::pi;

void set_source(cairo_t* context, const Colour& colour) {
  cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, colour.alpha);
}

void set_source(cairo_t* context, const Gradient& gradient, double top, double bottom) {
  Pattern pattern(cairo_pattern_create_linear(0, top, 0, bottom));
  const auto add = [&](double at, const Colour& colour) {
    cairo_pattern_add_color_stop_rgba(pattern.get(), at, colour.red, colour.green, colour.blue, colour.alpha);
  };
  add(0, gradient.top);
  add(1, gradient.bottom);
  cairo_set_source(context, pattern.get());
}

void set_dash(cairo_t* context, Dash dash) {
  static constexpr std::array<double, 2> long_dashes{7, 5}, short_dashes{6, 5};
  if (dash == Dash::none)
    cairo_set_dash(context, nullptr, 0, 0);
  else
    cairo_set_dash(context, (dash == Dash::long_dashes ? long_dashes : short_dashes).data(), 2, 0);
}

bool is_opaque(const Gradient& gradient) { return gradient.top.alpha >= 1 && gradient.bottom.alpha >= 1; }

} // namespace

Canvas::Canvas(cairo_t* context, const Theme& theme, const Typesetter& typesetter, Shadows& shadows,
               Pictures& pictures, double scale, double zoom, bool right_to_left, Target target)
    : context_(context), theme_(theme), typesetter_(typesetter), shadows_(shadows),
      pictures_(pictures), ruler_{typesetter, scale}, zoom_(zoom), right_to_left_(right_to_left),
      target_(target) {}

Rect Canvas::snapped(const Rect& box) const {
  const auto edge = [this](double value) { return std::round(value * zoom_) / zoom_; };
  const double x = edge(box.x), y = edge(box.y);
  return {x, y, edge(box.right()) - x, edge(box.bottom()) - y};
}

double Canvas::snapped_width(double width) const { return std::max(1.0, std::round(width * zoom_)) / zoom_; }

void Canvas::trace(const Rect& box, double radius) {
  const double r = std::max(0.0, std::min({radius, box.width / 2, box.height / 2}));
  cairo_new_path(context_);
  cairo_arc(context_, box.right() - r, box.y + r, r, -pi / 2, 0);
  cairo_arc(context_, box.right() - r, box.bottom() - r, r, 0, pi / 2);
  cairo_arc(context_, box.x + r, box.bottom() - r, r, pi / 2, pi);
  cairo_arc(context_, box.x + r, box.y + r, r, pi, 1.5 * pi);
  cairo_close_path(context_);
}

void Canvas::fill(const Rect& box, double radius, const Colour& colour) {
  if (colour.alpha <= 0) return;
  trace(snapped(box), radius);
  set_source(context_, colour);
  cairo_fill(context_);
}

void Canvas::fill(const Rect& box, double radius, const Gradient& gradient) {
  if (gradient.top == gradient.bottom) return fill(box, radius, gradient.top);
  const Rect place = snapped(box);
  const int height = static_cast<int>(std::round(place.height * zoom_));
  const bool shows_bands = target_ == Target::pixels && height > 56 && is_opaque(gradient);
  trace(place, radius);
  if (!shows_bands) {
    set_source(context_, gradient, place.y, place.bottom());
    cairo_fill(context_);
    return;
  }
  const Surface strip = gradient_strip(gradient, height);
  Pattern pattern(cairo_pattern_create_for_surface(strip.get()));
  cairo_matrix_t matrix; // from units to the strip's pixels
  cairo_matrix_init_scale(&matrix, zoom_, zoom_);
  cairo_matrix_translate(&matrix, -place.x, -place.y);
  cairo_pattern_set_matrix(pattern.get(), &matrix);
  cairo_pattern_set_extend(pattern.get(), CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter(pattern.get(), CAIRO_FILTER_NEAREST);
  cairo_set_source(context_, pattern.get());
  cairo_fill(context_);
}

void Canvas::outline(const Rect& box, double radius, double width, const Colour& colour, Dash dash) {
  if (width <= 0 || colour.alpha <= 0) return;
  const double line = snapped_width(width);
  trace(inset(snapped(box), line / 2), radius - line / 2);
  set_source(context_, colour);
  cairo_set_line_width(context_, line);
  set_dash(context_, dash);
  cairo_stroke(context_);
  set_dash(context_, Dash::none);
}

void Canvas::blur(const Rect& box, double radius, const Blur& blur) {
  if (theme_.flat || target_ == Target::shapes || blur.colour.alpha <= 0 || box.width <= 0 || box.height <= 0)
    return;
  const auto pixels = [this](double units) { return static_cast<int>(std::lround(units * zoom_)); };
  const Rect place = snapped({box.x, box.y + blur.drop, box.width, box.height});
  const ShadowShape shape{pixels(place.width), pixels(place.height), pixels(radius), pixels(blur.radius)};
  const int reach = shadow_reach(shape);
  cairo_save(context_);
  cairo_scale(context_, 1 / zoom_, 1 / zoom_);
  set_source(context_, blur.colour);
  cairo_mask_surface(context_, shadows_.mask(shape), std::round(place.x * zoom_) - reach,
                     std::round(place.y * zoom_) - reach);
  cairo_restore(context_);
}

void Canvas::hairline(const Rect& box, double radius, double share) {
  outline(box, radius, theme_.line_width, theme_.line.faded(share));
}

void Canvas::selection(const Rect& box, double radius) {
  if (theme_.flat) {
    fill(box, radius, theme_.selected_line);
    fill(inset(box, 4), radius - 4, rgb(0x000000));
    fill(inset(box, 7), radius - 7, theme_.selected);
    return;
  }
  blur(box, radius, {30, 4, theme_.accent.bottom.faded(0.45)});
  fill(box, radius, theme_.selected);
  outline(box, radius, 2, theme_.selected_line);
}

void Canvas::focus_ring(const Rect& box, double radius) {
  const double away = theme_.flat ? 5 : 4;
  const Rect around = inset(box, -away);
  outline(around, radius + away, theme_.flat ? 3 : 2, theme_.flat ? theme_.ink : theme_.selected_line);
}

void Canvas::disc(Point centre, double radius, const Colour& colour) {
  cairo_new_path(context_);
  cairo_arc(context_, centre.x, centre.y, radius, 0, 2 * pi);
  set_source(context_, colour);
  cairo_fill(context_);
}

void Canvas::circle(Point centre, double radius, double width, const Colour& colour) {
  cairo_new_path(context_);
  cairo_arc(context_, centre.x, centre.y, radius, 0, 2 * pi);
  set_source(context_, colour);
  cairo_set_line_width(context_, width);
  cairo_stroke(context_);
}

void Canvas::arc(Point centre, double radius, double width, double share, const Gradient& gradient) {
  if (share <= 0) return;
  cairo_new_path(context_);
  cairo_arc(context_, centre.x, centre.y, radius, -pi / 2, -pi / 2 + 2 * pi * std::min(share, 1.0));
  set_source(context_, gradient, centre.y - radius, centre.y + radius);
  cairo_set_line_width(context_, width);
  cairo_set_line_cap(context_, CAIRO_LINE_CAP_ROUND);
  cairo_stroke(context_);
}

void Canvas::polyline(const std::vector<Point>& points, double width, const Colour& colour, Dash dash) {
  cairo_new_path(context_);
  for (const Point& point : points)
    cairo_line_to(context_, point.x, point.y);
  set_source(context_, colour);
  cairo_set_line_width(context_, width);
  cairo_set_line_join(context_, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(context_, dash == Dash::none ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  set_dash(context_, dash);
  cairo_stroke(context_);
  set_dash(context_, Dash::none);
}

void Canvas::area(const std::vector<Point>& points, double bottom, const Gradient& gradient) {
  if (points.empty()) return;
  double top = bottom;
  cairo_new_path(context_);
  for (const Point& point : points) {
    cairo_line_to(context_, point.x, point.y);
    top = std::min(top, point.y);
  }
  cairo_line_to(context_, points.back().x, bottom);
  cairo_line_to(context_, points.front().x, bottom);
  cairo_close_path(context_);
  set_source(context_, gradient, top, bottom);
  cairo_fill(context_);
}

void Canvas::label(std::string_view text, const layout::Type& type, const Rect& box, const Colour& colour,
                   Side side) {
  const layout::Paragraph line{text, type, std::max(1.0, box.width), 1};
  const double height = ruler_.size(line).height;
  typesetter_.draw(context_, line, ruler_.scale,
                   {box.x, box.y + (box.height - height) / 2, box.width, height}, side, right_to_left_,
                   {colour, colour});
}

void Canvas::paragraph(const layout::Paragraph& paragraph, const Rect& box, const Colour& colour, Side side) {
  typesetter_.draw(context_, paragraph, ruler_.scale, box, side, right_to_left_, {colour, theme_.accent_ink});
}

double Canvas::caret(std::string_view text, const layout::Type& type, std::size_t offset) const {
  return typesetter_.caret(text, type, ruler_.scale, offset);
}

Result<Done> Canvas::picture(const app::Picture& picture, const Rect& box, double radius) {
  const auto surface = pictures_.surface(picture);
  if (!surface) return surface.error();
  cairo_save(context_);
  trace(box, radius);
  cairo_clip(context_);
  cairo_translate(context_, box.x, box.y);
  cairo_scale(context_, box.width / cairo_image_surface_get_width(*surface),
              box.height / cairo_image_surface_get_height(*surface));
  cairo_set_source_surface(context_, *surface, 0, 0);
  cairo_pattern_set_extend(cairo_get_source(context_), CAIRO_EXTEND_PAD);
  cairo_paint(context_);
  cairo_restore(context_);
  return Done{};
}

void Canvas::region(const questions::Region& region, const Rect& box, double width, const Colour& colour) {
  const Rect place{box.x + (region.x - region.width / 2) * box.width,
                   box.y + (region.y - region.height / 2) * box.height, region.width * box.width,
                   region.height * box.height};
  cairo_save(context_);
  cairo_rectangle(context_, box.x, box.y, box.width, box.height);
  cairo_clip(context_);
  if (region.shape == questions::Region::Shape::box) {
    trace(place, 4);
  } else {
    cairo_save(context_);
    cairo_translate(context_, place.x + place.width / 2, place.y + place.height / 2);
    cairo_scale(context_, place.width / 2, place.height / 2);
    cairo_new_path(context_);
    cairo_arc(context_, 0, 0, 1, 0, 2 * pi);
    cairo_restore(context_);
  }
  set_source(context_, colour);
  cairo_set_line_width(context_, width);
  cairo_stroke(context_);
  cairo_restore(context_);
}

void Canvas::icon(app::Icon icon, Point centre, double size, const Colour& colour, double stroke) {
  drawn_icon(icon, centre, size, colour, stroke, 1);
}

void Canvas::drawn_icon(app::Icon icon, Point centre, double size, const Colour& colour, double stroke,
                        double share) {
  set_source(context_, colour);
  draw_icon(context_, icon, centre.x, centre.y, size, stroke, right_to_left_, share);
}

} // namespace ruru::window
