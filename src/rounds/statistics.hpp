#pragma once

#include "rounds/bests.hpp"
#include "rounds/certainty_figures.hpp"
#include "rounds/day_figures.hpp"
#include "rounds/effort.hpp"
#include "rounds/recall_figures.hpp"

/// The figures of a history, gathered.
namespace ruru::rounds {

/// What is asked for.
struct Inquiry {
  Scope scope;
  Period period = Period::year;
  std::array<double, 7> week{1, 1, 1, 1, 1, 1, 1}; ///< share of the usual work, as in Agenda
  Timestamp at{};
  std::chrono::minutes utc_offset{0};
  bool operator==(const Inquiry&) const = default;
};

/// Reviews a day or more apart.
struct Retention {
  int reviews = 0, recalled = 0;
  double predicted = 0; ///< sum of chances
  std::optional<double> share() const;
  std::optional<double> predicted_share() const;
  bool operator==(const Retention&) const = default;
};

/// Cards of packs that are gone count in the past, not in what is coming.
struct Statistics {
  std::int32_t today = 0, from = 0; ///< the period, in days counted from 1970-01-01
  bool is_complete = true; ///< false while predictions are still being worked out: what needs them is empty
  int cards = 0;           ///< that were ever asked
  int answers = 0, answers_today = 0; ///< of all time
  std::optional<double> right_share;  ///< of all answers
  Retention recent;                   ///< of the last 30 days
  Retention retention;                ///< of the period
  int answers_in_period = 0, days_in_period = 0;
  int answers_before = 0;         ///< of the period of the same length before it
  double seconds_in_period = 0;   ///< spent on answers
  double desired_retention = 0.9; ///< of the packs, on average over their cards

  std::vector<DayFigures> days; ///< of all time
  Rhythm rhythm;
  std::vector<DayFigures> weeks; ///< at most 54 spans of whole weeks
  int weeks_in_span = 1;
  std::vector<RecallBin> forgetting;
  ModelCalibration calibration;
  std::vector<CertaintyMonth> certainty;
  Stability stability;
  AnswerTimes times;
  std::array<ComingDay, coming_days> coming{};
  std::vector<RoundKind> rounds;
  int rounds_played = 0, best_score = 0;
  bool operator==(const Statistics&) const = default;
};

Selection selected(const Answers& answers, const questions::Library& library,
                   const history::Progress& progress, const history::Rules& rules, const Inquiry& inquiry);

/// All figures: for a million answers some hundredths of a second.
Statistics statistics(const Answers& answers, const questions::Library& library,
                      const history::Progress& progress, const history::Rules& rules, const Inquiry& inquiry);

} // namespace ruru::rounds
