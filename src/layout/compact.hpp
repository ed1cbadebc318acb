#pragma once

#include "layout/flow.hpp"

/// What a header and a footer leave out when they do not fit into one line.
namespace ruru::layout {

/// A header that fits `width` if it can: first the chips lose their words, then the titles beside a bar go.
app::Node compact_header(const app::Node& header, double width, const Spacing& spacing);

/// A footer that fits `width` if it can: first its texts go, then its hints but the last, never the focused
/// one.
app::Node compact_footer(const app::Node& footer, double width, const Spacing& spacing,
                         const app::ElementId& focus);

} // namespace ruru::layout
