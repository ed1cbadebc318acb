#include "rounds/dice.hpp"

namespace ruru::rounds {

std::uint64_t Dice::bits() {
  state_ += 0x9e3779b97f4a7c15;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

std::size_t Dice::below(std::size_t sides) {
  // Throw again in the uneven rest at the top, or small numbers would come a little too often.
  const std::uint64_t rest = (UINT64_MAX % sides + 1) % sides;
  for (;;) {
    const std::uint64_t thrown = bits();
    if (thrown <= UINT64_MAX - rest) return thrown % sides;
  }
}

std::uint64_t mixed(std::uint64_t seed, std::uint64_t salt) { return Dice(seed ^ Dice(salt).bits()).bits(); }

} // namespace ruru::rounds
