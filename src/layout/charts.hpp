#pragma once

#include "layout/ruler.hpp"

/// Where the parts of a chart lie on it.
namespace ruru::layout {

namespace heat_measures {
/// The pitch of days grows with the room; when it would be less than the least, the weeks are broken into
/// bands, one below the other.
inline constexpr double least_pitch = 12, most_pitch = 24, least_width = 240, label_gap = 10, band_gap = 12;
} // namespace heat_measures

namespace plot_measures {
inline constexpr double least_width = 180, least_height = 64;
} // namespace plot_measures

/// How the weeks of a heat map are laid out.
struct HeatGrid {
  double left = 0;     ///< where the days begin, behind the weekdays' names
  double top = 0;      ///< the height of the months' names
  double pitch = 0;    ///< from day to day
  int band_weeks = 53; ///< weeks side by side
  int bands = 1;
  double band_height = 0; ///< from band to band
};
HeatGrid heat_grid(const app::HeatMap& map, double width, const Ruler& ruler);
double heat_height(const app::HeatMap& map, double width, const Ruler& ruler);

/// The square of a day, counted from the first Monday.
Rect heat_cell(const HeatGrid& grid, const Rect& box, std::size_t day);

/// The field of a plot, within the names of its levels and what stands below it.
Rect plot_field(const app::Plot& plot, const Rect& box, const Ruler& ruler);

/// The boxes of a chart's children; empty for what is no chart.
std::vector<Rect> part_boxes(const app::Node& chart, const Rect& box, const Ruler& ruler);

} // namespace ruru::layout
