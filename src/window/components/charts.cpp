#include "layout/charts.hpp"

#include "window/components/components.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::window {
namespace {

using layout::Point;
using layout::Rect;
using layout::types::axis;
using layout::types::axis_strong;

/// Writes along a line what does not run into what stands there already.
class Labels {
public:
  Labels(Canvas& canvas, double y, double from, double to) : canvas_(canvas), y_(y), from_(from), to_(to) {}

  void write(const std::string& text, double centre, bool strong) {
    const layout::Type& type = strong ? axis_strong : axis;
    const double width = canvas_.width(text, type);
    const double x = std::max(from_, std::min(centre - width / 2, to_ - width));
    const bool free = std::ranges::none_of(taken_, [&](const Point& other) { // from x to y
      return x < other.y + 8 && other.x < x + width + 8;
    });
    if (!free || text.empty()) return;
    taken_.push_back({x, x + width});
    canvas_.label(text, type, {x, y_, width + 1, canvas_.grown(type.line)},
                  strong ? canvas_.theme().ink : canvas_.theme().muted, Side::start);
  }

private:
  Canvas& canvas_;
  double y_, from_, to_;
  std::vector<Point> taken_;
};

Point place(const Rect& field, const app::Plot::Point& point) {
  return {field.x + field.width * point.x, field.y + field.height * (1 - point.y)};
}

void paint_line(Canvas& canvas, const Rect& field, const app::Plot::Line& line) {
  using Style = app::Plot::Line::Style;
  const Theme& theme = canvas.theme();
  std::vector<Point> points;
  for (const auto& point : line.points)
    points.push_back(place(field, point));
  if (points.empty()) return;
  const bool is_main = line.style == Style::main;
  if (is_main) {
    if (!theme.flat)
      canvas.area(points, field.bottom(), {theme.accent.bottom.faded(0.34), theme.accent.bottom.faded(0)});
    canvas.polyline(points, 3, theme.accent.top);
  } else if (line.style == Style::target) {
    canvas.polyline(points, 2, theme.right.solid, Dash::long_dashes);
  } else {
    canvas.polyline(points, 2, theme.second.faded(0.9), Dash::short_dashes);
  }
  if (line.label.empty()) return;
  const double height = canvas.grown(axis_strong.line), width = canvas.width(line.label, axis_strong) + 1;
  const Point end = points.back();
  const double top = end.y - height - 4 < field.y - height / 2 ? end.y + 5 : end.y - height - 4;
  canvas.fill({end.x - width - 6, top, width + 8, height}, 5,
              theme.card.bottom.faded(0.85)); // over what is there
  canvas.label(line.label, axis_strong, {end.x - width - 2, top, width, height},
               is_main                       ? theme.accent_ink
               : line.style == Style::target ? theme.right.ink
                                             : theme.second,
               Side::start);
}

void paint_span(Canvas& canvas, const Rect& box, const app::PlotMark& mark, double x) {
  if (mark.low < 0 || mark.high < 0) return;
  const Theme& theme = canvas.theme();
  const double top = box.y + box.height * (1 - std::min(1.0, mark.high));
  const double bottom = box.y + box.height * (1 - mark.low);
  const double half = std::min(5.0, box.width / 4);
  const Colour colour = theme.second.faded(theme.flat ? 1 : 0.8);
  canvas.polyline({{x, top}, {x, bottom}}, 1.5, colour);
  canvas.polyline({{x - half, top}, {x + half, top}}, 1.5, colour);
  canvas.polyline({{x - half, bottom}, {x + half, bottom}}, 1.5, colour);
}

void paint_bar(Canvas& canvas, const Item& item, const app::PlotMark& mark) {
  const Theme& theme = canvas.theme();
  const Rect& box = item.box;
  const double width = std::min(box.width * 0.72, canvas.grown(40));
  const double tall = mark.y > 0 ? std::max(3.0, box.height * std::min(1.0, mark.y)) : 0;
  const Rect bar{box.x + (box.width - width) / 2, box.bottom() - tall, width, tall};
  if (tall > 0)
    canvas.fill(bar, std::min(5.0, width / 3),
                mark.strong || item.focused ? theme.accent : theme.idle_column);
  if (item.focused)
    canvas.outline(inset(tall > 12 ? bar : Rect{bar.x, box.bottom() - 12, width, 12}, -3),
                   std::min(8.0, width / 2), theme.flat ? 3 : 2,
                   theme.flat ? theme.ink : theme.selected_line);
  paint_span(canvas, box, mark, box.x + box.width / 2);
}

void paint_point(Canvas& canvas, const Item& item, const app::PlotMark& mark) {
  const Theme& theme = canvas.theme();
  const Rect& box = item.box;
  const double share = mark.to > mark.from ? (mark.x - mark.from) / (mark.to - mark.from) : 0.5;
  const Point centre{box.x + box.width * share, box.y + box.height * (1 - std::clamp(mark.y, 0.0, 1.0))};
  if (item.focused) canvas.fill(box, 8, theme.flat ? theme.track : theme.ghost);
  paint_span(canvas, box, mark, centre.x);
  const double radius = 3 + 4 * std::sqrt(std::clamp(mark.weight, 0.0, 1.0));
  canvas.disc(centre, radius + 2, theme.card.bottom);
  canvas.disc(centre, radius, theme.accent.top);
  if (mark.strong) canvas.disc(centre, radius * 0.45, theme.card.bottom);
  if (item.focused)
    canvas.circle(centre, radius + 4, theme.flat ? 3 : 2, theme.flat ? theme.ink : theme.selected_line);
}

} // namespace

