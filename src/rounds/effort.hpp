#pragma once

#include "rounds/period.hpp"

#include <array>

/// How long answers take, and what is coming.
namespace ruru::rounds {

/// Seconds that answers took: the quarter below, the half, the quarter above.
struct Times {
  int answers = 0;
  double lower = 0, median = 0, upper = 0;
  bool operator==(const Times&) const = default;
};

struct AnswerTimes {
  Times all;
  std::array<Times, 3> by_length{}; ///< brief, medium, lengthy
  bool operator==(const AnswerTimes&) const = default;
};

/// Of answers whose time is known; more than a minute counts as a minute: the learner was away.
AnswerTimes answer_times(const Selection& selection);

struct ComingDay {
  int cards = 0;
  double minutes = 0;
  bool operator==(const ComingDay&) const = default;
};

inline constexpr std::size_t coming_days = 30;

/// What is due on each of the coming days, overdue cards today, as things stand now. A card takes what the
/// learner's answers to questions of its length take on average, and a second answer as often as the learner
/// forgets. What many learners need counts like 30 answers.
std::array<ComingDay, coming_days> coming(const Selection& selection, const history::Progress& progress,
                                          const DayRule& day);

/// The day on which a card counts there, from today (0); nothing when it is not to be asked.
std::optional<std::int32_t> coming_day(const Answers& answers, std::size_t card,
                                       const history::Progress& progress, const DayRule& day,
                                       std::int32_t today);

} // namespace ruru::rounds
