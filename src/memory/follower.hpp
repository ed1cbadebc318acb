#pragma once

#include "memory/fit.hpp"

namespace ruru::memory {

/// Weights that were adopted, and why.
struct Adopted {
  WeightList weights; ///< the defaults until own ones have proved better
  bool own = false;   ///< fitted to the learner
  Recency recency = Recency::none;
  std::size_t reviews = 0; ///< of the log that they know
  /// On the last fifth of the log, predicted by what was learned from the rest: log loss of the defaults and
  /// of what was chosen. Both 0 before the first trial.
  double defaults_loss = 0, own_loss = 0;
  bool operator==(const Adopted&) const = default;
};

/// Keeps weights up to date with a learner, study session by study session (docs/memory.md, 6.6 and 6.8).
/// Small steps take a millisecond or less; every twentieth time all is fitted anew.
class Follower {
public:
  /// `adopted`: what was adopted before; it competes with the first fit.
  explicit Follower(Model model, int threads = 0, Adopted adopted = {});

  /// True when `reviews` in the log are enough more than those that the weights know.
  bool worth_following(std::size_t reviews) const;

  /// Learns from `log`: the former log with more reviews behind it, or an altogether different one, which is
  /// then fitted anew.
  const Adopted& follow(const ReviewLog& log);

  const Adopted& adopted() const { return adopted_; }

private:
  void fit_anew(const ReviewLog& log);
  void small_step(const ReviewLog& log);
  void adopt(const ReviewLog& log, std::size_t predictions);
  Fit best_fit(const ReviewLog& log, Recency recency) const;
  double loss_between(const ReviewLog& log, std::uint32_t first, std::uint32_t last,
                      const WeightList& weights);
  void choose(const ReviewLog& log);

  Model model_;
  Workers workers_;
  Adopted adopted_;
  Point point_;
  Point gradient_;   ///< of all reviews known so far, without the prior
  Matrix curvature_; ///< likewise
  std::size_t known_ = 0, predictions_ = 0;
  std::size_t small_steps_ = 0;
};

} // namespace ruru::memory
