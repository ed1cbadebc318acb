#pragma once

#include "history/progress.hpp"
#include "questions/library.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace ruru::rounds {

/// The figures of a history. Cards of packs that are gone count in the past, not in the forecast.
struct Statistics {
  int answers = 0, answers_today = 0, days = 0;
  std::optional<double> right_share; ///< of all answers
  std::optional<double> retention;   ///< recalled, of the reviews a day or more apart of the last 30 days
  std::optional<double> predicted;   ///< mean predicted recall of the same reviews
  int reviews_counted = 0;           ///< how many those are
  std::array<int, 30> forecast{};    ///< cards that are asked on each of the coming days; overdue ones today
  int rounds = 0, best_score = 0;
  bool operator==(const Statistics&) const = default;
};

/// Over the packs named (all, and answers of packs that are gone, when `pack_ids` is empty).
Statistics statistics(const questions::Library& library, const history::Progress& progress,
                      const history::Rules& rules, const std::vector<std::string>& pack_ids, Timestamp at,
                      std::chrono::minutes utc_offset);

} // namespace ruru::rounds
