#pragma once

#include "rounds/mistakes.hpp"
#include "rounds/period.hpp"

/// How well learners knew what they know, month by month (docs/rounds.md, "How sure are you?").
namespace ruru::rounds {

struct CertaintyMonth {
  std::int32_t day = 0; ///< the last of the month, or today
  Calibration said{};   ///< place 0 stays empty
  int answers() const;  ///< with a word
  bool operator==(const CertaintyMonth&) const = default;
};

/// The last day of a day's month.
std::int32_t month_end(std::int32_t day);

/// The months of the period in which a word was said, by time.
std::vector<CertaintyMonth> certainty_months(const Selection& selection);

} // namespace ruru::rounds
