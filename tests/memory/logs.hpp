#pragma once

#include "memory/fsrs7.hpp"
#include "memory/review_log.hpp"

#include <random>
#include <string>
#include <vector>

namespace ruru::test {

/// A learner whose true model is FSRS-7 with these weights: each of `cards` cards is reviewed `reviews`
/// times, the last fifth of all reviews for testing.
inline memory::ReviewLog simulated_log(const memory::fsrs7::Weights& truth, int cards, int reviews,
                                       std::uint32_t seed) {
  using namespace memory;
  std::mt19937 random(seed);
  const auto chance = [&random] { return static_cast<double>(random()) / 4294967296.0; };
  ReviewLog log;
  for (int card = 0; card < cards; ++card) {
    std::vector<LoggedReview> all;
    fsrs7::State state;
    double days = 0;
    for (int i = 0; i < reviews; ++i) {
      const double recall = i == 0 ? 0.8 : fsrs7::recall(truth, state, days);
      const double u = chance();
      const Grade grade = u > recall         ? Grade::again
                          : u < 0.1 * recall ? Grade::hard
                          : u < 0.9 * recall ? Grade::good
                                             : Grade::easy;
      all.push_back({.days = i == 0 ? 0 : static_cast<float>(days),
                     .order = static_cast<std::uint32_t>(i * cards + card),
                     .whole_days = static_cast<std::uint16_t>(i == 0 ? 0 : days),
                     .grade = grade,
                     .share = i * 5 >= reviews * 4 ? std::uint8_t{0} : LoggedReview::certain});
      state =
          i == 0 ? fsrs7::first_state(truth, grade) : fsrs7::next_state(truth, state, grade, all.back().days);
      days = grade == Grade::again ? 0.007 : fsrs7::interval(truth, state, 0.75 + 0.2 * chance());
    }
    log.add_card(all);
  }
  return log;
}

} // namespace ruru::test
