#pragma once

#include "memory/loss.hpp"
#include "memory/newton.hpp"

/// Fitting a model's weights to a learner's reviews (docs/memory.md, section 6).
namespace ruru::memory {

/// Whether late reviews count more than early ones (6.6).
enum class Recency : std::uint8_t { none, root };

struct FitOptions {
  double prior = 1; ///< how strongly the weights are held near the defaults (6.5)
  Recency recency = Recency::none;
  std::uint32_t until = 0xffffffff; ///< learn from the reviews before this place in time only
  int threads = 0;                  ///< 0: as many as there are cores
  WeightList start;                 ///< empty: the defaults
  /// Called now and then with the share that is done, 0 to 1 (an estimate); false stops the fit.
  std::function<bool(double done)> progress;
};

struct Fit {
  WeightList weights;      ///< inside their bounds, always
  double loss = 0;         ///< mean log loss of what was learned from, weighted, without the prior
  std::size_t reviews = 0; ///< predictions that were learned from
  int steps = 0;
  bool interrupted = false; ///< by `progress`; the weights are the best so far
  double objective = 0;     ///< what was minimised: loss and prior, in nats
  Point point;              ///< θ of the weights
};

/// Fits to the reviews that are not only for testing. With few reviews the prior keeps the weights near the
/// defaults; without any they are the defaults.
Fit fit(const ReviewLog& log, Model model, const FitOptions& options);

/// What a fit learns from, and how much: late reviews more than early ones if `recency` says so.
ReviewWeight learned_from(const ReviewLog& log, Recency recency, std::uint32_t until = 0xffffffff);

/// θ of weights and back.
Point point_of(Model model, std::span<const double> weights);
WeightList weights_at(Model model, const Point& point);

/// The loss that holds weights near the defaults, and its derivatives (6.5).
void add_prior(Loss& loss, Model model, const Point& point, double strength);

/// The least and the highest θ.
std::pair<Point, Point> bounds(Model model);

/// The longest step of each θ that is taken at once.
Point longest_step(Model model);

} // namespace ruru::memory
