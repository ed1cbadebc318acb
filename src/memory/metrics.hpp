#pragma once

#include "memory/model.hpp"
#include "memory/review_log.hpp"

#include <map>
#include <tuple>
#include <utility>
#include <vector>

/// How well a model predicts (docs/memory.md, 6.7).
namespace ruru::memory {

struct Score {
  std::size_t reviews = 0;
  double log_loss = 0;  ///< mean, in nats
  double rmse_bins = 0; ///< root mean square of predicted less actual recall, over bins of alike reviews
  double auc = 0;       ///< chance that a recalled review was given a higher recall than a forgotten one; 0.5
                        ///< when one of the two is missing
  bool operator==(const Score&) const = default;
};

/// Collects predictions and what came of them.
class Scoring {
public:
  /// What reviews are alike by: time since the last one, reviews a day or more apart so far, lapses so far.
  struct Bin {
    int interval, reviews, lapses;
    auto operator<=>(const Bin&) const = default;
  };
  void add(double recall, bool recalled, const Bin& bin);
  Score score() const;

private:
  struct Sum {
    double predicted = 0, recalled = 0, count = 0;
  };
  double loss_ = 0;
  std::map<Bin, Sum> bins_;
  std::vector<float> recalled_, forgotten_; ///< the predictions
};

/// The bin of a review after `days` (> 0), the `reviews`th of its card that was a day or more after the one
/// before it (plus 1), after `lapses` such lapses.
Scoring::Bin bin_of(double days, int reviews, int lapses);

/// Train and test apart, and in each the reviews a day or more after the last one of their card, and all but
/// the first of each card.
struct Evaluation {
  Score train, test, train_all, test_all;
};

/// `given`: as many weights as the model has; they are clipped.
Evaluation evaluate(const ReviewLog& log, Model model, std::span<const double> given);

} // namespace ruru::memory
