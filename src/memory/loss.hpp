#pragma once

#include "memory/lanes.hpp"
#include "memory/model.hpp"
#include "memory/review_log.hpp"
#include "memory/workers.hpp"

#include <functional>
#include <vector>

/// The loss of a model's predictions over a log, with its gradient (docs/memory.md, 6.1 to 6.3).
namespace ruru::memory {

/// A square matrix of numbers, row by row.
struct Matrix {
  std::size_t size = 0;
  std::vector<double> values;
  explicit Matrix(std::size_t n = 0) : size(n), values(n * n, 0.0) {}
  double& operator()(std::size_t i, std::size_t j) { return values[i * size + j]; }
  double operator()(std::size_t i, std::size_t j) const { return values[i * size + j]; }
};

/// A loss in nats, by θ: the logarithm of a weight where `is_logarithmic`, else the weight.
struct Loss {
  double value = 0;
  std::vector<double> gradient;
  Matrix curvature; ///< sum over cards of gradient times gradient: nearly the second derivative; may be empty
};

/// How much predicting a review counts, 0 to 1; 0 for a review that is not to be learned from.
using ReviewWeight = std::function<float(const LoggedReview&)>;

/// The cards of a log side by side. A card is cut behind its last review that counts, and behind its 1024th.
/// `every`: only every so many cards, beginning with the first.
lanes::Lanes lanes_of(const ReviewLog& log, Model model, const ReviewWeight& weight, std::size_t every = 1);

/// Sums over all reviews. The same bits for any number of workers and any kind of machine.
Loss loss(Model model, const lanes::Lanes& lanes, std::span<const double> weights, bool curvature,
          Workers& workers);

} // namespace ruru::memory
