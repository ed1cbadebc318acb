#include "window/components/components.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::window {
namespace {

using app::MemoryChart;
using layout::Point;
using layout::Rect;

constexpr double lowest_recall = 0.5;

/// From days and recall to places. Time runs from left to right in every language.
class Plot {
public:
  Plot(const MemoryChart& chart, const Rect& room) : room_(room) {
    for (const auto* curve : {&chart.past, &chart.unreviewed, &chart.after}) {
      for (const auto& point : *curve) {
        first_ = std::min(first_, point.day);
        last_ = std::max(last_, point.day);
      }
    }
  }

  double x(double day) const {
    return room_.x + room_.width * (day - first_) / std::max(1e-9, last_ - first_);
  }
  double y(double recall) const {
    return room_.y +
           room_.height * (1 - std::clamp((recall - lowest_recall) / (1 - lowest_recall), 0.0, 1.0));
  }
  std::vector<Point> places(const std::vector<MemoryChart::Point>& curve) const {
    std::vector<Point> result;
    for (const auto& point : curve)
      result.push_back({x(point.day), y(point.recall)});
    return result;
  }
  double last() const { return last_; }
  const Rect& room() const { return room_; }

private:
  Rect room_;
  double first_ = 0, last_ = 1;
};

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

void paint_grid(Canvas& canvas, const MemoryChart& chart, const Plot& plot, double axis_width,
                double axis_gap) {
  const Theme& theme = canvas.theme();
  const double height = canvas.grown(layout::types::axis.line);
  std::vector<double> levels{1.0, chart.desired_retention, 0.7, lowest_recall};
  double last_label = -1e9;
  for (const double level : levels) {
    const double y = plot.y(level);
    canvas.fill({plot.room().x, y, plot.room().width, 1}, 0,
                theme.ink.faded(level <= lowest_recall ? 0.18 : 0.08));
    if (y - last_label < height) continue; // labels do not overlap
    last_label = y;
    canvas.label(percent(level), layout::types::axis,
                 {plot.room().x - axis_gap - axis_width, y - height / 2, axis_width, height}, theme.muted,
                 canvas.right_to_left() ? Side::start : Side::end);
  }
}

void paint_point(Canvas& canvas, Point place, double radius, const Colour& colour) {
  canvas.disc(place, radius + 2, canvas.theme().card.bottom);
  canvas.disc(place, radius, colour);
}

void paint_axis_labels(Canvas& canvas, const MemoryChart& chart, const Plot& plot) {
  const Theme& theme = canvas.theme();
  const double y = plot.room().bottom() + layout::chart_measures::axis_gap;
  const double height = canvas.grown(layout::types::axis.line);
  const double start_width = canvas.width(chart.start_label, layout::types::axis);
  const double end_width = canvas.width(chart.end_label, layout::types::axis);
  const double today_width = canvas.width(chart.today_label, layout::types::axis_strong);
  const double today =
      std::clamp(plot.x(0) - today_width / 2, plot.room().x, plot.room().right() - today_width);
  const double start = plot.room().x - start_width / 2;
  canvas.label(chart.today_label, layout::types::axis_strong, {today, y, today_width, height}, theme.ink,
               Side::centre);
  if (!chart.past.empty() && start + start_width + 6 <= today)
    canvas.label(chart.start_label, layout::types::axis, {start, y, start_width, height}, theme.muted,
                 Side::centre);
  if (today + today_width + 6 <= plot.room().right() - end_width)
    canvas.label(chart.end_label, layout::types::axis,
                 {plot.room().right() - end_width, y, end_width, height}, theme.muted, Side::centre);
}

/// Where a curve is `day`s from today.
double height_at(const std::vector<MemoryChart::Point>& curve, double day) {
  for (const auto& point : curve)
    if (point.day >= day) return point.recall;
  return curve.empty() ? 0 : curve.back().recall;
}

void paint_curve_labels(Canvas& canvas, const MemoryChart& chart, const Plot& plot) {
  const Theme& theme = canvas.theme();
  const double height = canvas.grown(layout::types::axis.line);
  const auto label = [&](const std::string& text, const layout::Type& type, double y, const Colour& colour) {
    const double width = canvas.width(text, type);
    const double top = std::clamp(y, plot.room().y - height / 2, plot.room().bottom() - height - 2);
    canvas.label(text, type, {plot.room().right() - 2 - width, top, width, height}, colour, Side::centre);
  };
  const double from = plot.last() * 0.62; // the part of the curve above and below which the labels stand
  if (!chart.after.empty())
    label(chart.after_label, layout::types::axis_strong, plot.y(height_at(chart.after, from)) - height - 5,
          theme.accent_ink);
  if (!chart.unreviewed.empty())
    label(chart.unreviewed_label, layout::types::axis, plot.y(height_at(chart.unreviewed, plot.last())) + 10,
          theme.muted);
}

} // namespace

void paint(Canvas& canvas, const Item& item, const MemoryChart& chart) {
  using namespace layout::chart_measures;
  const Theme& theme = canvas.theme();
  const double line = canvas.grown(layout::types::axis.line);
  const double axis_width = canvas.width("100 %", layout::types::axis);
  const double left = axis_width + axis_gap;
  const Plot plot(chart, {item.box.x + left, item.box.y + line / 2, item.box.width - left,
                          item.box.height - line * 1.5 - axis_gap});
  paint_grid(canvas, chart, plot, axis_width, axis_gap);
  const auto past = plot.places(chart.past), after = plot.places(chart.after);
  canvas.area(after, plot.room().bottom(), {theme.accent.bottom.faded(0.34), theme.accent.bottom.faded(0)});
  canvas.polyline(plot.places(chart.unreviewed), 2, theme.muted.faded(0.8), Dash::short_dashes);
  canvas.polyline(past, 2.5, theme.second);
  if (!past.empty() && !after.empty())
    canvas.polyline({past.back(), after.front()}, 2, theme.accent.bottom, Dash::short_dashes);
  canvas.polyline(after, 3, theme.accent.top);
  if (!past.empty()) paint_point(canvas, past.back(), 5, theme.ink);
  if (!after.empty()) canvas.disc(after.front(), 5.5, theme.accent.top);
  if (!after.empty() && chart.due_day > 0 && chart.due_day <= plot.last())
    paint_point(canvas, {plot.x(chart.due_day), plot.y(chart.desired_retention)}, 5.5, theme.accent.top);
  paint_curve_labels(canvas, chart, plot);
  paint_axis_labels(canvas, chart, plot);
}

} // namespace ruru::window
