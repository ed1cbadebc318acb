#include "questions/distance.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace ruru::questions {

int typing_distance(std::u32string_view one, std::u32string_view other, int limit) {
  const int rows = static_cast<int>(one.size()), width = static_cast<int>(other.size());
  const int too_far = limit + 1;
  if (std::abs(rows - width) > limit) return too_far;
  // before_last, last and current: three rows of the table, of which only the band around the diagonal is
  // filled.
  const std::size_t row_size = static_cast<std::size_t>(width) + 1;
  std::array<std::vector<int>, 3> row{std::vector<int>(row_size, too_far),
                                      std::vector<int>(row_size, too_far),
                                      std::vector<int>(row_size, too_far)};
  for (int j = 0; j <= std::min(width, limit); ++j)
    row[1][j] = j;
  for (int i = 1; i <= rows; ++i) {
    auto& [before_last, last, current] = row;
    const int from = std::max(1, i - limit), to = std::min(width, i + limit);
    current[from - 1] = from == 1 && i <= limit ? i : too_far;
    if (to < width) current[to + 1] = too_far;
    int best = current[from - 1];
    for (int j = from; j <= to; ++j) {
      const bool same = one[i - 1] == other[j - 1];
      int cost = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
        cost = std::min(cost, before_last[j - 2] + 1);
      }
      current[j] = std::min(cost, too_far);
      best = std::min(best, current[j]);
    }
    if (best > limit) return too_far;
    std::rotate(row.begin(), row.begin() + 1, row.end());
  }
  return row[1][width];
}

} // namespace ruru::questions