void paint(Canvas& canvas, const Item& item, const app::HeatMap& map) {
  const layout::HeatGrid grid = layout::heat_grid(map, item.box.width, canvas.ruler());
  const double line = canvas.grown(axis.line);
  for (int band = 0; band < grid.bands; ++band) {
    const double top = item.box.y + band * grid.band_height;
    const double left = item.box.x + grid.left;
    Labels months(canvas, top, left, item.box.right());
    for (const auto& month : map.months) {
      if (month.week / grid.band_weeks != band) continue;
      const double x = left + (month.week % grid.band_weeks) * grid.pitch;
      months.write(month.label, x + canvas.width(month.label, axis) / 2, false);
    }
    double free_from = top;
    for (std::size_t day = 0; day < map.weekdays.size(); ++day) {
      const double middle = top + grid.top + (static_cast<double>(day) + 0.5) * grid.pitch;
      if (map.weekdays[day].empty() || middle - line / 2 < free_from) continue;
      canvas.label(map.weekdays[day], axis, {item.box.x, middle - line / 2, grid.left, line},
                   canvas.theme().muted);
      free_from = middle + line / 2;
    }
  }
}

/// The more was done, the larger and the brighter: the size can be seen without the colour.
void paint(Canvas& canvas, const Item& item, const app::HeatCell& cell) {
  constexpr std::array<double, 5> sizes{0, 0.62, 0.75, 0.88, 1};
  constexpr std::array<double, 5> strengths{0, 0.38, 0.58, 0.8, 1};
  const Theme& theme = canvas.theme();
  const auto level = static_cast<std::size_t>(std::clamp(cell.level, 0, 4));
  const double gap = item.box.width >= 16 ? 1.75 : 1;
  const Rect square = inset(item.box, gap);
  const double radius = square.width * 0.28;
  if (theme.flat)
    canvas.outline(square, radius, 1, theme.track);
  else
    canvas.fill(square, radius, theme.track.faded(0.7));
  if (level > 0) {
    const double room = square.width * (1 - sizes[level]) / 2;
    canvas.fill(inset(square, room), radius * sizes[level],
                theme.accent.top.faded(theme.flat ? 1 : strengths[level]));
  }
  if (cell.today) canvas.outline(inset(square, -0.5), radius, theme.flat ? 2 : 1.5, theme.ink);
  if (item.focused)
    canvas.outline(inset(square, -2.5), radius + 2, theme.flat ? 3 : 2.5,
                   theme.flat ? theme.ink : theme.selected_line);
}

void paint(Canvas& canvas, const Item& item, const app::Plot& plot) {
  const Theme& theme = canvas.theme();
  const Rect field = layout::plot_field(plot, item.box, canvas.ruler());
  const double line = canvas.grown(axis.line);
  double free_below = 1e9;
  for (const auto& level : plot.levels) {
    const double y = field.y + field.height * (1 - level.y);
    canvas.fill({field.x, y, field.width, 1}, 0,
                theme.ink.faded(level.y <= 0 ? 0.18
                                : theme.flat ? 0.25
                                             : 0.07));
    if (y + line / 2 > free_below) continue; // labels do not overlap
    free_below = y - line / 2;
    canvas.label(level.label, axis, {item.box.x, y - line / 2, field.x - item.box.x - 8, line}, theme.muted,
                 Side::end);
  }
  for (const auto& each : plot.lines)
    paint_line(canvas, field, each);
  Labels below(canvas, field.bottom() + layout::chart_measures::axis_gap, item.box.x, item.box.right());
  for (const bool strong : {true, false}) {
    for (const auto& label : plot.labels) {
      if (label.strong == strong) below.write(label.text, field.x + field.width * label.x, strong);
    }
  }
}

void paint(Canvas& canvas, const Item& item, const app::PlotMark& mark) {
  if (mark.kind == app::PlotMark::Kind::bar)
    paint_bar(canvas, item, mark);
  else
    paint_point(canvas, item, mark);
}

} // namespace ruru::window
