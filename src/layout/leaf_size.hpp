#pragma once

#include "layout/ruler.hpp"

/// How much room each kind of leaf needs.
namespace ruru::layout {

/// As wide as it wants to be.
double wanted_width(const app::Node& leaf, const Ruler& ruler);

/// As narrow as it can be without losing anything.
double least_width(const app::Node& leaf, const Ruler& ruler);

/// Its height when it is `width` wide.
double height_at(const app::Node& leaf, double width, const Ruler& ruler);

/// True for what fills the room that its container has across; the others keep their size.
bool stretches_across_row(const app::Content& content);
bool stretches_across_column(const app::Content& content);

} // namespace ruru::layout
