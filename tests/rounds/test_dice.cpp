#include "rounds/dice.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>

using namespace ruru::rounds;

TEST_CASE("the same seed throws the same on every machine") {
  Dice dice(1);
  CHECK(dice.bits() == 0x910a2dec89025cc1);
  CHECK(dice.bits() == 0xbeeb8da1658eec67);
}

TEST_CASE("throws stay below the number of sides and reach every side") {
  Dice dice(2);
  std::array<int, 6> seen{};
  for (int i = 0; i < 6000; ++i) {
    ++seen.at(dice.below(6));
  }
  CHECK(*std::min_element(seen.begin(), seen.end()) > 850);
}

TEST_CASE("shuffling keeps every thing") {
  std::vector<int> things(20);
  std::iota(things.begin(), things.end(), 0);
  Dice dice(3);
  std::vector<int> mixed_up = shuffled(things, dice);
  CHECK(mixed_up != things);
  std::sort(mixed_up.begin(), mixed_up.end());
  CHECK(mixed_up == things);
}
