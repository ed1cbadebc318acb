#pragma once

#include "history/entry.hpp"
#include "questions/judge.hpp"
#include "questions/question.hpp"

#include <vector>

/// How a round is scored. Speed is not scored, and a miss costs nothing (docs/rounds.md).
namespace ruru::rounds {

/// What a mode gives and takes, in points.
struct Scoring {
  int base = 80;       ///< for a faultless answer, and …
  int step = 20;       ///< … this for each step of difficulty (2 when the pack gives none)
  int run = 20;        ///< for each right answer from the third in a row on
  int hint = 20;       ///< what taking a hint takes off the answer's points
  int fifty = 40;      ///< what striking half of the wrong options takes off
  int second_try = 40; ///< what being allowed one miss takes off
  bool operator==(const Scoring&) const = default;
};

/// What a faultless answer scores.
int worth(const questions::Question& question, const Scoring& scoring = {});

/// Points for an answer: full for right, half for almost, of an answer in parts the share that is right; less
/// the price of what was used; never below 0.
int points(const questions::Judgement& judgement, int worth, int price);

/// The bonus for the `run`th right answer in a row: from the third on `bonus`.
int run_bonus(int run, int bonus);

/// Points for having said how sure one is. Being sure and right is worth most, and so is knowing that one
/// guesses: it is a proper rule, so nobody gains by saying anything but what they believe. It is the
/// quadratic one (Brier 1950) for the chances 1/2, 3/4 and 19/20 of being right, times 40, with what does not
/// depend on the word left out.
int certainty_bonus(history::Certainty certainty, bool right);
inline constexpr int most_certainty_bonus = 26;

/// What a round of questions worth `worths` scores when every answer is right and nothing was used, with
/// `run` points for right answers in a row.
int possible(const std::vector<int>& worths, int run);

} // namespace ruru::rounds
