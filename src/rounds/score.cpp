#include "rounds/score.hpp"

#include <algorithm>

namespace ruru::rounds {

int worth(const questions::Question& question) { return 80 + 20 * question.difficulty.value_or(2); }

int points(questions::Outcome outcome, int worth, int price) {
  const int full = outcome == questions::Outcome::right    ? worth
                   : outcome == questions::Outcome::almost ? worth / 2
                                                           : 0;
  return std::max(0, full - price);
}

int run_bonus(int run) { return run >= 3 ? 20 : 0; }

int possible(const std::vector<int>& worths) {
  int sum = 0;
  for (std::size_t i = 0; i < worths.size(); ++i) {
    sum += worths[i] + run_bonus(static_cast<int>(i) + 1);
  }
  return sum;
}

} // namespace ruru::rounds
