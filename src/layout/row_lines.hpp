#pragma once

#include "layout/flow.hpp"

namespace ruru::layout {

/// One line of a row: some of its children, side by side.
struct Line {
  std::vector<const app::Node*> children;
  std::vector<double> widths; ///< whole pixels
};

/// The lines of a row or grid in a room `width` wide: one, unless it wraps or cannot be that narrow.
std::vector<Line> lines(const app::Flow& flow, const std::vector<app::Node>& children, double width,
                        const Spacing& spacing);

} // namespace ruru::layout
