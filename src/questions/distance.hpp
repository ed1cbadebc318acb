#pragma once

#include <cstddef>
#include <string_view>

namespace ruru::questions {

/// How many letters have to be added, left out, replaced or swapped with their neighbour to turn one text
/// into the other (optimal string alignment). Counts no further than `limit` + 1, and costs at most limit ×
/// length.
int typing_distance(std::u32string_view one, std::u32string_view other, int limit);

} // namespace ruru::questions
