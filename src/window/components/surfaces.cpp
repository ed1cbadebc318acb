#include "window/components/components.hpp"

namespace ruru::window {
namespace {

void paint_card(Canvas& canvas, const layout::Rect& box) {
  const Theme& theme = canvas.theme();
  const double radius = box.height < 200 ? 22 : 26;
  canvas.blur(box, radius, {40, 16, theme.shadow.faded(0.55 * theme.shadow_strength)});
  canvas.blur(box, radius, {8, 2, theme.shadow.faded(0.30 * theme.shadow_strength)});
  canvas.fill(box, radius, theme.card);
  canvas.hairline(box, radius);
}

} // namespace

void paint(Canvas& canvas, const Item& item, const app::Flow& flow) {
  using Kind = app::Flow::Surface;
  const Theme& theme = canvas.theme();
  switch (flow.surface) {
  case Kind::none:
    if (item.focused) canvas.focus_ring(item.box, 12);
    break;
  case Kind::card: paint_card(canvas, item.box); break;
  case Kind::inset:
    canvas.fill(item.box, 14, theme.sunken);
    canvas.hairline(item.box, 14);
    break;
  case Kind::ghost:
    canvas.fill(item.box, 16, theme.ghost);
    canvas.hairline(item.box, 16);
    break;
  case Kind::in_play: {
    paint_card(canvas, item.box);
    const double radius = item.box.height < 200 ? 22 : 26;
    canvas.outline(item.box, radius, 3, theme.warm.solid);
    break;
  }
  case Kind::row:
    if (item.focused) canvas.selection(item.box, 18);
    break;
  }
}

void paint(Canvas& canvas, const Item& item, const app::Rule&) {
  const Theme& theme = canvas.theme();
  layout::Rect line = item.box;
  (line.width < line.height ? line.width : line.height) = theme.line_width;
  canvas.fill(line, 0, theme.line);
}

void paint(Canvas&, const Item&, const app::Space&) {}

} // namespace ruru::window
