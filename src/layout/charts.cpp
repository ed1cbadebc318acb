#include "layout/charts.hpp"

#include "layout/measures.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::layout {

HeatGrid heat_grid(const app::HeatMap& map, double width, const Ruler& ruler) {
  using namespace heat_measures;
  HeatGrid grid;
  for (const std::string& weekday : map.weekdays)
    grid.left = std::max(grid.left, ruler.width(weekday, types::axis));
  grid.left = std::ceil(grid.left + label_gap);
  grid.top = ruler.grown(types::axis.line) + 4;
  const double room = std::max(1.0, width - grid.left);
  const int weeks = std::max(1, map.weeks);
  const int most = std::max(1, static_cast<int>(room / least_pitch));
  grid.bands = (weeks + most - 1) / most;
  grid.band_weeks = (weeks + grid.bands - 1) / grid.bands;
  grid.pitch = std::min(most_pitch, std::floor(room / grid.band_weeks * 4) / 4);
  grid.band_height = grid.top + 7 * grid.pitch + band_gap;
  return grid;
}

double heat_height(const app::HeatMap& map, double width, const Ruler& ruler) {
  const HeatGrid grid = heat_grid(map, width, ruler);
  return grid.bands * grid.band_height - heat_measures::band_gap;
}

Rect heat_cell(const HeatGrid& grid, const Rect& box, std::size_t day) {
  const auto week = static_cast<int>(day / 7), weekday = static_cast<int>(day % 7);
  const int band = week / grid.band_weeks, column = week % grid.band_weeks;
  return {box.x + grid.left + column * grid.pitch,
          box.y + band * grid.band_height + grid.top + weekday * grid.pitch, grid.pitch, grid.pitch};
}

Rect plot_field(const app::Plot& plot, const Rect& box, const Ruler& ruler) {
  const double line = ruler.grown(types::axis.line);
  double axis = 0;
  for (const auto& level : plot.levels)
    axis = std::max(axis, ruler.width(level.label, types::axis));
  const double left = axis > 0 ? std::ceil(axis) + chart_measures::axis_gap : 0;
  const double below = plot.labels.empty() ? 1 : line + chart_measures::axis_gap;
  return {box.x + left, box.y + line / 2, std::max(1.0, box.width - left),
          std::max(1.0, box.height - line / 2 - below)};
}

std::vector<Rect> part_boxes(const app::Node& chart, const Rect& box, const Ruler& ruler) {
  std::vector<Rect> boxes;
  if (const auto* map = std::get_if<app::HeatMap>(&chart.content)) {
    const HeatGrid grid = heat_grid(*map, box.width, ruler);
    for (std::size_t day = 0; day < chart.children.size(); ++day)
      boxes.push_back(heat_cell(grid, box, day));
  } else if (const auto* plot = std::get_if<app::Plot>(&chart.content)) {
    const Rect field = plot_field(*plot, box, ruler);
    for (const app::Node& child : chart.children) {
      const auto* mark = std::get_if<app::PlotMark>(&child.content);
      if (!mark) return {};
      boxes.push_back(
          {field.x + field.width * mark->from, field.y, field.width * (mark->to - mark->from), field.height});
    }
  }
  return boxes;
}

} // namespace ruru::layout
