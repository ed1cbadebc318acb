#include "memory/histories.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ruru::memory {
namespace {

constexpr std::size_t most = 4;

struct History {
  std::vector<Grade> grades;
  fsrs7::State state;
  double probability = 1;
};

History after(const History& before, const fsrs7::Weights& weights, Grade grade, double days,
              double probability) {
  History next = before;
  next.state = before.grades.empty() ? fsrs7::first_state(weights, grade)
                                     : fsrs7::next_state(weights, before.state, grade, days);
  next.grades.push_back(grade);
  next.probability = before.probability * probability;
  return next;
}

/// Both ways in which each history may go on, the improbable ones dropped.
std::vector<History> gone_on(const std::vector<History>& histories, const fsrs7::Weights& weights,
                             const EvidencedReview& step) {
  const auto& [review, evidence] = step;
  std::vector<History> next;
  for (const History& history : histories) {
    // (4.4) says what is known before the first answer.
    const double recall = history.grades.empty() ? 0.5 : fsrs7::recall(weights, history.state, review.days);
    const bool may_be_recalled = recalled(evidence.grade);
    if (may_be_recalled)
      next.push_back(after(history, weights, evidence.grade, review.days, recall * evidence.if_recalled));
    const double if_forgotten = may_be_recalled ? evidence.if_forgotten : 1;
    if (if_forgotten > 0)
      next.push_back(after(history, weights, Grade::again, review.days, (1 - recall) * if_forgotten));
  }
  std::stable_sort(next.begin(), next.end(),
                   [](const History& a, const History& b) { return a.probability > b.probability; });
  if (next.size() > most) next.resize(most);
  double sum = 0;
  for (const History& history : next)
    sum += history.probability;
  for (History& history : next)
    history.probability /= sum;
  return next;
}

bool in_doubt(const EvidencedReview& step) {
  return recalled(step.evidence.grade) && step.evidence.if_forgotten > 0;
}

} // namespace

void add_histories(ReviewLog& log, const fsrs7::Weights& weights, std::span<const EvidencedReview> card) {
  std::vector<LoggedReview> reviews;
  for (const EvidencedReview& step : card) {
    reviews.push_back(step.review);
    reviews.back().grade = step.evidence.grade;
  }
  if (std::none_of(card.begin(), card.end(), in_doubt)) return log.add_card(reviews);
  std::vector<History> histories{History{}};
  for (const EvidencedReview& step : card)
    histories = gone_on(histories, weights, step);
  for (const History& history : histories) {
    const auto share = static_cast<std::uint8_t>(std::lround(history.probability * LoggedReview::certain));
    if (share == 0) continue;
    for (std::size_t i = 0; i < reviews.size(); ++i) {
      reviews[i].grade = history.grades[i];
      reviews[i].share = share;
    }
    log.add_card(reviews);
  }
}

} // namespace ruru::memory
