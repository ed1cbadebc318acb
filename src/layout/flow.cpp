#include "layout/flow.hpp"

#include "layout/charts.hpp"
#include "layout/leaf_size.hpp"
#include "layout/row_lines.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ruru::layout {
namespace {

using app::Flow;
using app::Node;
using Direction = Flow::Direction;
using Align = Flow::Align;
using Justify = Flow::Justify;

double bounded(double width, const Node& node, const Spacing& spacing) {
  const double scale = spacing.ruler.scale;
  if (node.max_width > 0) width = std::min(width, node.max_width * scale);
  return std::max(width, node.min_width * scale);
}

double inner_width(const Flow& flow, double width, const Spacing& spacing) {
  return std::max(1.0, width - 2 * spacing.of(flow.padding_x));
}

Direction direction_at(const Flow& flow, double inner, const Spacing& spacing) {
  const bool stacks = flow.stack_below > 0 && inner / spacing.ruler.scale < flow.stack_below;
  return stacks ? Direction::column : flow.direction;
}

bool is_rule(const Node& node) { return std::holds_alternative<app::Rule>(node.content); }

/// How wide a child of a column is.
double width_in_column(const Node& child, const Flow& flow, double inner, const Spacing& spacing) {
  const bool is_stacked = flow.direction != Direction::column;
  const bool fills = (is_stacked || flow.align == Align::stretch) && stretches_across_column(child.content);
  if (fills && (is_stacked || child.width <= 0)) {
    const double most = is_stacked || child.max_width <= 0 ? inner : child.max_width * spacing.ruler.scale;
    return std::min(inner, most);
  }
  return std::min(inner, wanted_width_of(child, spacing));
}

double line_height(const Line& line, const Spacing& spacing) {
  double height = 0;
  for (std::size_t i = 0; i < line.children.size(); ++i)
    if (!is_rule(*line.children[i]))
      height = std::max(height, height_of(*line.children[i], line.widths[i], spacing));
  return height;
}

double column_height(const Flow& flow, const std::vector<Node>& children, double inner,
                     const Spacing& spacing) {
  double height = spacing.between(flow.gap, children.size());
  for (const Node& child : children)
    height += height_of(child, width_in_column(child, flow, inner, spacing), spacing);
  return height;
}

double flow_height(const Flow& flow, const std::vector<Node>& children, double width,
                   const Spacing& spacing) {
  const double inner = inner_width(flow, width, spacing);
  double height = 2 * spacing.of(flow.padding_y);
  if (direction_at(flow, inner, spacing) == Direction::column)
    return height + column_height(flow, children, inner, spacing);
  const auto all = lines(flow, children, inner, spacing);
  height += spacing.between(flow.gap, all.size());
  for (const Line& line : all)
    height += line_height(line, spacing);
  return height;
}

double flow_width(const Flow& flow, const std::vector<Node>& children, const Spacing& spacing,
                  double (*width)(const Node&, const Spacing&), bool side_by_side) {
  double widest = 0, sum = 0;
  for (const Node& child : children) {
    const double each = width(child, spacing);
    widest = std::max(widest, each);
    sum += each;
  }
  const double padding = 2 * spacing.of(flow.padding_x);
  if (!side_by_side || flow.direction == Direction::column) return padding + widest;
  if (flow.direction == Direction::grid)
    return padding + widest * flow.columns +
           spacing.between(flow.gap, static_cast<std::size_t>(flow.columns));
  return padding + sum + spacing.between(flow.gap, children.size());
}

/// Where things begin, and how far apart they are, when `left` pixels remain.
struct Distribution {
  double start = 0, gap = 0;
};

Distribution distribution(Justify justify, double gap, double left, std::size_t count) {
  left = std::max(0.0, left);
  switch (justify) {
  case Justify::start: return {0, gap};
  case Justify::centre: return {std::floor(left / 2), gap};
  case Justify::end: return {left, gap};
  case Justify::between: return {0, count > 1 ? gap + left / static_cast<double>(count - 1) : gap};
  }
  return {};
}

double offset(Align align, double room, double size) {
  if (align == Align::centre) return std::floor((room - size) / 2);
  if (align == Align::end) return room - size;
  return 0;
}

/// Places children one below the other or side by side.
class Placing {
public:
  Placing(const Node& node, const Flow& flow, Rect box, const Spacing& spacing, const Standing& standing,
          std::vector<Item>& items)
      : flow_(flow), children_(node.children), spacing_(spacing), standing_(standing), items_(items),
        gap_(spacing.of(flow.gap)) {
    const double padding_y = spacing.of(flow.padding_y);
    const double inner = inner_width(flow, box.width, spacing);
    room_ = {box.x + spacing.of(flow.padding_x), box.y + padding_y, inner, box.height - 2 * padding_y};
  }

