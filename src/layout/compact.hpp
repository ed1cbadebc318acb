#pragma once

#include "layout/flow.hpp"

/// What is left out where there is little room.
namespace ruru::layout {

/// `node` without what is marked as extra.
app::Node without_extras(app::Node node);

/// A header that fits `width` if it can: first the chips lose their words, then the titles beside a bar go.
app::Node compact_header(const app::Node& header, double width, const Spacing& spacing);

/// A footer that fits `width` if it can: first its texts go, then its hints but the last, never the focused
/// one.
app::Node compact_footer(const app::Node& footer, double width, const Spacing& spacing,
                         const app::ElementId& focus);

} // namespace ruru::layout
