#include "window/components/components.hpp"

#include <algorithm>

namespace ruru::window {
namespace {

using layout::Rect;
using State = app::Field::State;

Colour line_colour(const Theme& theme, State state) {
  switch (state) {
  case State::typing: return theme.selected_line;
  case State::right: return theme.right.solid;
  case State::almost: return theme.warm.solid;
  case State::wrong: return theme.wrong.solid;
  }
  return theme.line;
}

app::Pill verdict(const app::Field& field) {
  switch (field.state) {
  case State::right: return {field.tag, app::Tone::right, app::Icon::check};
  case State::almost: return {field.tag, app::Tone::warm, app::Icon::approximately};
  case State::wrong: return {field.tag, app::Tone::wrong, app::Icon::cross};
  case State::typing: break;
  }
  return {field.tag};
}

/// The text with its selection and caret. A text longer than the field shows the part around the caret.
void paint_line(Canvas& canvas, const Item& item, const app::Field& field, const layout::Type& type,
                const Rect& room) {
  const Theme& theme = canvas.theme();
  const double height = canvas.grown(type.size) * 1.3;
  const double top = room.y + (room.height - height) / 2;
  const bool typing = field.state == State::typing;
  const double width = field.text.empty() ? 0 : canvas.width(field.text, type);
  const auto caret_at = [&](std::size_t offset) {
    return field.text.empty() ? 0.0 : canvas.caret(field.text, type, std::min(offset, field.text.size()));
  };
  const double caret = caret_at(field.caret);
  double left = canvas.right_to_left() ? room.right() - width : room.x;
  if (width > room.width) left = room.x - std::clamp(caret - room.width * 0.8, 0.0, width - room.width);
  cairo_save(canvas.context());
  cairo_rectangle(canvas.context(), room.x - 2, room.y, room.width + 4, room.height);
  cairo_clip(canvas.context());
  if (typing && field.anchor != field.caret) {
    const double other = caret_at(field.anchor);
    canvas.fill({left + std::min(caret, other), top, std::abs(caret - other), height}, 4,
                theme.accent.bottom.faded(0.45));
  }
  const layout::Paragraph line{field.text, type};
  const double line_height = canvas.ruler().size(line).height;
  canvas.paragraph(line, {left, room.y + (room.height - line_height) / 2, std::max(width, 1.0), line_height},
                   theme.ink);
  if (typing && (item.focused || field.in_use))
    canvas.fill({left + caret, top, 2, height}, 1, theme.accent_ink);
  cairo_restore(canvas.context());
}

} // namespace

void paint(Canvas& canvas, const Item& item, const app::Field& field) {
  using namespace layout::field_measures;
  const Theme& theme = canvas.theme();
  const double radius = field.search ? 14 : 18;
  canvas.fill(item.box, radius, theme.sunken);
  const bool in_use = item.focused || field.in_use;
  const bool quiet = field.search && !in_use;
  if (quiet)
    canvas.hairline(item.box, radius);
  else
    canvas.outline(item.box, radius, theme.flat ? 3 : 2, line_colour(theme, field.state),
                   field.state == State::wrong ? Dash::long_dashes : Dash::none);
  Strip strip = canvas.strip(item.box);
  const layout::Type type = field.search ? layout::types::search : layout::types::field;
  strip.start(field.search ? search_padding_x : padding_x);
  if (field.search) {
    const double lens = canvas.grown(search_icon);
    canvas.icon(app::Icon::find, centre(strip.start(lens)), lens, theme.muted, canvas.grown(2));
    strip.start(search_gap);
  }
  strip.end(field.search ? search_padding_x : 24);
  const std::string cap = quiet ? layout::cap_label(item.shortcut) : std::string();
  if (!cap.empty()) {
    paint_key_cap(canvas, strip.end(layout::key_cap_width(cap, canvas.ruler())), cap, CapGround::plain);
    strip.end(12);
  }
  if (!field.tag.empty()) {
    const app::Pill pill = verdict(field);
    const layout::Size size = layout::pill_size(pill, canvas.ruler());
    paint(canvas, {.box = centred(strip.end(size.width), size.width, size.height)}, pill);
    strip.end(16);
  }
  if (!field.unit.empty()) {
    canvas.label(field.unit, type, strip.end(canvas.width(field.unit, type)), theme.muted, Side::end);
    strip.end(16);
  }
  const Rect room = strip.rest();
  if (field.text.empty()) {
    layout::Type quiet_type = type;
    quiet_type.weight = 450;
    Strip beside_caret = canvas.strip(room);
    beside_caret.start(in_use ? 5 : 0);
    canvas.label(field.placeholder, quiet_type, beside_caret.rest(), theme.muted);
  }
  paint_line(canvas, item, field, type, room);
}

namespace {

enum class Row { typed, wanted };

void paint_letter(Canvas& canvas, const Rect& tile, const questions::LetterPair& pair, Row row) {
  const Theme& theme = canvas.theme();
  const std::string& letter = row == Row::typed ? pair.typed : pair.wanted;
  constexpr double radius = 10;
  layout::Type type = layout::types::letter;
  if (pair.same) {
    type.weight = 550;
    canvas.fill(tile, radius, theme.ghost);
    if (theme.flat) canvas.outline(tile, radius, 1, theme.muted);
    canvas.label(letter, type, tile, theme.ink, Side::centre);
    return;
  }
  type.weight = 650;
  if (letter.empty()) { // the other row has one too many
    canvas.outline(tile, radius, 1.5, theme.muted.faded(0.6), Dash::long_dashes);
    canvas.icon(app::Icon::minus, centre(tile), canvas.grown(16), theme.muted);
    return;
  }
  const ToneColours& tone = row == Row::typed ? theme.wrong : theme.right;
  canvas.fill(tile, radius, tone.fill);
  canvas.outline(tile, radius, 2, tone.solid, row == Row::typed ? Dash::long_dashes : Dash::none);
  canvas.label(letter, type, tile, tone.ink, Side::centre);
  if (row == Row::wanted) return;
  const double foot = tile.bottom() - tile.height / 6;
  canvas.polyline({{tile.x + tile.width * 0.29, foot}, {tile.right() - tile.width * 0.29, foot}}, 2,
                  tone.ink);
}

} // namespace

void paint(Canvas& canvas, const Item& item, const app::Letters& letters) {
  using namespace layout::letter_measures;
  const double size = canvas.grown(tile);
  const double label_width = layout::letter_label_width(letters, canvas.ruler());
  double y = item.box.y;
  for (const layout::LetterBlock& block : layout::letter_blocks(letters, item.box.width, canvas.ruler())) {
    for (const Row row : {Row::typed, Row::wanted}) {
      Strip strip = canvas.strip({item.box.x, y, item.box.width, size});
      canvas.label(row == Row::typed ? letters.typed_label : letters.wanted_label,
                   layout::types::letter_label, strip.start(label_width), canvas.theme().muted);
      for (std::size_t i = block.first; i < block.last; ++i) {
        const auto& pair = letters.pairs[i];
        if (layout::is_word_gap(pair)) {
          strip.start(word_gap);
          continue;
        }
        paint_letter(canvas, strip.start(size), pair, row);
        strip.start(gap);
      }
      y += size + (row == Row::typed ? row_gap : block_gap);
    }
  }
}

} // namespace ruru::window
