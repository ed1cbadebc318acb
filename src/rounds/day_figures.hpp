#pragma once

#include "rounds/period.hpp"

#include <array>

/// What the learner's days and weeks saw.
namespace ruru::rounds {

/// One day, or one week.
struct DayFigures {
  std::int32_t day = 0; ///< the first, counted from 1970-01-01
  int answers = 0, right = 0;
  double seconds = 0;
  int due = 0;          ///< answers a day or more after the last one of their card
  int recalled = 0;     ///< of those
  double predicted = 0; ///< sum of the chances that the model gave them
  bool operator==(const DayFigures&) const = default;
};

/// Days with answers, by time.
std::vector<DayFigures> day_figures(const Selection& selection);

/// Weeks from Monday, or spans of `weeks` of them, from the one of `from` to that of `to`, gaps included.
std::vector<DayFigures> week_figures(const std::vector<DayFigures>& days, std::int32_t from, std::int32_t to,
                                     int weeks);

/// A streak that forgives: of any seven days four are enough, and free days ask for nothing.
struct Rhythm {
  int active = 0;                     ///< of the last seven days
  int needed = 4;                     ///< of seven
  int kept = 0;                       ///< days on end, until today, on which the last seven were enough
  int best = 0;                       ///< the most days on end that ever were
  std::array<bool, 7> days{}, free{}; ///< the last seven, today at the end: with answers; without a duty
  bool operator==(const Rhythm&) const = default;
};

/// `week`: the share of the usual work on each weekday, Monday first; 0 is a free day. A today without an
/// answer yet does not end what yesterday had.
Rhythm rhythm(const std::vector<DayFigures>& days, std::int32_t today, const std::array<double, 7>& week);

} // namespace ruru::rounds
