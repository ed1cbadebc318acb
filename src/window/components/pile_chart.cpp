#include "window/components/components.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::window {
namespace {

using app::PileChart;
using layout::Point;
using layout::Rect;

/// 1, 2 or 5 times a power of ten, so that three or four steps reach `most`.
int grid_step(int most) {
  const double rough = std::max(1.0, most / 3.0);
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= rough * 0.75) return std::max(1, static_cast<int>(factor * power));
  return static_cast<int>(10 * power);
}

class Plot {
public:
  Plot(const PileChart& chart, const Rect& room) : room_(room), waiting_(std::max(1, chart.waiting)) {
    for (const auto& line : chart.lines)
      days_ = std::max(days_, line.days);
  }
  Point at(double day, double cards) const {
    return {room_.x + room_.width * day / days_, room_.y + room_.height * (1 - cards / waiting_)};
  }
  const Rect& room() const { return room_; }

private:
  Rect room_;
  int waiting_;
  int days_ = 1;
};

void paint_grid(Canvas& canvas, const PileChart& chart, const Plot& plot, double axis_width) {
  using layout::types::axis;
  const Theme& theme = canvas.theme();
  const double height = canvas.grown(axis.line);
  const int step = grid_step(chart.waiting);
  for (int cards = 0; cards <= chart.waiting; cards += step) {
    const double y = plot.at(0, cards).y;
    canvas.fill({plot.room().x, y, plot.room().width, 1}, 0, theme.ink.faded(cards == 0 ? 0.18 : 0.08));
    canvas.label(std::to_string(cards), axis,
                 {plot.room().x - 8 - axis_width, y - height / 2, axis_width, height}, theme.muted,
                 canvas.right_to_left() ? Side::start : Side::end);
  }
}

/// Below the chart, the end of each line, the chosen one first; those that would overlap are left out.
void paint_days(Canvas& canvas, const PileChart& chart, const Plot& plot) {
  const Theme& theme = canvas.theme();
  const double height = canvas.grown(layout::types::axis.line);
  const double y = plot.room().bottom() + layout::chart_measures::axis_gap;
  std::vector<Rect> taken;
  const auto write = [&](const std::string& text, double centre, bool strong) {
    const layout::Type type = strong ? layout::types::axis_strong : layout::types::axis;
    const double width = canvas.width(text, type);
    const double x = std::clamp(centre - width / 2, plot.room().x, plot.room().right() - width);
    const Rect box{x, y, width, height};
    const bool free = std::none_of(taken.begin(), taken.end(), [&](const Rect& other) {
      return box.x < other.right() + 8 && other.x < box.right() + 8;
    });
    if (!free) return;
    taken.push_back(box);
    canvas.label(text, type, box, strong ? theme.ink : theme.muted, Side::centre);
  };
  write(chart.lines[chart.chosen].end, plot.at(chart.lines[chart.chosen].days, 0).x, true);
  write(chart.start_label, plot.room().x, false);
  for (const auto& line : chart.lines)
    write(line.end, plot.at(line.days, 0).x, false);
}

/// The pace beside the middle of its line, on the side that is away from the chosen one.
void paint_pace(Canvas& canvas, const PileChart& chart, const PileChart::Line& line, const Plot& plot) {
  const bool faster = line.days < chart.lines[chart.chosen].days;
  const double share = faster ? 0.6 : 0.45;
  const double height = canvas.grown(layout::types::axis.line);
  const double width = canvas.width(line.label, layout::types::axis);
  const Point place = plot.at(line.days * share, chart.waiting * (1 - share));
  const double x = faster ? place.x - 10 - width : place.x + 10;
  canvas.label(line.label, layout::types::axis, {x, faster ? place.y : place.y - height, width, height},
               canvas.theme().second, Side::centre);
}

} // namespace

void paint(Canvas& canvas, const Item& item, const PileChart& chart) {
  if (chart.chosen >= chart.lines.size()) return;
  const Theme& theme = canvas.theme();
  const double line = canvas.grown(layout::types::axis.line);
  const double axis_width = canvas.width(std::to_string(chart.waiting), layout::types::axis);
  const Plot plot(chart, {item.box.x + axis_width + 8, item.box.y + line, item.box.width - axis_width - 8,
                          item.box.height - line * 2 - layout::chart_measures::axis_gap});
  paint_grid(canvas, chart, plot, axis_width);
  const Point start = plot.at(0, chart.waiting);
  const auto& chosen = chart.lines[chart.chosen];
  const std::vector<Point> way{start, plot.at(chosen.days, 0)};
  canvas.area(way, plot.room().bottom(), {theme.accent.bottom.faded(0.34), theme.accent.bottom.faded(0)});
  for (std::size_t i = 0; i < chart.lines.size(); ++i) {
    if (i == chart.chosen) continue;
    canvas.polyline({start, plot.at(chart.lines[i].days, 0)}, 2, theme.muted.faded(0.8), Dash::short_dashes);
    paint_pace(canvas, chart, chart.lines[i], plot);
  }
  canvas.polyline(way, 3.5, theme.accent.top);
  canvas.disc(start, 8, theme.card.bottom);
  canvas.disc(start, 6, theme.ink);
  canvas.label(std::to_string(chart.waiting), layout::types::axis_strong,
               {start.x + 14, start.y - line * 0.75,
                canvas.width(std::to_string(chart.waiting), layout::types::axis_strong), line},
               theme.ink, Side::centre);
  canvas.disc(way.back(), 8, theme.card.bottom);
  canvas.disc(way.back(), 6, theme.accent.top);
  paint_days(canvas, chart, plot);
}

} // namespace ruru::window
