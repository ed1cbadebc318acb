#include "app/score_words.hpp"

#include "app/words.hpp"

namespace ruru::app {

std::string formula(const rounds::Mode& mode, const rounds::Manner& manner) {
  const rounds::Scoring& scoring = mode.scoring;
  const auto worth = [&](int difficulty) { return std::to_string(scoring.base + scoring.step * difficulty); };
  std::string words = "A right answer scores " + worth(1);
  words += scoring.step == 0 ? "." : " to " + worth(5) + ", the harder the more.";
  if (manner.run_bonus && scoring.run > 0)
    words += " From the third in a row on it is " + std::to_string(scoring.run) + " more.";
  if (manner.certainty)
    words += " Being sure and right is worth 10 more; knowing that you guess is worth 26 when you miss.";
  return words + " A miss takes nothing away. Speed never counts.";
}

std::string how_scored(const rounds::Round& round) {
  const rounds::Tally tally = rounds::tally(round);
  std::string words = thousands(tally.score()) + " of " + thousands(rounds::possible(round)) + " = answers";
  if (const int run = rounds::run_points(round); run > 0)
    words += " + " + std::to_string(run) + " for each right answer from the third in a row";
  if (round.settings.manner.certainty) words += " + certainty";
  words += ". Speed is not scored.";
  if (tally.kept < 100)
    words += " A miss ended the round, so " + std::to_string(tally.kept) + " % of the points are kept.";
  return words;
}

} // namespace ruru::app
