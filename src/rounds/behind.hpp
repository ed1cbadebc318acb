#pragma once

#include "rounds/statistics.hpp"

/// The cards behind a figure.
namespace ruru::rounds {

/// A part of a picture of the statistics.
struct Part {
  enum class Of : std::uint8_t {
    day,         ///< index: the day
    week,        ///< the first day of the span
    forgetting,  ///< place in elapsed_bins
    calibration, ///< in chance_bins
    month,       ///< the last day of the month: the cards that were followed
    stability,   ///< in stability_bins
    length,      ///< of questions: 0 brief, 1 medium, 2 lengthy
    coming,      ///< days from today
    round,       ///< its place in the history
    certainty    ///< the last day of the month that was looked at: the answers with a word
  };
  Of of = Of::day;
  std::int64_t index = 0;
  bool operator==(const Part&) const = default;
};

struct Behind {
  questions::CardId card;
  int answers = 0, recalled = 0; ///< of those that the part counts
  bool operator==(const Behind&) const = default;
};

/// The cards, the ones most often forgotten first; of what is coming, in the order of the history; of a
/// round, as it asked them.
std::vector<Behind> behind(const Part& part, const Answers& answers, const questions::Library& library,
                           const history::Progress& progress, const history::Rules& rules,
                           const Inquiry& inquiry, int weeks_in_span);

} // namespace ruru::rounds
