#include "rounds/score.hpp"

#include <algorithm>

namespace ruru::rounds {

int worth(const questions::Question& question) { return 80 + 20 * question.difficulty.value_or(2); }

int points(const questions::Judgement& judgement, int worth, int price) {
  const double almost = judgement.outcome == questions::Outcome::almost ? 0.5 : 0;
  const double share = judgement.outcome == questions::Outcome::right ? 1 : judgement.share.value_or(almost);
  return std::max(0, static_cast<int>(worth * share) - price);
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
