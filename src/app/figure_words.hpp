#pragma once

#include "app/words.hpp"
#include "questions/library.hpp"
#include "rounds/behind.hpp"
#include "rounds/mode.hpp"

#include <array>
#include <string>
#include <string_view>

/// The figures of the statistics in words: for whoever does not see the charts, and below them.
namespace ruru::app {

/// "94 h 20 min", "12 min", "40 s"
std::string time_spent(double seconds);

/// "4.2 s"
std::string seconds_words(double seconds);

/// "Tuesday 24 November: 32 answers in 5 min, 18 of 20 remembered when due"
std::string day_words(const rounds::DayFigures& day, CivilDay today);

/// "Week from 16 November: 88 % of 120 remembered when due, 90 % foretold"
std::string week_words(const rounds::DayFigures& week, int weeks_in_span, CivilDay today);

/// "After 1–2 weeks: 91 % of 214 remembered, 90 % foretold"
std::string forgetting_words(const rounds::RecallBin& bin, std::size_t place);
std::string elapsed_label(std::size_t place); ///< "1–2 w", for an axis

/// "Foretold 80–85 %: 82 % of 120 remembered"
std::string calibration_words(const rounds::RecallBin& bin);

/// How near the forecasts come, in words and with its two numbers.
std::string calibration_summary(const rounds::ModelCalibration& calibration);

/// "November 2026: half of 240 cards hold 34 days or more, a quarter 90 days"
/// In the order of history::Certainty; the first stands for no word.
inline constexpr std::array<std::string_view, 4> certainty_names{
    "", tr_later("a guess"), tr_later("“I think so”"), tr_later("“sure”")};

/// "November 2026: “sure” right 9 of 10 times, a guess right 2 of 4 times"
std::string certainty_words(const rounds::CertaintyMonth& month);

std::string month_words(const rounds::StabilityMonth& month);

/// "120 cards hold 1–4 weeks"
std::string stability_words(int cards, std::size_t place);
std::string stability_label(std::size_t place);

/// "Short questions: half within 4.2 s, the middle half from 3.1 to 6.0 s (214 answers)"
std::string times_words(const rounds::Times& times, std::size_t length);
std::string length_label(std::size_t length);

/// "Tomorrow: 23 cards, about 5 min"
std::string coming_words(const rounds::ComingDay& day, std::size_t ahead, CivilDay today);

/// "12 March: 1 240 points, 9 of 10 right"
std::string round_words(const rounds::Played& round, const DayRule& day, CivilDay today);

/// "New Zealand and NATO · Classic · 10 questions"
std::string kind_words(const rounds::RoundKind& kind, const questions::Library& library,
                       const std::vector<rounds::Mode>& modes);

/// "Best 1 240. The last one, 980, is better than 75 % of the 4 before."
std::string bests_words(const rounds::RoundKind& kind);

/// "5 of the last 7 days; 23 days in rhythm, 61 at best"
std::string rhythm_words(const rounds::Rhythm& rhythm);

/// "All packs", "New Zealand and NATO", "history in all packs"
std::string scope_words(const rounds::Scope& scope, const questions::Library& library);

/// "last 12 months"
std::string period_words(rounds::Period period);

} // namespace ruru::app
