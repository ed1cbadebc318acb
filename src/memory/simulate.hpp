#pragma once

#include "memory/schedule.hpp"

#include <array>
#include <vector>

/// What studying on would cost and bring: the same cards and the same learner under another policy.
namespace ruru::memory {

/// How the learner answers, as their history shows it. Shares add up to 1; times are seconds an answer.
/// The defaults are the averages of many learners (docs/memory.md, 5.1).
struct Habits {
  std::array<double, 4> first_grades{0.24, 0.094, 0.495, 0.171}; ///< of a card never seen
  std::array<double, 3> pass_grades{0.224, 0.631, 0.145};        ///< Hard, Good, Easy of what is recalled
  std::array<double, 4> learning_seconds{19.58, 18.79, 13.78, 10.71};
  std::array<double, 4> review_seconds{19.38, 17.59, 12.38, 8.94};
  std::array<double, 4> relearning_seconds{16.44, 15.25, 12.32, 8.03};
  bool operator==(const Habits&) const = default;
};

struct Course {
  int days = 365;     ///< how long it goes on, 1–36500
  int new_a_day = 10; ///< fresh cards that are begun each day while there are any, >= 0
  bool operator==(const Course&) const = default;
};

/// Averages over the days of a course.
struct Outlook {
  double minutes_a_day = 0;
  double reviews_a_day = 0;
  double known_at_the_end = 0; ///< expected number of cards recalled on the last day
  bool operator==(const Outlook&) const = default;
};

/// Plays a course through, card by card. What is overdue at `at` is done on the first day. The same
/// arguments give the same outlook, and chance falls alike under every policy, so that two of them can be
/// compared. Cost: about a microsecond an answer.
Outlook simulated(const std::vector<CardState>& cards, const Habits& habits, const Course& course,
                  const Policy& policy, const fsrs7::Weights& weights, Timestamp at, const DayRule& day);

} // namespace ruru::memory
