#include "memory/metrics.hpp"

#include "memory/fsrs6.hpp"
#include "memory/fsrs7.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::memory {
namespace {

/// The chance that a number of `high` is above one of `low`, both sorted; equal ones count half.
double chance_above(const std::vector<float>& high, const std::vector<float>& low) {
  if (high.empty() || low.empty()) return 0.5;
  double below = 0;
  std::size_t less = 0, not_more = 0;
  for (const float value : high) {
    while (less < low.size() && low[less] < value)
      ++less;
    not_more = std::max(not_more, less);
    while (not_more < low.size() && low[not_more] <= value)
      ++not_more;
    below += static_cast<double>(less + not_more) / 2;
  }
  return below / (static_cast<double>(high.size()) * static_cast<double>(low.size()));
}

int log_bin(double scale, double base, double value) {
  return static_cast<int>(std::lround(scale * std::pow(base, std::floor(std::log(value) / std::log(base)))));
}

/// Walks a card through a model of either kind.
template <class Predict>
void score_card(std::span<const LoggedReview> reviews, const Predict& predict, Scoring (&by_day)[2],
                Scoring (&all)[2]) {
  int days_apart = 1, lapses = 0;
  for (std::size_t i = 1; i < reviews.size(); ++i) {
    const LoggedReview& review = reviews[i];
    const double recall = predict(reviews[i - 1], review, i == 1);
    const bool apart = review.whole_days > 0, was_recalled = recalled(review.grade);
    if (apart) ++days_apart;
    const Scoring::Bin bin = bin_of(std::max<double>(review.whole_days, 1e-3), days_apart, lapses);
    all[review.for_testing()].add(recall, was_recalled, bin);
    if (!apart) continue;
    by_day[review.for_testing()].add(recall, was_recalled, bin);
    if (!was_recalled) ++lapses;
  }
}

} // namespace

void Scoring::add(double recall, bool recalled, const Bin& bin) {
  recall = std::clamp(recall, 1e-7, 1 - 1e-7);
  loss_ -= std::log(recalled ? recall : 1 - recall);
  Sum& sum = bins_[bin];
  sum.predicted += recall;
  sum.recalled += recalled ? 1 : 0;
  sum.count += 1;
  (recalled ? recalled_ : forgotten_).push_back(static_cast<float>(recall));
}

Score Scoring::score() const {
  Score score{.reviews = recalled_.size() + forgotten_.size(), .auc = 0.5};
  if (score.reviews == 0) return score;
  const auto count = static_cast<double>(score.reviews);
  double squares = 0;
  for (const auto& [bin, sum] : bins_)
    squares += (sum.predicted - sum.recalled) * (sum.predicted - sum.recalled) / sum.count;
  std::vector<float> high = recalled_, low = forgotten_;
  std::sort(high.begin(), high.end());
  std::sort(low.begin(), low.end());
  score.log_loss = loss_ / count;
  score.rmse_bins = std::sqrt(squares / count);
  score.auc = chance_above(high, low);
  return score;
}

Scoring::Bin bin_of(double days, int reviews, int lapses) {
  return {log_bin(248, 3.62, days), log_bin(1.99, 1.89, reviews),
          lapses == 0 ? 0 : log_bin(1.65, 1.73, lapses)};
}

Evaluation evaluate(const ReviewLog& log, Model model, std::span<const double> given) {
  const WeightList weights = clipped(model, given);
  Scoring by_day[2], all[2];
  fsrs7::Weights w7{};
  fsrs6::Weights w6{};
  if (model == Model::fsrs7)
    std::copy_n(weights.begin(), w7.w.size(), w7.w.begin());
  else
    std::copy_n(weights.begin(), w6.w.size(), w6.w.begin());
  for (std::size_t card = 0; card < log.cards(); ++card) {
    fsrs7::State state7;
    fsrs6::State state6;
    const auto with_fsrs7 = [&](const LoggedReview& before, const LoggedReview& review, bool first) {
      state7 = first ? fsrs7::first_state(w7, before.grade)
                     : fsrs7::next_state(w7, state7, before.grade, before.days);
      return fsrs7::recall(w7, state7, review.days);
    };
    const auto with_fsrs6 = [&](const LoggedReview& before, const LoggedReview& review, bool first) {
      state6 = first ? fsrs6::first_state(w6, before.grade)
                     : fsrs6::next_state(w6, state6, before.grade, before.whole_days);
      return fsrs6::recall(w6, state6, review.whole_days);
    };
    if (model == Model::fsrs7)
      score_card(log.card(card), with_fsrs7, by_day, all);
    else
      score_card(log.card(card), with_fsrs6, by_day, all);
  }
  return {by_day[0].score(), by_day[1].score(), all[0].score(), all[1].score()};
}

} // namespace ruru::memory
