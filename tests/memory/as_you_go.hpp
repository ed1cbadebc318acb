#pragma once

#include "memory/follower.hpp"

#include <algorithm>
#include <vector>

namespace ruru::test {

/// The first `reviews` reviews of a log, by time, all to be learned from.
inline memory::ReviewLog beginning(const memory::ReviewLog& log, std::uint32_t reviews) {
  memory::ReviewLog result;
  for (std::size_t card = 0; card < log.cards(); ++card) {
    std::vector<memory::LoggedReview> early;
    for (memory::LoggedReview review : log.card(card)) {
      review.share = memory::LoggedReview::certain;
      if (review.order < reviews) early.push_back(review);
    }
    if (!early.empty()) result.add_card(early);
  }
  return result;
}

struct AsYouGo {
  double own = 0, defaults = 0; ///< in nats
  std::size_t predictions = 0;
  double own_mean() const { return own / static_cast<double>(predictions); }
  double defaults_mean() const { return defaults / static_cast<double>(predictions); }
};

/// Predicts each review from `first` to before `last` with what was learned from those before its study
/// session (20 reviews, or 0.3 % of the log).
inline void as_you_go(const memory::ReviewLog& log, std::uint32_t first, std::uint32_t last, AsYouGo& sum) {
  using namespace memory;
  Workers workers(1);
  Follower follower(Model::fsrs7, 1);
  if (first > 0) follower.follow(beginning(log, first));
  for (std::uint32_t known = first, next = 0; known < last; known = next) {
    next = std::min(last, known + std::max(20U, known * 3 / 1000));
    const auto lanes = lanes_of(log, Model::fsrs7, [&](const LoggedReview& review) {
      return review.order >= known && review.order < next ? 1.0F : 0.0F;
    });
    sum.own += loss(Model::fsrs7, lanes, follower.adopted().weights, false, workers).value;
    sum.defaults += loss(Model::fsrs7, lanes, default_weights(Model::fsrs7), false, workers).value;
    sum.predictions += lanes.counted();
    follower.follow(beginning(log, next));
  }
}

} // namespace ruru::test
