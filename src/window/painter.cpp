#include "window/painter.hpp"

#include "window/components/components.hpp"
#include "window/dither.hpp"
#include "window/reach.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::window {
namespace {

using layout::Frame;
using layout::Rect;

constexpr double fade = 20; // how softly a scrolled body ends at its edges
constexpr double pressed_scale = 0.98;
constexpr double overhang = 8; // how far a scrolled body shows beyond its room, for its shadows

bool meet(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Where the scrolled items may paint.
Rect band_of(const Frame& frame) {
  return {0, frame.body.y - overhang, frame.size.width, frame.body.height + 2 * overhang};
}

/// What the pointer is down on is a little smaller.
void paint_item(Canvas& canvas, const Item& item) {
  cairo_t* context = canvas.context();
  const layout::Point middle = centre(item.box);
  cairo_save(context);
  if (item.pressed) {
    cairo_translate(context, middle.x, middle.y);
    cairo_scale(context, pressed_scale, pressed_scale);
    cairo_translate(context, -middle.x, -middle.y);
  }
  std::visit([&](const auto& content) { paint(canvas, item, content); }, item.content);
  cairo_restore(context);
}

void paint_items(Canvas& canvas, const Frame& frame, Item::Layer layer, const Rect& area) {
  for (const Item& item : frame.items) {
    if (item.layer != layer || !meet(inset(item.box, -reach(item)), area)) continue;
    paint_item(canvas, item);
  }
}

/// Covers the edge of a scrolled body with the background, so that its content fades out.
void paint_fade(cairo_t* context, cairo_surface_t* background, const Rect& edge, double zoom, bool at_top) {
  Pattern mask(cairo_pattern_create_linear(0, edge.y, 0, edge.bottom()));
  cairo_pattern_add_color_stop_rgba(mask.get(), 0, 0, 0, 0, at_top ? 1 : 0);
  cairo_pattern_add_color_stop_rgba(mask.get(), 1, 0, 0, 0, at_top ? 0 : 1);
  cairo_save(context);
  cairo_rectangle(context, edge.x, edge.y, edge.width, edge.height);
  cairo_clip(context);
  cairo_scale(context, 1 / zoom, 1 / zoom);
  cairo_set_source_surface(context, background, 0, 0);
  cairo_scale(context, zoom, zoom);
  cairo_mask(context, mask.get());
  cairo_restore(context);
}

/// The background as in dither.hpp, in shapes.
void paint_background(cairo_t* context, const Theme& theme, double width, double height, bool right_to_left) {
  const auto stop = [](cairo_pattern_t* pattern, double at, const Colour& colour) {
    cairo_pattern_add_color_stop_rgba(pattern, at, colour.red, colour.green, colour.blue, colour.alpha);
  };
  Pattern down(cairo_pattern_create_linear(0, 0, 0, height));
  stop(down.get(), 0, theme.background.top);
  stop(down.get(), 1, theme.background.bottom);
  cairo_set_source(context, down.get());
  cairo_paint(context);
  const auto glow = [&](const Colour& tint, double x, double y, double radius_x, double radius_y) {
    if (tint.alpha <= 0) return;
    constexpr double reach = 2; // of a bell curve, in radii
    constexpr int steps = 12;
    Pattern bell(cairo_pattern_create_radial(0, 0, 0, 0, 0, reach));
    for (int i = 0; i <= steps; ++i) {
      const double at = reach * i / steps;
      stop(bell.get(), static_cast<double>(i) / steps, tint.faded(i < steps ? std::exp(-1.9 * at * at) : 0));
    }
    cairo_save(context);
    cairo_translate(context, x, y);
    cairo_scale(context, radius_x, radius_y);
    cairo_set_source(context, bell.get());
    cairo_paint(context);
    cairo_restore(context);
  };
  glow(theme.glow_end, right_to_left ? width * 0.16 : width * 0.84, -30, 470, 330);
  glow(theme.glow_start, right_to_left ? width - 20 : 20, height + 10, 470, 300);
}

void paint_scroll_mark(Canvas& canvas, const Frame& frame, double scroll) {
  const double share = frame.body.height / frame.body_height;
  const double tall = std::max(32.0, frame.body.height * share);
  const double y = frame.body.y + (frame.body.height - tall) * scroll / layout::farthest_scroll(frame);
  const double x = frame.right_to_left ? 5 : frame.size.width - 9;
  canvas.fill({x, y, 4, tall}, 2, canvas.theme().muted.faded(canvas.theme().flat ? 1 : 0.45));
}

} // namespace

PixelRect covering(const Rect& units, double zoom, int width, int height) {
  const auto low = [zoom](double value, int most) {
    return std::clamp(static_cast<int>(std::floor(value * zoom)), 0, most);
  };
  const auto high = [zoom](double value, int most) {
    return std::clamp(static_cast<int>(std::ceil(value * zoom)), 0, most);
  };
  const int x = low(units.x, width), y = low(units.y, height);
  return {x, y, high(units.right(), width) - x, high(units.bottom(), height) - y};
}

Painter::Painter() = default;

cairo_surface_t* Painter::background_of(cairo_surface_t* target, const app::Theme& theme, double zoom,
                                        bool right_to_left) {
  const int width = cairo_image_surface_get_width(target), height = cairo_image_surface_get_height(target);
  const Backdrop wanted{width, height, theme, zoom, right_to_left};
  if (!background_ || wanted != backdrop_) {
    background_ = background(theme, width, height, zoom, right_to_left);
    backdrop_ = wanted;
  }
  return background_.get();
}

void Painter::paint_behind(cairo_surface_t* target, const app::Theme& theme, double zoom,
                           bool right_to_left) {
  const Context context(cairo_create(target));
  cairo_set_operator(context.get(), CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface(context.get(), background_of(target, theme, zoom, right_to_left), 0, 0);
  cairo_paint(context.get());
}

void Painter::paint(cairo_surface_t* target, const View& view, const PixelRect& area) {
  const Frame& frame = view.frame;
  cairo_surface_t* behind = background_of(target, view.theme, view.zoom, frame.right_to_left);
  const Context owner(cairo_create(target));
  cairo_t* context = owner.get();
  cairo_rectangle(context, area.x, area.y, area.width, area.height);
  cairo_clip(context);
  cairo_set_operator(context, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface(context, behind, 0, 0);
  cairo_paint(context);
  cairo_set_operator(context, CAIRO_OPERATOR_OVER);
  cairo_scale(context, view.zoom, view.zoom);
  cairo_set_tolerance(context, 0.2);

  Canvas canvas(context, view.theme, typesetter_, shadows_, pictures_, frame.scale, view.zoom,
                frame.right_to_left);
  const Rect shown{area.x / view.zoom, area.y / view.zoom, area.width / view.zoom, area.height / view.zoom};
  const double farthest = layout::farthest_scroll(frame);
  if (farthest <= 0) {
    paint_items(canvas, frame, Item::Layer::scrolled, shown);
  } else {
    const Rect band = band_of(frame);
    const double scroll = std::round(std::clamp(view.scroll, 0.0, farthest) * view.zoom) / view.zoom;
    cairo_save(context);
    cairo_rectangle(context, band.x, band.y, band.width, band.height);
    cairo_clip(context);
    cairo_translate(context, 0, -scroll);
    paint_items(canvas, frame, Item::Layer::scrolled, {shown.x, shown.y + scroll, shown.width, shown.height});
    cairo_restore(context);
    if (scroll > 0) paint_fade(context, behind, {0, band.y, band.width, fade}, view.zoom, true);
    if (scroll < farthest)
      paint_fade(context, behind, {0, band.bottom() - fade, band.width, fade}, view.zoom, false);
    paint_scroll_mark(canvas, frame, scroll);
  }
  paint_items(canvas, frame, Item::Layer::fixed, shown);
  cairo_surface_flush(target);
}

void Painter::paint(cairo_surface_t* target, const View& view) {
  paint(target, view, {0, 0, cairo_image_surface_get_width(target), cairo_image_surface_get_height(target)});
}

void Painter::paint_shapes(cairo_surface_t* target, const View& view) {
  const Context owner(cairo_create(target));
  cairo_t* context = owner.get();
  cairo_scale(context, view.zoom, view.zoom);
  const layout::Size size = view.frame.size;
  paint_background(context, view.theme, size.width, size.height, view.frame.right_to_left);
  Canvas canvas(context, view.theme, typesetter_, shadows_, pictures_, view.frame.scale, view.zoom,
                view.frame.right_to_left, Canvas::Target::shapes);
  for (const Item::Layer layer : {Item::Layer::scrolled, Item::Layer::fixed})
    paint_items(canvas, view.frame, layer, {0, 0, size.width, size.height});
  cairo_surface_flush(target);
}

} // namespace ruru::window
