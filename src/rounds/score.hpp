#pragma once

#include "questions/judge.hpp"
#include "questions/question.hpp"

#include <vector>

/// How a round is scored. Speed is not scored, and a miss costs nothing (docs/rounds.md).
namespace ruru::rounds {

/// What a faultless answer scores: 80 and 20 for each step of difficulty (2 when the pack gives none).
int worth(const questions::Question& question);

/// What taking a hint takes off the answer's points.
inline constexpr int hint_price = 20;

/// What striking half of the wrong options takes off.
inline constexpr int fifty_price = 40;

/// Points for an answer: full for right, half for almost, of an answer in parts the share that is right; less
/// the price of what was used; never below 0.
int points(const questions::Judgement& judgement, int worth, int price);

/// The bonus for the `run`th right answer in a row: 20 from the third on.
int run_bonus(int run);

/// What a round of questions worth `worths` scores when every answer is right and nothing was used.
int possible(const std::vector<int>& worths);

} // namespace ruru::rounds
