#pragma once

#include "app/scene.hpp"

#include <optional>

namespace ruru::app {

/// Where a key moves the focus; nothing when it is no key for that. Tab goes from element to element, and
/// over a chart in one step; arrows do the same, but within a chart they go from part to part: in a heat map
/// by days and weeks, in a plot sideways, where Home and End lead to its ends.
std::optional<ElementId> moved_focus(const Scene& scene, const Key& key);

} // namespace ruru::app
