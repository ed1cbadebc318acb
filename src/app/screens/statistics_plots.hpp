#pragma once

#include "app/screens/statistics_parts.hpp"

#include <algorithm>
#include <cmath>

/// What the charts of the statistics are drawn with.
namespace ruru::app {

inline Node node_of(Content content, double height) {
  Node node;
  node.content = std::move(content);
  node.height = height;
  return node;
}

inline Node part_node(const Look& look, Content content, rounds::Part part) {
  Node node;
  node.content = std::move(content);
  if (look.can_be_opened) node.id = id_of(part);
  return node;
}

/// Evenly along the field: the `index`th of `count` places.
inline PlotMark mark_at(std::size_t index, std::size_t count, PlotMark::Kind kind) {
  const auto place = static_cast<double>(index), all = static_cast<double>(count);
  return {.kind = kind, .from = place / all, .to = (place + 1) / all, .x = (place + 0.5) / all};
}

/// From a share of recall to a height, when the field ends at `lowest`.
struct RecallScale {
  double lowest = 0.5;
  double y(double share) const { return std::clamp((share - lowest) / (1 - lowest), 0.0, 1.0); }
  std::vector<Plot::Level> levels() const {
    std::vector<Plot::Level> all;
    for (int i = 0; i <= 4; ++i) {
      const double share = lowest + (1 - lowest) * i / 4;
      const bool is_whole = std::abs(share * 100 - std::round(share * 100)) < 0.01;
      all.push_back({y(share), is_whole ? percent(share) : ""});
    }
    return all;
  }
};

inline RecallScale scale_for(double least) {
  return {least >= 0.8 ? 0.8 : least >= 0.6 ? 0.6 : least >= 0.4 ? 0.4 : 0};
}

/// 1, 2 or 5 times a power of ten, so that about four steps reach `most`.
inline double step_for(double most) {
  const double rough = std::max(1.0, most) / 4;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= rough && factor * power >= 1) return factor * power;
  return std::max(1.0, 10 * power);
}

/// Gridlines for amounts, and what the field ends at.
inline double amounts(Plot& plot, double most) {
  const double step = step_for(most);
  const double end = std::max(step, std::ceil(most / step) * step);
  for (double at = 0; at <= end + step / 2; at += step)
    plot.levels.push_back({at / end, thousands(std::lround(at))});
  return end;
}

/// Lines go on only between neighbours that both have something to show.
inline Plot::Line line_through(const std::vector<PlotMark>& marks, Plot::Line::Style style) {
  Plot::Line line{.points = {}, .style = style};
  for (const PlotMark& mark : marks)
    line.points.push_back({mark.x, mark.y});
  return line;
}

inline double weight(int answers, int most) { return most > 0 ? static_cast<double>(answers) / most : 0; }

} // namespace ruru::app
