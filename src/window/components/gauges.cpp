#include "window/components/components.hpp"

#include <algorithm>

namespace ruru::window {
namespace {

using layout::Rect;

/// The first `share` of a bar, at least as long as it is thick.
Rect part(Canvas& canvas, const Rect& box, double share) {
  Strip strip = canvas.strip(box);
  return strip.start(std::max(std::min(box.height, box.width), box.width * std::min(share, 1.0)));
}

} // namespace

void paint(Canvas& canvas, const Item& item, const app::ProgressBar& bar) {
  const Theme& theme = canvas.theme();
  const double radius = item.box.height / 2;
  const double known = std::clamp(bar.known, 0.0, 1.0), learning = std::clamp(bar.learning, 0.0, 1.0 - known);
  canvas.fill(item.box, radius, theme.track);
  if (learning > 0)
    canvas.fill(part(canvas, item.box, known + learning), radius,
                theme.accent.bottom.faded(theme.learning_share));
  if (known <= 0) return;
  const Rect filled = part(canvas, item.box, known);
  if (bar.glow) canvas.blur(filled, radius, {16, 0, theme.accent.bottom.faded(0.5)});
  canvas.fill(filled, radius, theme.accent);
}

void paint(Canvas& canvas, const Item& item, const app::Ring& ring) {
  const Theme& theme = canvas.theme();
  const double size = std::min(item.box.width, item.box.height);
  const bool large = ring.size >= 120;
  const double width = large ? canvas.ruler().eased(14, 4) : canvas.ruler().eased(7, 3);
  const layout::Point middle = centre(item.box);
  const double radius = (size - width) / 2;
  canvas.circle(middle, radius, width, theme.track);
  canvas.arc(middle, radius, width, ring.fraction, theme.accent);
  layout::Type number{large ? 44.0 : ring.size >= 64 ? 24.0 : 16.0, large ? 48.0 : 26.0, 700};
  const layout::Type label{large ? 13.0 : 12.0, large ? 20.0 : 16.0, 500};
  const double inside = 2 * radius - width - 8;
  while (number.size > 12 && canvas.width(ring.number, number) > inside)
    number.size -= 2;
  const double height = canvas.grown(number.line);
  if (ring.label.empty()) {
    canvas.label(ring.number, number, centred(item.box, inside, height), theme.ink, Side::centre);
    return;
  }
  // The two lines stand closer than in a paragraph; together they are in the middle.
  const double apart = canvas.grown(number.size) * 0.5 + canvas.grown(label.size) * (large ? 1.08 : 0.83);
  const double label_height = canvas.grown(label.line);
  const double first = middle.y - apart * 0.28, second = first + apart;
  canvas.label(ring.number, number, {middle.x - inside / 2, first - height / 2, inside, height}, theme.ink,
               Side::centre);
  canvas.label(ring.label, label, {middle.x - inside / 2, second - label_height / 2, inside, label_height},
               theme.muted, Side::centre);
}

void paint(Canvas& canvas, const Item& item, const app::Columns& columns) {
  using namespace layout::columns_measures;
  const Theme& theme = canvas.theme();
  if (columns.values.empty()) return;
  const double highest = std::max(1e-9, *std::max_element(columns.values.begin(), columns.values.end()));
  const double share = column / pitch; // of a step, the rest parts it from the next
  const double count = static_cast<double>(columns.values.size());
  const double step = std::min(3 * pitch, item.box.width / (count - 1 + share));
  Strip strip = canvas.strip(item.box);
  for (std::size_t i = 0; i < columns.values.size(); ++i) {
    const Rect slot = strip.start(step * share);
    strip.start(step - slot.width);
    const double tall =
        std::max(4.0, slot.height * columns.grown * std::max(0.0, columns.values[i]) / highest);
    const bool chosen = static_cast<int>(i) == columns.highlighted;
    canvas.fill({slot.x, slot.bottom() - tall, slot.width, tall}, 4,
                chosen ? theme.accent : theme.idle_column);
  }
}

void paint(Canvas& canvas, const Item& item, const app::DayDot& day) {
  using State = app::DayDot::State;
  const Theme& theme = canvas.theme();
  const double label_height = canvas.grown(layout::types::day.line);
  layout::Type type = layout::types::day;
  const bool today = day.state == State::today;
  if (today) type.weight = 650;
  canvas.label(day.label, type, {item.box.x - 4, item.box.y, item.box.width + 8, label_height},
               today ? theme.ink : theme.muted, Side::centre);
  const double radius = canvas.grown(layout::day_measures::dot) / 2;
  const layout::Point middle{item.box.x + item.box.width / 2,
                             item.box.y + label_height + layout::day_measures::gap + radius};
  switch (day.state) {
  case State::done:
    canvas.disc(middle, radius, theme.accent.bottom);
    canvas.icon(app::Icon::check, middle, radius * 1.1, theme.on_accent, radius * 0.155);
    break;
  case State::rest:
    canvas.disc(middle, radius, theme.track);
    canvas.icon(app::Icon::moon, middle, radius, theme.info.ink, radius * 0.105);
    break;
  case State::empty:
    canvas.circle(middle, radius - 1, 2, theme.track);
    canvas.icon(app::Icon::minus, middle, radius * 0.9, theme.muted, radius * 0.11);
    break;
  case State::today:
    canvas.circle(middle, radius - 2, 4, theme.track);
    canvas.arc(middle, radius - 2, 4, day.fraction, theme.accent);
    if (day.fraction >= 1)
      canvas.icon(app::Icon::check, middle, radius * 1.1, theme.ink, radius * 0.155);
    else
      canvas.disc(middle, radius * 0.19, theme.ink);
    break;
  }
}

} // namespace ruru::window
