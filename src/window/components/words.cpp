#include "window/components/components.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ruru::window {

void paint(Canvas& canvas, const Item& item, const app::Text& text) {
  const Colour colour = ink(canvas.theme(), text.tone, item.on_selection);
  canvas.paragraph({text.text, layout::type(text), std::max(1.0, item.box.width), text.lines, text.markdown},
                   item.box, colour, text.centred ? Side::centre : Side::start);
  if (item.focused) canvas.focus_ring(item.box, 8);
}

namespace {

/// Four sparks that fly off a pill and fade.
void paint_sparks(Canvas& canvas, const layout::Rect& pill, double flown) {
  struct Way {
    double from, x, y; // along the pill, then in units
  };
  constexpr std::array<Way, 4> ways{{{0.12, -18, -20}, {0.4, -6, -26}, {0.68, 8, -25}, {0.92, 20, -18}}};
  const double come = 1 - (1 - flown) * (1 - flown), left = 1 - flown;
  for (const Way& way : ways)
    canvas.icon(app::Icon::sparkle,
                {pill.x + pill.width * way.from + way.x * come, pill.y + 4 + way.y * come},
                canvas.grown(13) * (0.6 + 0.4 * left), canvas.theme().warm_icon.faded(left));
}

} // namespace

void paint(Canvas& canvas, const Item& item, const app::Pill& pill) {
  using namespace layout::pill_measures;
  const Theme& theme = canvas.theme();
  const ToneColours& tone = tone_colours(theme, pill.tone);
  const double radius = item.box.height / 2;
  canvas.fill(item.box, radius, tone.fill);
  canvas.outline(item.box, radius, theme.line_width, tone.line);
  Strip strip = canvas.strip(item.box);
  strip.start(canvas.grown(padding));
  if (pill.icon != app::Icon::none) {
    const double size = canvas.grown(icon);
    canvas.icon(pill.icon, centre(strip.start(size)), size, tone.ink, canvas.grown(2));
    strip.start(canvas.grown(icon + icon_gap) - size);
  }
  strip.end(canvas.grown(padding));
  canvas.label(pill.text, layout::types::pill, strip.rest(), tone.ink);
  if (pill.celebrates && pill.flown < 1) paint_sparks(canvas, item.box, pill.flown);
  if (item.focused) canvas.focus_ring(item.box, radius);
}

void paint(Canvas& canvas, const Item& item, const app::Chip& chip) {
  using namespace layout::chip_measures;
  const Theme& theme = canvas.theme();
  const double radius = item.box.height / 2;
  canvas.fill(item.box, radius, theme.ghost);
  canvas.hairline(item.box, radius);
  Strip strip = canvas.strip(item.box);
  strip.start(padding);
  if (chip.icon != app::Icon::none) {
    const double size = canvas.grown(icon);
    const Colour colour = chip.tone == app::Tone::warm ? theme.warm_icon : ink(theme, chip.tone, false);
    const double swollen = 1 + 0.35 * std::sin(std::numbers::pi * chip.come); // while its value grows
    canvas.icon(chip.icon, centre(strip.start(size)), size * swollen, colour, canvas.grown(2));
    strip.start(icon_gap(canvas.ruler()));
  }
  canvas.label(chip.value, layout::types::chip_value,
               strip.start(canvas.width(chip.value, layout::types::chip_value)), theme.ink);
  strip.start(label_gap(canvas.ruler()));
  canvas.label(chip.label, layout::types::chip_label, strip.rest(), theme.muted);
  if (item.focused) canvas.focus_ring(item.box, radius);
}

void paint_key_cap(Canvas& canvas, const layout::Rect& box, const std::string& label, CapGround ground) {
  const Theme& theme = canvas.theme();
  const double radius = canvas.grown(6);
  const layout::Rect cap = centred(box, box.width, canvas.grown(24));
  if (ground == CapGround::accent) {
    canvas.fill(cap, radius, theme.accent_key);
    canvas.outline(cap, radius, theme.line_width, theme.on_accent.faded(0.30));
    canvas.label(label, layout::types::key_cap, cap, theme.on_accent, Side::centre);
    return;
  }
  canvas.fill({cap.x, cap.y + 1, cap.width, cap.height + 1}, radius, theme.key_foot);
  canvas.fill(cap, radius, theme.key);
  canvas.outline(cap, radius, theme.line_width, theme.key_line);
  canvas.label(label, layout::types::key_cap, cap, theme.key_ink, Side::centre);
}

void paint(Canvas& canvas, const Item& item, const app::KeyHint& hint) {
  const layout::Ruler& ruler = canvas.ruler();
  const double height = std::min(item.box.height, layout::hint_measures::line(ruler));
  Strip strip = canvas.strip({item.box.x, item.box.y, item.box.width, height});
  const std::string cap = hint.cap.empty() ? layout::cap_label(item.shortcut) : hint.cap;
  if (!cap.empty()) {
    paint_key_cap(canvas, strip.start(layout::key_cap_width(cap, ruler)), cap, CapGround::plain);
    strip.start(layout::hint_measures::gap(ruler));
  }
  const Colour colour = ink(canvas.theme(), app::Tone::muted, item.on_selection);
  layout::Rect words = strip.rest();
  if (item.box.height > height) { // where there is little room it goes on below
    words.y += (height - canvas.grown(layout::types::hint.line)) / 2;
    canvas.paragraph({hint.label, layout::types::hint, std::max(1.0, words.width)}, words, colour);
  } else {
    canvas.label(hint.label, layout::types::hint, words, colour);
  }
  if (item.focused) canvas.focus_ring(item.box, 8);
}

void paint(Canvas& canvas, const Item& item, const app::QuotedLine& line) {
  const Theme& theme = canvas.theme();
  const double letter = canvas.width("0", layout::types::code);
  const double height = canvas.grown(layout::types::code.line);
  // Code runs from left to right in every language.
  const layout::Rect number{item.box.x, item.box.y, letter * 5, height};
  const layout::Rect code{item.box.x + letter * 7, item.box.y, item.box.width - letter * 7, height};
  const bool marked = line.length > 0;
  if (line.number > 0)
    canvas.label(std::to_string(line.number), layout::types::code, number, theme.muted,
                 canvas.right_to_left() ? Side::start : Side::end);
  canvas.label(line.text, layout::types::code, code, marked ? theme.ink : theme.second,
               canvas.right_to_left() ? Side::end : Side::start);
  if (!marked) return;
  const double from = std::min(code.right(), code.x + letter * (line.column - 1));
  const double to = std::min(code.right(), from + letter * line.length - 1);
  const double y = item.box.y + height + 1;
  canvas.polyline({{from, y}, {to, y}}, 2, tone_colours(theme, line.tone).solid);
}

} // namespace ruru::window
