#pragma once

#include <algorithm>
#include <cmath>

namespace ruru::test {

/// The difference between two numbers as a share of the larger one.
inline double relative_difference(double a, double b) {
  const double size = std::max(std::abs(a), std::abs(b));
  return size == 0 ? 0 : std::abs(a - b) / size;
}

/// The largest difference met so far; NaN counts as infinite.
class Worst {
public:
  void meet(double actual, double expected) {
    const double difference = relative_difference(actual, expected);
    value_ = std::isnan(difference) ? INFINITY : std::max(value_, difference);
  }
  double value() const { return value_; }

private:
  double value_ = 0;
};

} // namespace ruru::test
