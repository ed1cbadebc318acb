#include "window/components/components.hpp"

namespace ruru::window {
namespace {

using layout::Rect;

constexpr double radius = 14;

/// What stands in place of a picture that cannot be shown.
void paint_notice(Canvas& canvas, const Item& item, const app::Picture& picture, const std::string& why) {
  const Theme& theme = canvas.theme();
  canvas.fill(item.box, radius, theme.sunken);
  canvas.outline(item.box, radius, theme.line_width, theme.warm.line, Dash::short_dashes);
  const Rect room = inset(item.box, canvas.grown(12));
  const std::string words = "No picture: " + why + "." + (picture.text.empty() ? "" : " " + picture.text);
  constexpr layout::Type type{13, 20, 450};
  const layout::Paragraph paragraph{words, type, std::max(1.0, room.width), 4, false};
  canvas.paragraph(paragraph, room, theme.warm.ink);
}

/// A line that shows on light and on dark pictures.
void paint_region(Canvas& canvas, const Rect& box, const app::Picture::Region& region) {
  const ToneColours& tone = tone_colours(canvas.theme(), region.tone);
  canvas.region(region.region, box, 7, Colour{0, 0, 0, 0.6});
  canvas.region(region.region, box, 3.5, tone.solid);
}

void paint_cross(Canvas& canvas, const Rect& box, questions::Place place, const Colour& colour) {
  const layout::Point at{box.x + place.x * box.width, box.y + place.y * box.height};
  const double arm = canvas.grown(22), gap = canvas.grown(6);
  const auto stroke = [&](double width, const Colour& ink) {
    canvas.polyline({{at.x - arm, at.y}, {at.x - gap, at.y}}, width, ink);
    canvas.polyline({{at.x + gap, at.y}, {at.x + arm, at.y}}, width, ink);
    canvas.polyline({{at.x, at.y - arm}, {at.x, at.y - gap}}, width, ink);
    canvas.polyline({{at.x, at.y + gap}, {at.x, at.y + arm}}, width, ink);
    canvas.circle(at, gap, width, ink);
  };
  stroke(6, Colour{0, 0, 0, 0.7});
  stroke(2.5, colour);
}

} // namespace

void paint(Canvas& canvas, const Item& item, const app::Picture& picture) {
  const Rect box = layout::fitted(item.box, canvas.picture_size(picture));
  if (const auto shown = canvas.picture(picture, box, radius); !shown)
    return paint_notice(canvas, item, picture, shown.error().message);
  canvas.hairline(box, radius);
  for (const app::Picture::Region& region : picture.regions)
    paint_region(canvas, box, region);
  if (picture.cross) paint_cross(canvas, box, *picture.cross, Colour{1, 1, 1, 1});
  if (item.focused) canvas.focus_ring(box, radius);
}

} // namespace ruru::window
