#pragma once

#include "layout/ruler.hpp"

/// The small flex layout: columns, rows and grids of nodes.
namespace ruru::layout {

/// What holds for all nodes of a scene.
struct Spacing {
  Ruler ruler;
  bool narrow = false; ///< little room: paddings and gaps are smaller
  double of(double pixels) const { return narrow ? pixels * 0.75 : pixels; }

  /// What the gaps between `count` things take together.
  double between(double gap, std::size_t count) const {
    return count > 1 ? of(gap) * static_cast<double>(count - 1) : 0;
  }
};

double wanted_width_of(const app::Node& node, const Spacing& spacing);
double least_width_of(const app::Node& node, const Spacing& spacing);
double height_of(const app::Node& node, double width, const Spacing& spacing);

/// Where a node stands: what its items inherit.
struct Standing {
  app::ElementId focus;
  Item::Layer layer = Item::Layer::fixed;
  bool enabled = true;
  bool on_selection = false;
};

/// Appends the items of `node`, filling `box`.
void place(const app::Node& node, Rect box, const Spacing& spacing, const Standing& standing,
           std::vector<Item>& items);

} // namespace ruru::layout
