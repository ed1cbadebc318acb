#pragma once

#include "history/progress.hpp"
#include "questions/library.hpp"

#include <optional>
#include <vector>

/// "Know this pack by 12 June": what is new is spread over the days that are left, and the last days go to
/// what would not be known for sure.
namespace ruru::rounds {

inline constexpr int last_look_days = 3;    ///< before the exam nothing new is begun
inline constexpr double sure_enough = 0.95; ///< recall on the exam's day that needs no last look

/// How a pack stands before its exam.
struct ExamPlan {
  int days_left = 0; ///< 0 on the day itself
  int new_a_day = 0; ///< new cards to begin each day from now, so that all are begun in time
  int fresh = 0;     ///< not begun yet
  double known = 0;  ///< expected number of cards recalled on the day if nothing more is done
  int cards = 0;
  bool operator==(const ExamPlan&) const = default;
};

/// Nothing when the exam is over. The exam is taken to be twelve hours after its day begins.
std::optional<ExamPlan> exam_plan(const questions::Pack& pack, CivilDay exam,
                                  const history::Progress& progress, const history::Rules& rules,
                                  Timestamp at, std::chrono::minutes utc_offset);

/// True when the card should be looked at once more before the exam: it is one of the last days, the card was
/// begun but not yet seen today, and its recall on the exam's day is not sure enough.
bool wants_last_look(const memory::CardState& card, CivilDay exam, const history::Rules& rules, Timestamp at,
                     std::chrono::minutes utc_offset);

} // namespace ruru::rounds
