#pragma once

#include "layout/frame.hpp"

namespace ruru::window {

/// How far outside its box an item paints: its shadow, glow or focus ring, in units.
double reach(const layout::Item& item);

} // namespace ruru::window
