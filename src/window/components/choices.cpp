#include "window/components/components.hpp"

#include <algorithm>

namespace ruru::window {
namespace {

using layout::Rect;
using Mark = app::Option::Mark;

constexpr double radius = 18, tile_radius = 12;

void paint_idle(Canvas& canvas, const Rect& box) {
  const Theme& theme = canvas.theme();
  canvas.blur(box, radius, {18, 6, theme.shadow.faded(0.42 * theme.shadow_strength)});
  canvas.fill(box, radius, theme.raised);
  canvas.hairline(box, radius);
}

/// What is switched off looks like what was not chosen.
Mark shown_mark(const Item& item, const app::Option& option) {
  return option.mark == Mark::none && !item.enabled ? Mark::spent : option.mark;
}

void paint_ground(Canvas& canvas, const Item& item, Mark mark) {
  const Theme& theme = canvas.theme();
  const double thick = theme.flat ? 4 : 2;
  switch (mark) {
  case Mark::none:
    if (item.focused)
      canvas.selection(item.box, radius);
    else
      paint_idle(canvas, item.box);
    return;
  case Mark::picked:
  case Mark::lifted:
    paint_idle(canvas, item.box);
    canvas.outline(item.box, radius, thick, theme.selected_line);
    return;
  case Mark::right:
    canvas.blur(item.box, radius, {30, 4, theme.right.solid.faded(0.26)});
    canvas.fill(item.box, radius, theme.right.fill);
    canvas.outline(item.box, radius, thick, theme.right.solid);
    return;
  case Mark::wrong:
    canvas.fill(item.box, radius, theme.wrong.fill);
    canvas.outline(item.box, radius, thick, theme.wrong.solid, Dash::long_dashes);
    return;
  case Mark::spent:
    canvas.fill(item.box, radius, theme.ghost.faded(0.5));
    canvas.hairline(item.box, radius, 0.7);
    return;
  }
}

void paint_tile(Canvas& canvas, const Item& item, const app::Option& option, const Rect& tile) {
  const Theme& theme = canvas.theme();
  if (option.mark == Mark::right || option.mark == Mark::wrong) {
    const ToneColours& tone = option.mark == Mark::right ? theme.right : theme.wrong;
    canvas.fill(tile, tile_radius, tone.solid);
    // Drawn past its end for a moment, it is a little larger.
    const double size = tile.width * 0.6 * std::max(1.0, option.drawn);
    canvas.drawn_icon(option.mark == Mark::right ? app::Icon::check : app::Icon::cross, centre(tile), size,
                      tone.on_solid, tile.width * 0.075, std::min(1.0, option.drawn));
    return;
  }
  const bool picked = option.mark == Mark::picked || option.mark == Mark::lifted;
  const bool selected = item.focused && option.mark == Mark::none;
  if (picked) {
    canvas.fill(tile, tile_radius, theme.selected_line);
  } else if (selected) {
    canvas.fill(tile, tile_radius, theme.selected_tile);
  } else {
    canvas.fill(tile, tile_radius, theme.ghost);
    canvas.hairline(tile, tile_radius);
  }
  const Colour colour = picked                       ? theme.raised.top
                        : selected                   ? theme.selected_tile_ink
                        : option.mark == Mark::spent ? theme.muted
                                                     : theme.key_ink;
  if (option.mark == Mark::picked)
    canvas.icon(app::Icon::check, centre(tile), tile.width * 0.6, colour, tile.width * 0.075);
  else
    canvas.label(option.key, layout::types::key_tile, tile, colour, Side::centre);
}

Colour text_colour(const Theme& theme, const Item& item, Mark mark) {
  if (mark == Mark::spent) return theme.muted;
  return mark == Mark::none && item.focused ? theme.selected_ink : theme.ink;
}

layout::Type text_type(const Item& item, Mark mark) {
  layout::Type type = layout::types::option;
  if (mark == Mark::spent)
    type.weight = 500;
  else if (mark == Mark::none && item.focused)
    type.weight = 650;
  return type;
}

/// The option's words, and its tag at the end or, when both do not fit side by side, below them.
void paint_words(Canvas& canvas, const Item& item, const app::Option& option, const Rect& room) {
  using namespace layout::option_measures;
  const Theme& theme = canvas.theme();
  const double width = text_width(item.box.width, canvas.ruler());
  const layout::Paragraph words{option.text, text_type(item, option.mark), width, 0, true};
  const layout::Size size = canvas.ruler().size(words);
  const Colour colour = text_colour(theme, item, option.mark);
  Strip strip = canvas.strip(room);
  double top = room.y + (room.height - size.height) / 2;
  if (!option.tag.empty()) {
    const Colour tag = option.mark == Mark::wrong   ? theme.wrong.ink
                       : option.mark == Mark::right ? theme.right.ink
                                                    : text_colour(theme, item, option.mark);
    const double tag_width = canvas.width(option.tag, layout::types::option_tag);
    const double tag_height = canvas.grown(layout::types::option_tag.line);
    if (size.width + tag_gap + tag_width + end <= room.width) {
      strip.end(end);
      canvas.label(option.tag, layout::types::option_tag, strip.end(tag_width), tag, Side::end);
    } else {
      top -= tag_height / 2;
      canvas.label(option.tag, layout::types::option_tag,
                   {room.x, top + size.height, room.width - end, tag_height}, tag);
    }
  }
  canvas.paragraph(words, {strip.rest().x, top, strip.rest().width, size.height}, colour);
}

} // namespace

void paint(Canvas& canvas, const Item& item, const app::Option& given) {
  app::Option option = given;
  option.mark = shown_mark(item, given);
  using namespace layout::option_measures;
  paint_ground(canvas, item, option.mark);
  const double size = tile(canvas.ruler());
  Strip strip = canvas.strip(item.box);
  strip.start(padding_x);
  paint_tile(canvas, item, option, centred(strip.start(size), size, size));
  strip.start(text_gap);
  paint_words(canvas, item, option, strip.rest());
  if (item.focused && option.mark == Mark::none && option.tag.empty()) {
    const double chevron = canvas.grown(20);
    strip.end(32 - chevron / 2);
    canvas.icon(app::Icon::next, centre(strip.end(chevron)), chevron, canvas.theme().selected_ink,
                canvas.grown(2.4));
  } else if (item.focused && option.mark != Mark::none) {
    canvas.focus_ring(item.box, radius);
  }
}

void paint(Canvas& canvas, const Item& item, const app::GradeButton& grade) {
  using namespace layout::grade_measures;
  const Theme& theme = canvas.theme();
  if (item.focused)
    canvas.selection(item.box, radius);
  else
    paint_idle(canvas, item.box);
  const Rect room = inset(item.box, 0);
  const auto line = [&](double y, double height) {
    Strip strip = canvas.strip({room.x, room.y + y, room.width, height});
    strip.start(padding_x);
    strip.end(padding_x / 2);
    return strip;
  };
  double y = padding_y;
  const double name_height = canvas.grown(layout::types::grade.line);
  Strip name = line(y, name_height);
  const std::string cap = layout::cap_label(item.shortcut);
  if (!cap.empty()) {
    paint_key_cap(canvas, name.start(layout::key_cap_width(cap, canvas.ruler())), cap, CapGround::plain);
    name.start(name_gap);
  }
  canvas.label(grade.name, layout::types::grade, name.rest(), item.focused ? theme.selected_ink : theme.ink);
  y += name_height + meaning_gap;
  const layout::Paragraph meaning{grade.meaning, layout::types::grade_meaning,
                                  item.box.width - 2 * padding_x};
  const double meaning_height = canvas.ruler().size(meaning).height;
  canvas.paragraph(meaning, line(y, meaning_height).rest(),
                   item.focused ? theme.selected_muted : theme.muted);
  y += meaning_height + interval_gap;
  Strip interval = line(y, canvas.grown(layout::types::grade_interval.line));
  const Colour colour = item.focused ? theme.selected_ink : tone_colours(theme, grade.tone).ink;
  const double mark = canvas.grown(icon);
  canvas.icon(app::Icon::calendar, centre(interval.start(mark)), mark, colour, canvas.grown(1.8));
  interval.start(icon_gap);
  canvas.label(grade.interval, layout::types::grade_interval, interval.rest(), colour);
}

} // namespace ruru::window
