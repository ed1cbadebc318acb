#include "window/owl.hpp"

#include "window/cairo_pointers.hpp"
#include "window/theme.hpp"

#include <initializer_list>
#include <numbers>

namespace ruru::window {
namespace {

constexpr double pi = std::numbers::pi;

struct Curve {
  double x1, y1, x2, y2, x, y;
};

constexpr Colour feet = rgb(0xff9d5c), wing = rgb(0x333c9a), pale = rgb(0xe6eaff), socket = rgb(0x141a3d),
                 iris = rgb(0xffd25a), pupil = rgb(0x10163a), glint = rgb(0xffffff);

void set_source(cairo_t* context, const Colour& colour) {
  cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, colour.alpha);
}

void trace(cairo_t* context, double x, double y, std::initializer_list<Curve> curves) {
  cairo_new_path(context);
  cairo_move_to(context, x, y);
  for (const Curve& c : curves)
    cairo_curve_to(context, c.x1, c.y1, c.x2, c.y2, c.x, c.y);
  cairo_close_path(context);
}

void disc(cairo_t* context, double x, double y, double radius, const Colour& colour) {
  cairo_new_path(context);
  cairo_arc(context, x, y, radius, 0, 2 * pi);
  set_source(context, colour);
  cairo_fill(context);
}

void set_vertical_source(cairo_t* context, double top, double bottom, const Gradient& gradient) {
  Pattern pattern(cairo_pattern_create_linear(0, top, 0, bottom));
  cairo_pattern_add_color_stop_rgb(pattern.get(), 0, gradient.top.red, gradient.top.green, gradient.top.blue);
  cairo_pattern_add_color_stop_rgb(pattern.get(), 1, gradient.bottom.red, gradient.bottom.green,
                                   gradient.bottom.blue);
  cairo_set_source(context, pattern.get());
}

void draw_body(cairo_t* context, OwlColours colours) {
  trace(context, 48, 4,
        {{70, 4, 85, 19, 85, 40},
         {85, 49, 82, 55, 79, 61},
         {77, 79, 65, 92, 48, 92},
         {31, 92, 19, 79, 17, 61},
         {14, 55, 11, 49, 11, 40},
         {11, 19, 26, 4, 48, 4}});
  if (colours == OwlColours::full) {
    set_vertical_source(context, 4, 92, {rgb(0x98a4ff), rgb(0x4a57cc)});
    cairo_fill(context);
    return;
  }
  set_source(context, rgb(0x000000));
  cairo_fill_preserve(context);
  set_source(context, rgb(0xffffff));
  cairo_set_line_width(context, 4);
  cairo_stroke(context);
}

void draw_wings(cairo_t* context) {
  set_source(context, wing);
  trace(context, 16.5, 58, {{26, 60, 31, 70, 30, 84}, {22, 78, 17.5, 69, 16.5, 58}});
  cairo_fill(context);
  trace(context, 79.5, 58, {{70, 60, 65, 70, 66, 84}, {74, 78, 78.5, 69, 79.5, 58}});
  cairo_fill(context);
}

void draw_flecks(cairo_t* context) {
  set_source(context, pale.faded(0.92));
  cairo_set_line_width(context, 3.2);
  cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path(context);
  static constexpr double flecks[][2] = {{40.5, 68}, {55.5, 68}, {48, 76}, {41.5, 83.5}, {54.5, 83.5}};
  for (const auto& [x, y] : flecks) {
    cairo_move_to(context, x - 3.2, y - 1.8);
    cairo_line_to(context, x, y + 1.6);
    cairo_line_to(context, x + 3.2, y - 1.8);
  }
  cairo_stroke(context);
}

void draw_eyes(cairo_t* context) {
  for (const double x : {30.0, 66.0}) {
    disc(context, x, 40, 16.5, socket);
    disc(context, x, 40, 13.6, iris);
    disc(context, x + (x < 48 ? 1.4 : -1.4), 40, 7.6, pupil);
    disc(context, x + (x < 48 ? 4 : 1.2), 36.6, 2.5, glint);
  }
}

void draw_brow_and_beak(cairo_t* context) {
  set_source(context, pale);
  trace(context, 48, 34,
        {{42, 24, 30, 17, 17, 20.5},
         {28, 20.5, 38, 26, 43, 38},
         {44.5, 41, 51.5, 41, 53, 38},
         {58, 26, 68, 20.5, 79, 20.5},
         {66, 17, 54, 24, 48, 34}});
  cairo_fill(context);
  set_source(context, feet);
  trace(context, 48, 58.5,
        {{44.4, 55, 42.6, 51, 43.2, 46}, {45, 43.6, 51, 43.6, 52.8, 46}, {53.4, 51, 51.6, 55, 48, 58.5}});
  cairo_fill(context);
}

/// The face alone, on a grid of 16, with whole pixels where it matters: as assets/icon/ruru-small.svg.
void draw_face(cairo_t* context, OwlColours colours) {
  trace(context, 8, 1,
        {{12.4, 1, 15, 3.6, 15, 7.6},
         {15, 12.2, 12.2, 15, 8, 15},
         {3.8, 15, 1, 12.2, 1, 7.6},
         {1, 3.6, 3.6, 1, 8, 1}});
  set_source(context, colours == OwlColours::full ? rgb(0x7c88f0) : rgb(0x000000));
  cairo_fill_preserve(context);
  if (colours == OwlColours::contrast) {
    set_source(context, rgb(0xffffff));
    cairo_set_line_width(context, 1);
    cairo_stroke(context);
  }
  for (const double x : {4.5, 11.5}) {
    disc(context, x, 8, 3.3, socket);
    disc(context, x, 8, 2.6, iris);
    disc(context, x + (x < 8 ? 0.5 : -0.5), 8, 1.25, pupil);
  }
  trace(context, 1.4, 4.2,
        {{4, 3.4, 6.6, 4.2, 8, 6},
         {9.4, 4.2, 12, 3.4, 14.6, 4.2},
         {11.8, 4.4, 9.6, 5.8, 8.7, 7.6},
         {8.5, 8, 7.5, 8, 7.3, 7.6},
         {6.4, 5.8, 4.2, 4.4, 1.4, 4.2}});
  set_source(context, pale);
  cairo_fill(context);
  trace(context, 6.9, 8.9,
        {{7.2, 8.5, 8.8, 8.5, 9.1, 8.9}, {9.2, 10.2, 8.8, 11.2, 8, 12}, {7.2, 11.2, 6.8, 10.2, 6.9, 8.9}});
  set_source(context, feet);
  cairo_fill(context);
}

} // namespace

