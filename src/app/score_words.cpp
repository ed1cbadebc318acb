#include "app/score_words.hpp"

#include "app/words.hpp"

namespace ruru::app {

std::string formula(const rounds::Mode& mode, const rounds::Manner& manner) {
  const rounds::Scoring& scoring = mode.scoring;
  const auto worth = [&](int difficulty) { return std::to_string(scoring.base + scoring.step * difficulty); };
  std::string words = scoring.step == 0
                          ? tr("A right answer scores {}.", worth(1))
                          : tr("A right answer scores {} to {}, the harder the more.", worth(1), worth(5));
  if (manner.run_bonus && scoring.run > 0)
    words += " " + tr("From the third in a row on it is {} more.", scoring.run);
  if (manner.certainty)
    words +=
        " " + tr("Being sure and right is worth 10 more; knowing that you guess is worth 26 when you miss.");
  return words + " " + tr("A miss takes nothing away. Speed never counts.");
}

std::string how_scored(const rounds::Round& round) {
  const rounds::Tally tally = rounds::tally(round);
  std::string words = tr("{} of {} = answers", thousands(tally.score()), thousands(rounds::possible(round)));
  if (const int run = rounds::run_points(round); run > 0)
    words += " + " + tr("{} for each right answer from the third in a row", run);
  if (round.settings.manner.certainty) words += " + " + tr("certainty");
  words += ". " + tr("Speed is not scored.");
  if (tally.kept < 100)
    words += " " + tr("A miss ended the round, so {} % of the points are kept.", tally.kept);
  return words;
}

} // namespace ruru::app
