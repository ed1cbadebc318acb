#include "rounds/statistics.hpp"

#include "history/evidence.hpp"

#include <algorithm>

namespace ruru::rounds {

namespace {

constexpr double recent_days = 30;

struct Retention {
  int reviews = 0, recalled = 0;
  double predicted = 0;
};

/// Walks a card's reviews again to see what was predicted before each of them.
void add_retention(Retention& sum, const history::CardProgress& card, const history::Rules& rules,
                   Timestamp at) {
  memory::CardState state;
  for (const history::Review& review : card.reviews) {
    if (!review.evidence || review.undone) continue;
    memory::Evidence asked = history::right_answer(review);
    asked.grade = memory::Grade::good;
    const bool known = state.stage != memory::Stage::fresh;
    if (known && days_between(state.last_review, review.at) >= 1 &&
        days_between(review.at, at) <= recent_days) {
      ++sum.reviews;
      sum.recalled += memory::recalled(review.grade) ? 1 : 0;
      const double days = days_between(state.last_review, review.at);
      sum.predicted += memory::answer_chance(rules.weights, state.memory, asked, days);
    }
    state = memory::remembered(state, history::evidence(review), review.at, policy_for(rules, card.id.pack),
                               rules.weights);
  }
}

bool wanted(const std::string& pack, const std::vector<std::string>& pack_ids) {
  return pack_ids.empty() || std::find(pack_ids.begin(), pack_ids.end(), pack) != pack_ids.end();
}

void add_rounds(Statistics& result, const history::Progress& progress,
                const std::vector<std::string>& pack_ids) {
  for (const history::RoundRecord& record : progress.rounds()) {
    const auto& packs = record.started.packs;
    const bool about = pack_ids.empty() || std::any_of(packs.begin(), packs.end(), [&](const auto& pack) {
                         return wanted(pack, pack_ids);
                       });
    if (!record.finished() || !about) continue;
    ++result.rounds;
    result.best_score = std::max(result.best_score, record.result.score);
  }
}

} // namespace

Statistics statistics(const questions::Library& library, const history::Progress& progress,
                      const history::Rules& rules, const std::vector<std::string>& pack_ids, Timestamp at,
                      std::chrono::minutes utc_offset) {
  Statistics result;
  Retention retention;
  const DayRule day_rule{utc_offset, rules.day_starts};
  const CivilDay today = civil_day(at, day_rule);
  int right = 0;
  for (const history::CardProgress& card : progress.cards()) {
    if (!wanted(card.id.pack, pack_ids)) continue;
    for (const history::Review& review : card.reviews) {
      if (review.undone) continue;
      ++result.answers;
      right += review.outcome == questions::Outcome::right ? 1 : 0;
      const CivilDay day = civil_day(review.at, {review.utc_offset, rules.day_starts});
      result.answers_today += day == today ? 1 : 0;
    }
    add_retention(retention, card, rules, at);
    if (card.state.stage == memory::Stage::fresh || card.suspended || !library.find(card.id)) continue;
    const auto ahead = std::max(std::chrono::days{0}, civil_day(card.due(), day_rule) - today).count();
    if (ahead < std::ssize(result.forecast)) ++result.forecast[static_cast<std::size_t>(ahead)];
  }
  result.days = static_cast<int>(progress.days().size());
  if (result.answers > 0) result.right_share = static_cast<double>(right) / result.answers;
  if (retention.reviews > 0) {
    result.reviews_counted = retention.reviews;
    result.retention = static_cast<double>(retention.recalled) / retention.reviews;
    result.predicted = retention.predicted / retention.reviews;
  }
  add_rounds(result, progress, pack_ids);
  return result;
}

} // namespace ruru::rounds
