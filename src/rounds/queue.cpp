#include "rounds/queue.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ruru::rounds {

namespace {

bool chosen(const questions::Pack& pack, const std::vector<std::string>& pack_ids) {
  return pack_ids.empty() || std::find(pack_ids.begin(), pack_ids.end(), pack.id) != pack_ids.end();
}

bool is_first_evidence(const history::Review& review) { return review.evidence && !review.undone; }

int begun_on(CivilDay day, const history::Progress& progress, const history::Rules& rules) {
  int begun = 0;
  for (const history::CardProgress& card : progress.cards()) {
    const auto first = std::find_if(card.reviews.begin(), card.reviews.end(), is_first_evidence);
    if (first == card.reviews.end()) continue;
    if (civil_day(first->at, {first->utc_offset, rules.day_starts}) == day) ++begun;
  }
  return begun;
}

struct Due {
  double recall;
  questions::CardId card;
};

} // namespace

PackCounts counts(const questions::Pack& pack, const history::Progress& progress, Timestamp at) {
  PackCounts result;
  for (const questions::Question& question : pack.questions) {
    result.questions += question.draft ? 0 : 1;
  }
  for (const questions::CardId& card : questions::cards(pack)) {
    ++result.cards;
    const history::CardProgress* known = progress.find(card);
    const memory::Stage stage = known ? known->state.stage : memory::Stage::fresh;
    if (stage == memory::Stage::fresh)
      ++result.fresh;
    else if (stage == memory::Stage::review)
      ++result.known;
    else
      ++result.learning;
    if (known && memory::is_due(known->state, at)) ++result.due;
  }
  return result;
}

Queue queue(const questions::Library& library, const history::Progress& progress, const history::Rules& rules,
            const std::vector<std::string>& pack_ids, Timestamp at, std::chrono::minutes utc_offset,
            int new_a_day) {
  std::vector<Due> due;
  Queue result;
  const CivilDay today = civil_day(at, {utc_offset, rules.day_starts});
  const int allowed = std::max(0, new_a_day - begun_on(today, progress, rules));
  for (const auto& loaded : library.packs) {
    if (!chosen(loaded->pack, pack_ids)) continue;
    for (questions::CardId& card : questions::cards(loaded->pack)) {
      const history::CardProgress* known = progress.find(card);
      if (!known || known->state.stage == memory::Stage::fresh) {
        if (static_cast<int>(result.fresh.size()) < allowed) result.fresh.push_back(std::move(card));
      } else if (memory::is_due(known->state, at)) {
        due.push_back({memory::recall_at(known->state, at, rules.weights), std::move(card)});
      }
    }
  }
  std::stable_sort(due.begin(), due.end(), [](const Due& a, const Due& b) { return a.recall > b.recall; });
  for (Due& entry : due) {
    result.due.push_back(std::move(entry.card));
  }
  return result;
}

int answered_today(const history::Progress& progress, const history::Rules& rules, Timestamp at,
                   std::chrono::minutes utc_offset) {
  const CivilDay today = civil_day(at, {utc_offset, rules.day_starts});
  int answered = 0;
  for (const history::CardProgress& card : progress.cards()) {
    const bool seen =
        std::any_of(card.reviews.rbegin(), card.reviews.rend(), [&](const history::Review& review) {
          return !review.undone && civil_day(review.at, {review.utc_offset, rules.day_starts}) == today;
        });
    answered += seen ? 1 : 0;
  }
  return answered;
}

std::optional<Timestamp> next_due(const questions::Library& library, const history::Progress& progress,
                                  Timestamp at) {
  std::optional<Timestamp> earliest;
  for (const history::CardProgress& card : progress.cards()) {
    if (card.state.stage == memory::Stage::fresh || card.state.due <= at) continue;
    if (earliest && card.state.due >= *earliest) continue; // before looking the card up, which takes longest
    if (library.find(card.id)) earliest = card.state.due;
  }
  return earliest;
}

int minutes_for(std::size_t cards, const history::Progress& progress) {
  constexpr double usual_seconds = 8, longest_counted = 60;
  constexpr std::size_t recent_days = 14;
  if (cards == 0) return 0;
  std::vector<double> seconds;
  auto day = progress.days().rbegin();
  for (std::size_t i = 0; i < recent_days && day != progress.days().rend(); ++i, ++day) {
    if (day->second.answers == 0) continue;
    const double average = std::chrono::duration<double>(day->second.taken).count() / day->second.answers;
    seconds.push_back(std::min(average, longest_counted));
  }
  double each = usual_seconds;
  if (!seconds.empty()) {
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    each = std::max(1.0, *middle);
  }
  return std::max(1, static_cast<int>(std::lround(each * static_cast<double>(cards) / 60)));
}

} // namespace ruru::rounds
