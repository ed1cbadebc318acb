#include "window/components/components.hpp"

#include <algorithm>

namespace ruru::window {
namespace {

using layout::Rect;

double radius_of(const Rect& box) { return std::min(16.0, box.height / 3.2); }

void paint_ground(Canvas& canvas, const Item& item, bool primary) {
  const Theme& theme = canvas.theme();
  const double radius = radius_of(item.box);
  if (!primary) {
    canvas.fill(item.box, radius, theme.ghost);
    canvas.hairline(item.box, radius);
    if (item.focused) canvas.focus_ring(item.box, radius);
    return;
  }
  canvas.blur(item.box, radius, {24, 8, theme.accent.bottom.faded(item.focused ? 0.55 : 0.38)});
  canvas.fill(item.box, radius, theme.accent);
  canvas.outline(item.box, radius, theme.line_width, theme.accent_edge);
  if (!item.focused) return;
  // It is lit already: a line inside it says that Enter acts here.
  if (theme.flat)
    canvas.focus_ring(item.box, radius);
  else
    canvas.outline(inset(item.box, 4), radius - 4, 2, theme.on_accent);
}

} // namespace

void paint(Canvas& canvas, const Item& item, const app::Button& button) {
  if (button.is_letter && !item.enabled) return; // keeps the place of a row
  const Theme& theme = canvas.theme();
  const layout::ButtonMeasures m = layout::button_measures(button, canvas.ruler());
  const bool primary = button.primary && item.enabled;
  paint_ground(canvas, item, primary);
  Strip strip = canvas.strip(item.box);
  const Colour colour = !item.enabled ? theme.muted.faded(0.7) : primary ? theme.on_accent : theme.ink;
  strip.start(m.padding_start);
  if (button.icon != app::Icon::none) {
    canvas.icon(button.icon, centre(strip.start(m.icon)), m.icon,
                primary || !item.enabled ? colour : theme.accent_ink, canvas.grown(2));
    strip.start(m.icon_gap);
  }
  const std::string cap = layout::cap_label(item.shortcut);
  if (!cap.empty()) {
    strip.end(m.padding_end);
    paint_key_cap(canvas, strip.end(layout::key_cap_width(cap, canvas.ruler())), cap,
                  primary ? CapGround::accent : CapGround::plain);
    strip.end(8);
  } else {
    strip.end(8);
  }
  const Rect words = strip.rest();
  if (button.note.empty()) {
    const bool centred = button.is_letter && cap.empty();
    canvas.label(button.label, layout::label_type(button), centred ? item.box : words, colour,
                 centred ? Side::centre : Side::start);
  } else {
    const double first = canvas.grown(layout::types::button.line),
                 second = canvas.grown(layout::types::button_note.line);
    const double top = words.y + (words.height - first - second) / 2;
    canvas.label(button.label, layout::types::button, {words.x, top, words.width, first}, colour);
    canvas.label(button.note, layout::types::button_note, {words.x, top + first, words.width, second},
                 primary ? theme.on_accent : theme.muted);
  }
}

void paint(Canvas& canvas, const Item& item, const app::BackButton&) {
  const Theme& theme = canvas.theme();
  const double radius = item.box.height * 0.29;
  canvas.fill(item.box, radius, theme.ghost);
  canvas.hairline(item.box, radius);
  canvas.icon(app::Icon::back, centre(item.box), item.box.height * 0.46, theme.ink, canvas.grown(2.2));
  if (item.focused) canvas.focus_ring(item.box, radius);
}

void paint(Canvas& canvas, const Item& item, const app::NavigationItem& place) {
  const Theme& theme = canvas.theme();
  layout::Type type = layout::types::navigation;
  if (place.current) {
    canvas.blur(item.box, 12, {12, 3, theme.shadow.faded(0.5 * theme.shadow_strength)});
    canvas.fill(item.box, 12, theme.selected);
    canvas.outline(item.box, 12, 1, theme.flat ? theme.ink : rgb(0xffffff, 0.15));
  } else {
    type.weight = 550;
  }
  canvas.label(place.label, type, item.box, place.current ? theme.selected_ink : theme.muted, Side::centre);
  if (item.focused) canvas.outline(item.box, 12, 2, theme.flat ? theme.ink : theme.selected_line);
}

} // namespace ruru::window
