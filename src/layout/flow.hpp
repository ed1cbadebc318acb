#pragma once

#include "layout/ruler.hpp"

/// The small flex layout: columns, rows and grids of nodes.
namespace ruru::layout {

/// How much room a scene has.
enum class Room : std::uint8_t {
  ample,
  close, ///< paddings and gaps are smaller
  scarce ///< and boxes are only as tall as what is in them
};

/// What holds for all nodes of a scene.
struct Spacing {
  Ruler ruler;
  Room room = Room::ample;

  /// A padding or gap. Small gaps part words from their icons: they grow with the text instead.
  double of(double pixels) const {
    if (pixels < 16) return ruler.eased(pixels, pixels * 0.3);
    return room == Room::ample ? pixels : pixels * 0.75;
  }

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
