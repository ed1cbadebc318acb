#pragma once

namespace ruru::memory {

/// `value` moved into [low, high]. Anything that is not a number becomes `low`, so that no NaN enters the
/// model.
constexpr double bounded(double value, double low, double high) {
  if (!(value > low)) return low;
  return value < high ? value : high;
}

} // namespace ruru::memory
