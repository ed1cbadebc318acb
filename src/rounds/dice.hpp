#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace ruru::rounds {

/// A source of chance that gives the same throws for the same seed on every machine (SplitMix64).
class Dice {
public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  /// 64 even bits.
  std::uint64_t bits();

  /// A whole number in [0, sides); `sides` >= 1.
  std::size_t below(std::size_t sides);

private:
  std::uint64_t state_;
};

/// `things` in the order that `dice` give (Fisher–Yates).
template <typename T>
std::vector<T> shuffled(std::vector<T> things, Dice& dice) {
  for (std::size_t left = things.size(); left > 1; --left) {
    std::swap(things[left - 1], things[dice.below(left)]);
  }
  return things;
}

/// A seed made of two, so that each card of a round has its own.
std::uint64_t mixed(std::uint64_t seed, std::uint64_t salt);

} // namespace ruru::rounds
