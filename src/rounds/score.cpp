#include "rounds/score.hpp"

#include <algorithm>

namespace ruru::rounds {

int worth(const questions::Question& question, const Scoring& scoring) {
  return scoring.base + scoring.step * question.difficulty.value_or(2);
}

int points(const questions::Judgement& judgement, int worth, int price) {
  const double almost = judgement.outcome == questions::Outcome::almost ? 0.5 : 0;
  const double share = judgement.outcome == questions::Outcome::right ? 1 : judgement.share.value_or(almost);
  return std::max(0, static_cast<int>(worth * share) - price);
}

int run_bonus(int run, int bonus) { return run >= 3 ? bonus : 0; }

int certainty_bonus(history::Certainty certainty, bool right) {
  switch (certainty) {
  case history::Certainty::unsaid: return 0;
  case history::Certainty::guess: return right ? 0 : 26;
  case history::Certainty::think_so: return right ? 8 : 14;
  case history::Certainty::sure: return right ? 10 : 0;
  }
  return 0;
}

int possible(const std::vector<int>& worths, int run) {
  int sum = 0;
  for (std::size_t i = 0; i < worths.size(); ++i) {
    sum += worths[i] + run_bonus(static_cast<int>(i) + 1, run);
  }
  return sum;
}

} // namespace ruru::rounds
