#pragma once

namespace ruru::memory {

/// What is published about one weight of a model.
struct WeightRule {
  double value; ///< the default
  double low;   ///< bounds that every weight is clipped to
  double high;
  double sigma; ///< spread between learners; the prior that keeps a fit near the default
};

} // namespace ruru::memory
