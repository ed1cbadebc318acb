#pragma once

#include <array>
#include <vector>

/// Which of the days that suit a card is chosen for it (docs/memory.md, 3.10).
namespace ruru::memory {

/// What else the learner has to do on the coming days. Day 0 is today.
struct Agenda {
  std::vector<int> due;      ///< cards that are due on each day; beyond the end: none
  std::vector<int> siblings; ///< days on which another part of the same question is due
  int weekday = 0;           ///< of day 0: 0 is Monday, 6 Sunday
  std::array<double, 7> share{1, 1, 1, 1, 1, 1, 1}; ///< of the usual work, 0–1, Monday first; 0: a free day
  bool operator==(const Agenda&) const = default;
};

/// The whole days, low <= high, that an interval may be moved to.
struct FuzzRange {
  int low;
  int high;
  bool operator==(const FuzzRange&) const = default;
};

/// A day of `range`, by `chance` in [0, 1): days with less to do are likelier, days of a sibling and free
/// days are taken only when there are no others.
int chosen_day(FuzzRange range, double chance, const Agenda& agenda);

} // namespace ruru::memory