void draw_owl(cairo_t* context, double x, double y, double size, OwlColours colours) {
  cairo_save(context);
  cairo_translate(context, x, y);
  if (size <= 32) {
    cairo_scale(context, size / 16, size / 16);
    draw_face(context, colours);
  } else {
    cairo_scale(context, size / 96, size / 96);
    for (const double foot : {39.0, 57.0})
      disc(context, foot, 91.5, 4.6, feet);
    draw_body(context, colours);
    draw_wings(context);
    draw_flecks(context);
    draw_eyes(context);
    draw_brow_and_beak(context);
  }
  cairo_restore(context);
}

void draw_program_icon(cairo_t* context, double size) {
  cairo_save(context);
  cairo_scale(context, size / 256, size / 256);
  const auto plate = [context] {
    cairo_new_path(context);
    cairo_arc(context, 192, 64, 56, -pi / 2, 0);
    cairo_arc(context, 192, 192, 56, 0, pi / 2);
    cairo_arc(context, 64, 192, 56, pi / 2, pi);
    cairo_arc(context, 64, 64, 56, pi, 1.5 * pi);
    cairo_close_path(context);
  };
  plate();
  set_vertical_source(context, 8, 248, {rgb(0x232c66), rgb(0x0d1226)});
  cairo_fill(context);
  cairo_save(context);
  plate();
  cairo_clip(context);
  disc(context, 176, 84, 88, rgb(0xffffff, 0.07));
  disc(context, 176, 84, 64, rgb(0xffffff, 0.05));
  cairo_rectangle(context, 0, 206, 256, 14);
  set_vertical_source(context, 206, 220, {rgb(0x3b4590), rgb(0x2c356f)});
  cairo_fill(context);
  draw_owl(context, 39, 35, 178, OwlColours::full);
  cairo_restore(context);
  plate();
  set_source(context, rgb(0xffffff, 0.12));
  cairo_set_line_width(context, 2);
  cairo_stroke(context);
  cairo_restore(context);
}

} // namespace ruru::window
