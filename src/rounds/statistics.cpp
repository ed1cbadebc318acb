#include "rounds/statistics.hpp"

#include <algorithm>

namespace ruru::rounds {

namespace {

constexpr std::int32_t recent_days = 30;
constexpr int most_weeks = 53, fewest_weeks = 13;

void add(Retention& sum, const DayFigures& day) {
  sum.reviews += day.due;
  sum.recalled += day.recalled;
  sum.predicted += day.predicted;
}

/// What the days say of the whole and of the period.
void add_days(Statistics& result, const std::optional<int>& period_days) {
  int right = 0;
  for (const DayFigures& day : result.days) {
    result.answers += day.answers;
    right += day.right;
    if (day.day == result.today) result.answers_today = day.answers;
    if (day.day > result.today - recent_days && day.day <= result.today) add(result.recent, day);
    if (period_days && day.day < result.from && day.day >= result.from - *period_days)
      result.answers_before += day.answers;
    if (day.day < result.from || day.day > result.today) continue;
    add(result.retention, day);
    result.answers_in_period += day.answers;
    ++result.days_in_period;
    result.seconds_in_period += day.seconds;
  }
  if (result.answers > 0) result.right_share = static_cast<double>(right) / result.answers;
}

void add_weeks(Statistics& result) {
  const std::int32_t first = result.days.empty() ? result.today : result.days.front().day;
  const std::int32_t from = std::min(std::max(result.from, first), result.today - 7 * (fewest_weeks - 1));
  const int count = (monday_of(result.today) - monday_of(from)) / 7 + 1;
  result.weeks_in_span = std::max(1, (count + most_weeks - 1) / (most_weeks + 1));
  result.weeks = week_figures(result.days, from, result.today, result.weeks_in_span);
}

double desired(const Selection& selection, const history::Progress& progress, const history::Rules& rules) {
  double sum = 0;
  int cards = 0;
  for (std::size_t card = 0; card < selection.cards.size(); ++card) {
    if (!selection.cards[card]) continue;
    sum += policy_for(rules, progress.cards()[card].id.pack).desired_retention;
    ++cards;
  }
  return cards > 0 ? sum / cards : rules.policy.desired_retention;
}

} // namespace

std::optional<double> Retention::share() const {
  if (reviews == 0) return {};
  return static_cast<double>(recalled) / reviews;
}

std::optional<double> Retention::predicted_share() const {
  if (reviews == 0) return {};
  return predicted / reviews;
}

Selection selected(const Answers& answers, const questions::Library& library,
                   const history::Progress& progress, const history::Rules& rules, const Inquiry& inquiry) {
  const std::int32_t today = counted_day(civil_day(inquiry.at, {inquiry.utc_offset, rules.day_starts}));
  const auto days = days_of(inquiry.period);
  return {.answers = answers,
          .cards = wanted(inquiry.scope, library, progress),
          .from = days ? today - *days + 1 : INT32_MIN / 2,
          .today = today};
}

Statistics statistics(const Answers& answers, const questions::Library& library,
                      const history::Progress& progress, const history::Rules& rules,
                      const Inquiry& inquiry) {
  const Selection selection = selected(answers, library, progress, rules, inquiry);
  const DayRule day_rule{inquiry.utc_offset, rules.day_starts};
  Statistics result{.today = selection.today, .from = selection.from};
  result.is_complete = answers.is_complete();
  result.cards = static_cast<int>(std::ranges::count(selection.cards, true));
  result.desired_retention = desired(selection, progress, rules);
  result.days = day_figures(selection);
  add_days(result, days_of(inquiry.period));
  add_weeks(result);
  result.rhythm = rhythm(result.days, selection.today, inquiry.week);
  result.times = answer_times(selection);
  result.certainty = certainty_months(selection);
  result.coming = coming(selection, progress, day_rule);
  if (result.is_complete) {
    result.forgetting = forgetting(selection);
    result.calibration = model_calibration(selection);
    result.stability = stability(selection);
  }
  const bool is_about_rounds = inquiry.scope.tag.empty() && !inquiry.scope.card;
  if (is_about_rounds) result.rounds = round_kinds(progress, inquiry.scope.packs);
  for (const RoundKind& kind : result.rounds) {
    result.rounds_played += static_cast<int>(kind.rounds.size());
    result.best_score = std::max(result.best_score, kind.best());
  }
  return result;
}

} // namespace ruru::rounds
