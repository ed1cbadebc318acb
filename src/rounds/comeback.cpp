#include "rounds/comeback.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::rounds {
namespace {

/// The middle of what was answered on the last days with answers; 20 without any.
int usual_answers(const history::Progress& progress) {
  constexpr std::size_t recent_days = 30;
  std::vector<int> answers;
  for (auto day = progress.days().rbegin(); day != progress.days().rend() && answers.size() < recent_days;
       ++day)
    answers.push_back(day->second.answers);
  if (answers.empty()) return 20;
  const auto middle = answers.begin() + std::ssize(answers) / 2;
  std::nth_element(answers.begin(), middle, answers.end());
  return *middle;
}

int rounded_to_fives(double cards) { return std::max(5, 5 * static_cast<int>(std::lround(cards / 5))); }

Pace pace(int a_day, int due, double on_top, double seconds, CivilDay today) {
  const int days = std::max(1, (due + a_day - 1) / a_day);
  const double minutes = (std::min(a_day, due) + on_top) * seconds / 60;
  return {a_day, today + std::chrono::days{days - 1}, std::max(1, static_cast<int>(std::lround(minutes)))};
}

} // namespace

bool in_pile(const memory::CardState& card, const Comeback& plan, const DayRule& day) {
  const Timestamp start = start_of(plan.since, day);
  return memory::is_due(card, start - std::chrono::milliseconds{1}) && card.last_review < start;
}

int portion(const Comeback& plan, int left, CivilDay today) {
  const int done_today = plan.today == today ? std::max(0, plan.waiting - left) : 0;
  return std::clamp(plan.a_day - done_today, 0, left);
}

std::array<Pace, 3> paces(int due, double on_top, double seconds, CivilDay today) {
  const int gentle = rounded_to_fives(due / 42.0);
  const int steady = std::max(gentle + 5, rounded_to_fives(due / 24.0));
  const int brisk = std::max(steady + 10, rounded_to_fives(due / 15.0));
  const auto made = [&](int a_day) { return pace(a_day, due, on_top, seconds, today); };
  return {made(gentle), made(steady), made(brisk)};
}

bool is_pile(int due, const history::Progress& progress) {
  return due > 60 && due > 3 * std::clamp(usual_answers(progress), 20, 50);
}

double falling_due(const history::Progress& progress, Timestamp at) {
  constexpr int days = 30;
  const auto cards =
      std::count_if(progress.cards().begin(), progress.cards().end(), [&](const history::CardProgress& card) {
        const bool started = card.state.stage != memory::Stage::fresh && !card.suspended;
        return started && card.state.due > at && card.state.due <= at + std::chrono::days{days};
      });
  return static_cast<double>(cards) / days;
}

} // namespace ruru::rounds
