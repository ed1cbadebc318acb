#include "rounds/exam.hpp"

#include <algorithm>

namespace ruru::rounds {
namespace {

Timestamp exam_time(CivilDay exam, const DayRule& day) {
  return start_of(exam, day) + std::chrono::hours{12};
}

} // namespace

std::optional<ExamPlan> exam_plan(const questions::Pack& pack, CivilDay exam,
                                  const history::Progress& progress, const history::Rules& rules,
                                  Timestamp at, std::chrono::minutes utc_offset) {
  const DayRule day{utc_offset, rules.day_starts};
  ExamPlan plan{.days_left = static_cast<int>((exam - civil_day(at, day)).count())};
  if (plan.days_left < 0) return {};
  for (const questions::CardId& card : questions::cards(pack)) {
    const history::CardProgress* known = progress.find(card);
    if (known && known->suspended) continue;
    ++plan.cards;
    if (!known || known->state.stage == memory::Stage::fresh)
      ++plan.fresh;
    else
      plan.known += memory::recall_at(known->state, exam_time(exam, day), rules.weights);
  }
  const int days_for_new = std::max(1, plan.days_left - last_look_days);
  plan.new_a_day = (plan.fresh + days_for_new - 1) / days_for_new;
  return plan;
}

bool wants_last_look(const memory::CardState& card, CivilDay exam, const history::Rules& rules, Timestamp at,
                     std::chrono::minutes utc_offset) {
  const DayRule day{utc_offset, rules.day_starts};
  const CivilDay today = civil_day(at, day);
  const bool last_days = today <= exam && exam - today <= std::chrono::days{last_look_days};
  if (!last_days || card.stage == memory::Stage::fresh || civil_day(card.last_review, day) == today)
    return false;
  return memory::recall_at(card, exam_time(exam, day), rules.weights) < sure_enough;
}

} // namespace ruru::rounds
