#include "window/icons.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace ruru::window {
namespace {

/// Paths on a 24 grid: M, L, C and Z as in SVG, and "O x y r" for a circle.
struct Drawing {
  enum class Kind { lines, solid, even_odd } kind;
  const char* path;
  bool turns = false; ///< points somewhere along the reading direction
};

Drawing drawing(app::Icon icon) {
  using app::Icon;
  using Kind = Drawing::Kind;
  switch (icon) {
  case Icon::none: return {Kind::lines, ""};
  case Icon::approximately:
    return {Kind::lines,
            "M 4.5 9.5 C 7.5 6 10 8 12 9.5 C 14 11 16.5 13 19.5 9.5 M 4.5 15.5 C 7.5 12 10 14 12 15.5 "
            "C 14 17 16.5 19 19.5 15.5"};
  case Icon::back: return {Kind::lines, "M 14.5 5.5 L 8 12 L 14.5 18.5", true};
  case Icon::bolt: return {Kind::solid, "M 13.2 2.2 L 4.8 13.6 L 11 13.6 L 10 21.8 L 19.2 9.6 L 12.8 9.6 Z"};
  case Icon::book:
    return {Kind::lines,
            "M 12 6.5 C 10 5.2 7 4.6 3.5 4.6 L 3.5 18 C 7 18 10 18.6 12 20 C 14 18.6 17 18 20.5 18 "
            "L 20.5 4.6 C 17 4.6 14 5.2 12 6.5 Z M 12 6.5 L 12 20"};
  case Icon::bulb:
    return {Kind::lines,
            "M 9 17.5 L 15 17.5 M 10 21 L 14 21 M 9 17.5 C 9 15 6 13.4 6 9.4 C 6 6 8.7 3.4 12 3.4 "
            "C 15.3 3.4 18 6 18 9.4 C 18 13.4 15 15 15 17.5"};
  case Icon::calendar:
    return {Kind::lines,
            "M 4 6 L 20 6 L 20 20 L 4 20 Z M 4 10.5 L 20 10.5 M 8.5 3.5 L 8.5 7 M 15.5 3.5 L 15.5 7"};
  case Icon::card:
    return {Kind::lines, "M 3.5 6 L 20.5 6 L 20.5 18 L 3.5 18 Z M 7 10 L 13 10 M 7 14 L 11 14"};
  case Icon::check: return {Kind::lines, "M 5 12.5 L 10 17.5 L 19 7"};
  case Icon::circle:
    return {Kind::solid, "M 12 4 C 16.42 4 20 7.58 20 12 C 20 16.42 16.42 20 12 20 C 7.58 20 4 16.42 4 12 "
                         "C 4 7.58 7.58 4 12 4 Z"};
  case Icon::clock: return {Kind::lines, "O 12 12 9 M 12 7 L 12 12.2 L 15.6 14.2"};
  case Icon::cross: return {Kind::lines, "M 6.5 6.5 L 17.5 17.5 M 17.5 6.5 L 6.5 17.5"};
  case Icon::diamond: return {Kind::solid, "M 12 2.5 L 20 12 L 12 21.5 L 4 12 Z"};
  case Icon::drop:
    return {Kind::lines,
            "M 12 4 L 12 15 M 7.5 10.8 L 12 15.3 L 16.5 10.8 M 4.5 16 L 4.5 20 L 19.5 20 L 19.5 16"};
  case Icon::find: return {Kind::lines, "O 10.5 10.5 6.5 M 15.4 15.4 L 20.5 20.5"};
  case Icon::flame:
    return {Kind::even_odd,
            "M 12 1.8 C 13 6 17.6 8.3 18.6 13 C 19.7 18 16.2 22 12 22 C 7.6 22 4.7 18.6 5.3 14.2 C 5.7 11.4 "
            "7.6 10 8 7.2 "
            "C 9.6 8 10.4 9.6 10.4 11.2 C 12.1 9 12.7 5.4 12 1.8 Z M 12 20.6 C 9.6 20.6 8.2 18.9 8.6 16.8 "
            "C 8.9 15.2 10.6 14.4 11.3 12.4 C 13.8 13.8 15.4 15.6 15.4 17.8 C 15.4 19.5 14 20.6 12 20.6 Z"};
  case Icon::flask:
    return {Kind::lines,
            "M 9.5 3.5 L 14.5 3.5 M 10.5 3.5 L 10.5 9.5 L 5 18.4 C 4.3 19.8 5 20.5 6.3 20.5 L 17.7 20.5 "
            "C 19 20.5 19.7 19.8 19 18.4 L 13.5 9.5 L 13.5 3.5 M 7.8 14.8 L 16.2 14.8"};
  case Icon::gear:
    return {
        Kind::lines,
        "M 10.1 5.3 L 10.4 2.5 L 13.6 2.5 L 13.9 5.3 L 15.5 5.9 L 17.5 4.2 L 19.8 6.5 L 18.1 8.5 L 18.7 10.1 "
        "L 21.5 10.4 L 21.5 13.6 L 18.7 13.9 L 18.1 15.5 L 19.8 17.5 L 17.5 19.8 L 15.5 18.1 L 13.9 18.7 "
        "L 13.6 21.5 L 10.4 21.5 L 10.1 18.7 L 8.5 18.1 L 6.5 19.8 L 4.2 17.5 L 5.9 15.5 L 5.3 13.9 L 2.5 "
        "13.6 "
        "L 2.5 10.4 L 5.3 10.1 L 5.9 8.5 L 4.2 6.5 L 6.5 4.2 L 8.5 5.9 Z O 12 12 3.1"};
  case Icon::globe:
    return {Kind::lines, "O 12 12 9 M 3 12 L 21 12 M 12 3 C 8.6 6 8.6 18 12 21 C 15.4 18 15.4 6 12 3"};
  case Icon::half: return {Kind::lines, "O 12 12 9 M 6.5 17.5 L 17.5 6.5"};
  case Icon::heart:
    return {Kind::solid, "M 12 20.5 C 5 15.5 3 12.4 3 9 C 3 6 5.2 4 7.6 4 C 9.6 4 11.1 5.1 12 6.8 "
                         "C 12.9 5.1 14.4 4 16.4 4 C 18.8 4 21 6 21 9 C 21 12.4 19 15.5 12 20.5 Z"};
  case Icon::hexagon: return {Kind::solid, "M 7.5 4 L 16.5 4 L 21 12 L 16.5 20 L 7.5 20 L 3 12 Z"};
  case Icon::lock:
    return {Kind::lines,
            "M 6 11 L 18 11 L 18 20 L 6 20 Z M 8.5 11 L 8.5 8 C 8.5 5.6 10 4 12 4 C 14 4 15.5 5.6 15.5 8 "
            "L 15.5 11"};
  case Icon::minus: return {Kind::lines, "M 6.5 12 L 17.5 12"};
  case Icon::moon:
    return {Kind::lines,
            "M 20 14.6 C 18.9 15.1 17.7 15.4 16.4 15.4 C 11.8 15.4 8.4 11.8 8.4 7.3 C 8.4 6 8.7 4.9 9.1 3.8 "
            "C 5.7 5 3.4 8.3 3.4 12 C 3.4 16.9 7.2 20.6 12 20.6 C 15.7 20.6 18.8 18.2 20 14.6 Z"};
  case Icon::next: return {Kind::lines, "M 9.5 5.5 L 16 12 L 9.5 18.5", true};
  case Icon::pen:
    return {Kind::lines, "M 4 20 L 4.8 15.8 L 15.6 5 L 19 8.4 L 8.2 19.2 Z M 13.4 7.2 L 16.8 10.6"};
  case Icon::play: return {Kind::solid, "M 7.5 4.5 L 19 12 L 7.5 19.5 Z", true};
  case Icon::plus: return {Kind::lines, "M 12 5 L 12 19 M 5 12 L 19 12"};
  case Icon::repeat:
    return {Kind::lines,
            "M 4 11 C 4.6 7 7.9 4.3 12 4.3 C 15 4.3 17.4 5.7 18.9 8 M 19.6 3.6 L 19.2 8.2 L 14.8 7.8 "
            "M 20 13 C 19.4 17 16.1 19.7 12 19.7 C 9 19.7 6.6 18.3 5.1 16 M 4.4 20.4 L 4.8 15.8 L 9.2 16.2"};
  case Icon::skip: return {Kind::lines, "M 5 5.5 L 12.5 12 L 5 18.5 M 17.5 5.5 L 17.5 18.5", true};
  case Icon::star:
    return {Kind::solid,
            "M 12 2.6 L 14.9 8.7 L 21.6 9.6 L 16.7 14.3 L 17.9 21 L 12 17.8 L 6.1 21 L 7.3 14.3 L 2.4 9.6 "
            "L 9.1 8.7 Z"};
  case Icon::sparkle:
    return {Kind::solid,
            "M 12 1.8 L 14.3 9.7 L 22.2 12 L 14.3 14.3 L 12 22.2 L 9.7 14.3 L 1.8 12 L 9.7 9.7 Z"};
  case Icon::square: return {Kind::solid, "M 4.5 4.5 L 19.5 4.5 L 19.5 19.5 L 4.5 19.5 Z"};
  case Icon::talk: return {Kind::lines, "M 4 5 L 20 5 L 20 16 L 12.5 16 L 8 20 L 8 16 L 4 16 Z"};
  case Icon::trend:
    return {Kind::lines, "M 3.5 17 L 9.5 11 L 13 14.5 L 20.5 7 M 15 7 L 20.5 7 L 20.5 12.5", true};
  case Icon::triangle: return {Kind::solid, "M 12 3.5 L 21.5 20 L 2.5 20 Z"};
  case Icon::trophy:
    return {Kind::lines, "M 7 4 L 17 4 L 17 9 C 17 12.3 15 14.5 12 14.5 C 9 14.5 7 12.3 7 9 Z M 7 6 L 3.8 6 "
                         "C 3.8 9 5 10.6 7.2 10.9 M 17 6 L 20.2 6 C 20.2 9 19 10.6 16.8 10.9 M 12 14.5 L 12 "
                         "20 M 8 20 L 16 20"};
  case Icon::undo:
    return {
        Kind::lines,
        "M 9 5.5 L 4 10.5 L 9 15.5 M 4.5 10.5 L 14.5 10.5 C 17.8 10.5 20 12.6 20 15.4 C 20 18 18 20 15 20 "
        "L 12 20",
        true};
  case Icon::warning:
    return {Kind::lines, "M 12 3.8 L 21.4 20 L 2.6 20 Z M 12 10 L 12 14.2 M 12 17 L 12 17.1"};
  }
  return {Kind::lines, ""};
}

/// Adds a path to the context; `path` is one of ours, so it is well formed.
void trace(cairo_t* context, const char* path) {
  const auto number = [&path] {
    char* end = nullptr;
    const double value = std::strtod(path, &end);
    path = end;
    return value;
  };
  while (*path) {
    const char command = *path++;
    if (command == 'M') {
      const double x = number(), y = number();
      cairo_move_to(context, x, y);
    } else if (command == 'L') {
      const double x = number(), y = number();
      cairo_line_to(context, x, y);
    } else if (command == 'C') {
      const double x1 = number(), y1 = number(), x2 = number(), y2 = number(), x = number(), y = number();
      cairo_curve_to(context, x1, y1, x2, y2, x, y);
    } else if (command == 'O') {
      const double x = number(), y = number(), radius = number();
      cairo_new_sub_path(context);
      cairo_arc(context, x, y, radius, 0, 2 * std::numbers::pi);
    } else if (command == 'Z') {
      cairo_close_path(context);
    }
  }
}

/// The longest line of the path, in units of the grid.
double longest_line(cairo_t* context) {
  cairo_path_t* path = cairo_copy_path_flat(context);
  double longest = 0, length = 0, x = 0, y = 0;
  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t* part = &path->data[i];
    if (part->header.type == CAIRO_PATH_CLOSE_PATH) continue;
    if (part->header.type == CAIRO_PATH_MOVE_TO)
      length = 0;
    else
      length += std::hypot(part[1].point.x - x, part[1].point.y - y);
    x = part[1].point.x;
    y = part[1].point.y;
    longest = std::max(longest, length);
  }
  cairo_path_destroy(path);
  return longest;
}

/// Each line of the path is drawn as a dash of that share, beginning where the line begins.
void keep_first(cairo_t* context, double share) {
  const double length = longest_line(context), dashes[] = {length * share, 2 * length};
  if (length > 0) cairo_set_dash(context, dashes, 2, 0);
}

} // namespace

void draw_icon(cairo_t* context, app::Icon icon, double x, double y, double size, double stroke,
               bool right_to_left, double share) {
  const Drawing shape = drawing(icon);
  cairo_save(context);
  cairo_translate(context, x, y);
  cairo_scale(context, (right_to_left && shape.turns ? -1 : 1) * size / 24, size / 24);
  cairo_translate(context, -12, -12);
  cairo_new_path(context);
  trace(context, shape.path);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
  if (shape.kind == Drawing::Kind::even_odd) {
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill(context);
  } else if (shape.kind == Drawing::Kind::solid) {
    cairo_fill_preserve(context);
    cairo_set_line_width(context, 1.6);
    cairo_stroke(context);
  } else if (share > 0) {
    cairo_set_line_width(context, stroke * 24 / size);
    if (share < 1) keep_first(context, share);
    cairo_stroke(context);
  }
  cairo_restore(context);
}

} // namespace ruru::window
