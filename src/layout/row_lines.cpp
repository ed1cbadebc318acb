#include "layout/row_lines.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ruru::layout {
namespace {

using app::Flow;
using app::Node;

/// By which a box may be narrower than what it holds, because its borders lie on whole pixels.
constexpr double lost_to_snapping = 1;

double upper_bound(const Node& node, const Spacing& spacing) {
  return node.max_width > 0 ? node.max_width * spacing.ruler.scale : std::numeric_limits<double>::infinity();
}

/// What a child takes before the growing ones share the rest.
double basis(const Node& node, const Spacing& spacing) {
  return node.grow > 0 ? least_width_of(node, spacing) : wanted_width_of(node, spacing);
}

/// The growing children share `room` by their weights, each within its bounds.
void share(const std::vector<const Node*>& children, double room, const Spacing& spacing,
           std::vector<double>& widths) {
  std::vector<bool> settled(children.size());
  for (std::size_t i = 0; i < children.size(); ++i)
    settled[i] = children[i]->grow <= 0;
  for (bool again = true; again;) {
    again = false;
    double weight = 0, left = room;
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (children[i]->grow <= 0) continue;
      if (settled[i])
        left -= widths[i];
      else
        weight += children[i]->grow;
    }
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (settled[i]) continue;
      const double part = left * children[i]->grow / weight;
      const double least = least_width_of(*children[i], spacing);
      const double bounded = std::max(least, std::min(part, upper_bound(*children[i], spacing)));
      widths[i] = bounded;
      if (bounded != part) {
        settled[i] = again = true;
        break;
      }
    }
  }
}

/// Narrows children towards their least width, each by its share of what all can give: first those that take
/// their width from their content, then those with a width of their own.
void narrow(const std::vector<const Node*>& children, double excess, const Spacing& spacing,
            std::vector<double>& widths) {
  for (const bool fixed : {false, true}) {
    std::vector<double> spare(children.size());
    double all = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
      if ((children[i]->width > 0) != fixed) continue;
      spare[i] = std::max(0.0, widths[i] - least_width_of(*children[i], spacing));
      all += spare[i];
    }
    if (all <= 0) continue;
    const double part = std::min(1.0, excess / all);
    for (std::size_t i = 0; i < children.size(); ++i)
      widths[i] -= spare[i] * part;
    excess -= all * part;
    if (excess <= 0) return;
  }
}

/// Moves the borders between the children to whole pixels.
void snap(std::vector<double>& widths) {
  double exact = 0, used = 0;
  for (double& width : widths) {
    exact += width;
    width = std::max(0.0, std::round(exact) - used);
    used += width;
  }
}

std::vector<double> widths_of(const std::vector<const Node*>& children, double width, double gap,
                              const Spacing& spacing) {
  const double gaps = spacing.between(gap, children.size());
  std::vector<double> widths;
  double sum = gaps;
  for (const Node* child : children) {
    widths.push_back(basis(*child, spacing));
    sum += widths.back();
  }
  if (sum > width) {
    narrow(children, sum - width, spacing, widths);
  } else {
    double room = width - gaps;
    for (std::size_t i = 0; i < children.size(); ++i)
      if (children[i]->grow <= 0) room -= widths[i];
    share(children, room, spacing, widths);
  }
  for (double& each : widths)
    each = std::min(each, width);
  snap(widths);
  return widths;
}

std::vector<Line> grid_lines(const Flow& flow, const std::vector<Node>& children, double width,
                             const Spacing& spacing) {
  const double gap = spacing.of(flow.gap);
  double least = 0;
  for (const Node& child : children)
    least = std::max(least, least_width_of(child, spacing));
  int columns = std::max(1, flow.columns);
  while (columns > 1 && (width - gap * (columns - 1)) / columns < least)
    --columns;
  std::vector<Line> result;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (i % columns == 0) {
      result.emplace_back();
      result.back().widths.assign(columns, (width - gap * (columns - 1)) / columns);
      snap(result.back().widths);
    }
    result.back().children.push_back(&children[i]);
  }
  if (!result.empty()) result.back().widths.resize(result.back().children.size());
  return result;
}

} // namespace

std::vector<Line> lines(const Flow& flow, const std::vector<Node>& children, double width,
                        const Spacing& spacing) {
  if (flow.direction == Flow::Direction::grid) return grid_lines(flow, children, width, spacing);
  const double gap = spacing.of(flow.gap);
  std::vector<const Node*> all;
  double least = 0;
  for (const Node& child : children) {
    all.push_back(&child);
    least += least_width_of(child, spacing) + (all.size() > 1 ? gap : 0);
  }
  const double room = width + lost_to_snapping; // what fits but for a part of a pixel does fit
  const bool must_wrap = least > room;
  std::vector<Line> result;
  if (!flow.wraps && !must_wrap) {
    result.push_back({all, widths_of(all, width, flow.gap, spacing)});
    return result;
  }
  double used = 0;
  for (const Node* child : all) {
    const double needed = must_wrap && !flow.wraps ? least_width_of(*child, spacing) : basis(*child, spacing);
    if (result.empty() || used + gap + needed > room) {
      result.emplace_back();
      used = needed;
    } else {
      used += gap + needed;
    }
    result.back().children.push_back(child);
  }
  for (Line& line : result)
    line.widths = widths_of(line.children, width, flow.gap, spacing);
  return result;
}

} // namespace ruru::layout
