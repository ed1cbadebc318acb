#pragma once

#include "rounds/period.hpp"

#include <array>

/// How well was remembered, and how well that was foretold.
namespace ruru::rounds {

/// Answers that are alike, and what the model said of them.
struct RecallBin {
  double low = 0, high = 0; ///< of what they are alike in; `high` is not reached
  int answers = 0, recalled = 0;
  double predicted = 0; ///< the mean chance (0–1) of a right answer
  double share() const { return answers > 0 ? static_cast<double>(recalled) / answers : 0; }
  bool operator==(const RecallBin&) const = default;
};

/// Where the bins of time since the last answer begin, in days; the last one is open.
inline constexpr std::array<double, 11> elapsed_bins{0, 0.5, 1.5, 2.5, 4.5, 8, 15, 31, 61, 121, 366};
std::size_t elapsed_bin(double days);

/// Where the bins of predicted chance begin; the last one ends with 1.
inline constexpr std::array<double, 9> chance_bins{0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95};
std::size_t chance_bin(double chance);

/// The forgetting curve as it was measured: recall by time since the last answer.
std::vector<RecallBin> forgetting(const Selection& selection);

/// Recall by what was predicted, of answers a day or more apart; and one number for the distance.
struct ModelCalibration {
  std::vector<RecallBin> bins;
  int answers = 0;
  double rmse_bins = 0;  ///< RMSE(bins), docs/memory.md, 6.7
  double log_loss = 0;   ///< mean, in nats
  double usual_loss = 0; ///< of somebody who always says the learner's mean recall
  bool operator==(const ModelCalibration&) const = default;
};
ModelCalibration model_calibration(const Selection& selection);

/// Where the bins of stability begin, in days; the last one is open.
inline constexpr std::array<double, 7> stability_bins{0, 1, 7, 30, 91, 183, 365};
std::size_t stability_bin(double days);

/// Stabilities of cards at the end of a month: the quarter below, the half, the quarter above.
struct StabilityMonth {
  std::int32_t day = 0;                    ///< the last of the month, or today
  int cards = 0;                           ///< that were followed and had begun by then
  double lower = 0, median = 0, upper = 0; ///< days
  bool operator==(const StabilityMonth&) const = default;
};

struct Stability {
  std::array<int, stability_bins.size()> cards{}; ///< of each bin, today
  std::vector<StabilityMonth> months;             ///< by time, at most 60
  bool operator==(const Stability&) const = default;
};
Stability stability(const Selection& selection);

} // namespace ruru::rounds
