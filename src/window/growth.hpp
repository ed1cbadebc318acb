#pragma once

#include "layout/frame.hpp"

#include <chrono>
#include <vector>

/// What comes to its value by itself while a new picture comes: bars, rings and columns fill, a score counts
/// up, a verdict's mark draws itself, sparks fly off a new best. The picture of a frame is that of their end.
namespace ruru::window {

struct Growing {
  std::size_t item = 0;  ///< index of the frame's items
  app::Content from, to; ///< what it shows at its beginning, and in the end
};

/// What grows in `after` when it takes the place of `before`. On a page of another kind ("home" after
/// "summary") all begins from nothing; on the next one of the same kind ("round/3" after "round/2") from what
/// the same gauge showed, and not at all where there was another number of them. On the same page only marks
/// of a verdict, numbers of the header that have become more, and what celebrates come so.
std::vector<Growing> growing(const layout::Frame& before, const layout::Frame& after);

/// How long it takes.
std::chrono::milliseconds duration(const Growing& growing);

/// What it shows so long after its beginning.
app::Content at(const Growing& growing, std::chrono::duration<double> gone);

} // namespace ruru::window
