#pragma once

#include "history/progress.hpp"

#include <vector>

namespace ruru::history {

/// What must be taken back, in this order, so that everything is as it was at `moment`: all entries of after
/// it that stand, and what was taken back after it comes back. Where a clock was set back, an entry is of
/// after the moment when one before it is.
std::vector<Sequence> taken_back_to(const std::vector<Entry>& entries, Timestamp moment, const Rules& rules);

/// How two states of a history differ, for a look before a change is made.
struct Difference {
  int answers = 0; ///< fewer of them (negative: more)
  int rounds = 0;  ///< fewer finished ones
  int cards = 0;   ///< whose memory or suspension is another
  bool operator==(const Difference&) const = default;
};
Difference difference(const Progress& from, const Progress& to);

} // namespace ruru::history