  void run() {
    if (children_.empty()) return;
    if (direction_at(flow_, room_.width, spacing_) == Direction::column)
      place_column();
    else
      place_lines();
  }

private:
  void place_column() {
    std::vector<double> widths, heights;
    double weight = 0;
    for (const Node& child : children_) {
      widths.push_back(width_in_column(child, flow_, room_.width, spacing_));
      heights.push_back(height_of(child, widths.back(), spacing_));
      weight += child.grow;
    }
    double left = room_.height - spacing_.between(flow_.gap, children_.size()) -
                  std::accumulate(heights.begin(), heights.end(), 0.0);
    if (weight > 0 && left > 0) {
      double given = 0, sum = 0;
      for (std::size_t i = 0; i < children_.size(); ++i) {
        sum += children_[i].grow;
        const double part = std::round(left * sum / weight) - given;
        heights[i] += part;
        given += part;
      }
      left = 0;
    }
    const Distribution along = distribution(flow_.justify, gap_, left, children_.size());
    double y = room_.y + along.start;
    const Align across = flow_.direction == Direction::column ? flow_.align : Align::start;
    for (std::size_t i = 0; i < children_.size(); ++i) {
      const double x = room_.x + offset(across, room_.width, widths[i]);
      place(children_[i], {x, std::round(y), widths[i], heights[i]}, spacing_, standing_, items_);
      y += heights[i] + along.gap;
    }
  }

  void place_lines() {
    const auto all = lines(flow_, children_, room_.width, spacing_);
    double y = room_.y;
    for (const Line& line : all) {
      const double height = all.size() == 1 ? room_.height : line_height(line, spacing_);
      place_line(line, y, height);
      y += height + gap_;
    }
  }

  void place_line(const Line& line, double y, double height) {
    const double used = std::accumulate(line.widths.begin(), line.widths.end(), 0.0);
    const Distribution along = distribution(
        flow_.justify, gap_, room_.width - used - spacing_.between(flow_.gap, line.widths.size()),
        line.widths.size());
    double x = room_.x + along.start;
    for (std::size_t i = 0; i < line.children.size(); ++i) {
      const Node& child = *line.children[i];
      const bool fills =
          is_rule(child) || (flow_.align == Align::stretch && stretches_across_row(child.content));
      const double own = fills ? height : std::min(height, height_of(child, line.widths[i], spacing_));
      const Align align = fills ? Align::start : flow_.align;
      place(child, {std::round(x), y + offset(align, height, own), line.widths[i], own}, spacing_, standing_,
            items_);
      x += line.widths[i] + along.gap;
    }
  }

  const Flow& flow_;
  const std::vector<Node>& children_;
  const Spacing& spacing_;
  const Standing& standing_;
  std::vector<Item>& items_;
  double gap_;
  Rect room_;
};

/// The parts of a chart lie on it.
void place_parts(const Node& chart, const Rect& box, const Ruler& ruler, const Standing& standing,
                 std::vector<Item>& items) {
  if (chart.children.empty()) return;
  const std::vector<Rect> boxes = part_boxes(chart, box, ruler);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Node& part = chart.children[i];
    items.push_back({.box = boxes[i],
                     .content = part.content,
                     .id = part.id,
                     .shortcut = {},
                     .focused = !part.id.empty() && part.id == standing.focus,
                     .enabled = standing.enabled && part.enabled,
                     .layer = standing.layer});
  }
}

} // namespace

double wanted_width_of(const Node& node, const Spacing& spacing) {
  if (node.width > 0) {
    const double own = std::max(node.width * spacing.ruler.scale, least_width_of(node, spacing));
    return bounded(own, node, spacing);
  }
  const auto* flow = std::get_if<Flow>(&node.content);
  const double wanted = flow ? flow_width(*flow, node.children, spacing, wanted_width_of, true)
                             : wanted_width(node, spacing.ruler);
  return bounded(wanted, node, spacing);
}

double least_width_of(const Node& node, const Spacing& spacing) {
  const auto* flow = std::get_if<Flow>(&node.content);
  if (!flow) return least_width(node, spacing.ruler);
  const bool side_by_side = !flow->wraps && flow->stack_below <= 0 && flow->direction != Direction::grid;
  return flow_width(*flow, node.children, spacing, least_width_of, side_by_side);
}

double height_of(const Node& node, double width, const Spacing& spacing) {
  const auto* flow = std::get_if<Flow>(&node.content);
  const double needed = flow            ? flow_height(*flow, node.children, width, spacing)
                        : is_rule(node) ? 1.0
                                        : height_at(node, width, spacing.ruler);
  const bool keeps_height = !flow || flow->surface == Flow::Surface::row || spacing.room != Room::scarce;
  const double least = keeps_height ? node.min_height : 0; // room is not for show when there is little
  return std::max({needed, spacing.ruler.grown(node.height), spacing.ruler.grown(least)});
}

void place(const Node& node, Rect box, const Spacing& spacing, const Standing& standing,
           std::vector<Item>& items) {
  const bool focused = !node.id.empty() && node.id == standing.focus;
  const auto* flow = std::get_if<Flow>(&node.content);
  Standing inside = standing;
  inside.enabled = standing.enabled && node.enabled;
  if (!flow || flow->surface != Flow::Surface::none || !node.id.empty() || node.rise > 0)
    items.push_back({box, node.content, node.id, node.shortcut, focused, inside.enabled,
                     standing.on_selection, standing.layer, node.rise});
  if (!flow) return place_parts(node, box, spacing.ruler, inside, items);
  inside.on_selection = standing.on_selection || (focused && flow->surface == Flow::Surface::row);
  Placing(node, *flow, box, spacing, inside, items).run();
}

} // namespace ruru::layout
