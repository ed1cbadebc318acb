#pragma once

#include "app/update.hpp"
#include "rounds/comeback.hpp"
#include "rounds/exam.hpp"

/// The learner's plans: the way back after a pause, and exams.
namespace ruru::app {

/// What has piled up, and the paces that would clear it.
struct Pile {
  int due = 0;
  double on_top = 0; ///< cards that fall due each day besides
  std::array<rounds::Pace, 3> paces{};
};
Pile pile_now(const Model& model);

/// True when a plan is worth offering and there is none yet.
bool offers_a_plan(const Model& model);

/// "587 of the pile are left, until 14 December."; empty without a plan.
std::string comeback_words(const Model& model);

/// Begins a new day of the comeback plan, and ends the plan when nothing is left of the pile.
void keep_plans(Step& step);

/// What the pack's own recall to keep costs over the coming half year, as the learner answers: estimated from
/// about 60 of its cards. Nothing when it has none of its own. Takes some hundredths of a second.
std::optional<RecallPrice> recall_price(const Model& model, const questions::Pack& pack);

/// The exam of a pack, when one is ahead.
std::optional<rounds::ExamPlan> exam_of(const Model& model, const questions::Pack& pack);

} // namespace ruru::app
