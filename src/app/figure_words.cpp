#include "app/figure_words.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace ruru::app {

namespace {

constexpr std::array<std::string_view, rounds::elapsed_bins.size()> elapsed_names{
    "the same day", "1 day",      "2 days",     "3–4 days",    "5–7 days",   "1–2 weeks",
    "2–4 weeks",    "1–2 months", "2–4 months", "4–12 months", "over a year"};
constexpr std::array<std::string_view, rounds::elapsed_bins.size()> elapsed_labels{
    "same day", "1 d", "2 d", "3–4 d", "5–7 d", "1–2 w", "2–4 w", "1–2 mo", "2–4 mo", "4–12 mo", "> 1 y"};
constexpr std::array<std::string_view, rounds::stability_bins.size()> stability_names{
    "less than a day", "1–6 days", "1–4 weeks", "1–3 months", "3–6 months", "6–12 months", "over a year"};
constexpr std::array<std::string_view, rounds::stability_bins.size()> stability_labels{
    "< 1 d", "1–6 d", "1–4 w", "1–3 mo", "3–6 mo", "6–12 mo", "> 1 y"};
constexpr std::array<std::string_view, 3> length_names{"Short questions", "Medium questions",
                                                       "Long questions"};
constexpr std::array<std::string_view, 3> length_labels{"short", "medium", "long"};

std::string held(double days) {
  return interval(std::chrono::milliseconds(static_cast<std::int64_t>(days * 86'400'000)));
}

std::string remembered(int recalled, int answers) {
  return fmt::format("{} of {} remembered", percent(static_cast<double>(recalled) / answers),
                     thousands(answers));
}

std::string date_with_weekday(CivilDay day, CivilDay today) {
  const std::string words = date(day, today);
  return std::string(short_weekday(day)) + " " + words;
}

std::string title_of(const questions::Library& library, const std::string& pack) {
  const questions::LoadedPack* found = library.find(pack);
  return found ? found->pack.title : pack;
}

std::string titles_of(const questions::Library& library, const std::vector<std::string>& packs) {
  if (packs.empty()) return "All packs";
  if (packs.size() > 2)
    return title_of(library, packs.front()) + " and " + std::to_string(packs.size() - 1) + " more";
  return title_of(library, packs.front()) + (packs.size() > 1 ? ", " + title_of(library, packs.back()) : "");
}

} // namespace

std::string time_spent(double seconds) {
  const auto minutes = std::lround(seconds / 60);
  if (seconds < 60) return fmt::format("{:.0f} s", seconds);
  if (minutes < 100) return fmt::format("{} min", minutes);
  return fmt::format("{} h {} min", thousands(minutes / 60), minutes % 60);
}

std::string seconds_words(double seconds) { return fmt::format("{:.1f} s", seconds); }

std::string day_words(const rounds::DayFigures& day, CivilDay today) {
  const CivilDay when = rounds::civil(day.day);
  const std::string name = when == today ? "Today" : date_with_weekday(when, today);
  if (day.answers == 0) return name + ": nothing";
  std::string words =
      fmt::format("{}: {} in {}", name, counted(day.answers, "answer", "answers"), time_spent(day.seconds));
  if (day.due > 0) words += ", " + remembered(day.recalled, day.due) + " when due";
  return words;
}

std::string week_words(const rounds::DayFigures& week, int weeks_in_span, CivilDay today) {
  std::string name = weeks_in_span == 1 ? "Week" : std::to_string(weeks_in_span) + " weeks";
  name += " from " + date(rounds::civil(week.day), today);
  if (week.due == 0) return name + ": nothing was due";
  std::string words = name + ": " + remembered(week.recalled, week.due) + " when due";
  if (week.predicted > 0) words += ", " + percent(week.predicted / week.due) + " foretold";
  return words;
}

std::string forgetting_words(const rounds::RecallBin& bin, std::size_t place) {
  const std::string name = (place == 0 ? "" : "After ") + std::string(elapsed_names[place]);
  if (bin.answers == 0) return sentence_case(name) + ": not asked yet";
  return sentence_case(name) + ": " + remembered(bin.recalled, bin.answers) + ", " + percent(bin.predicted) +
         " foretold";
}

std::string_view elapsed_label(std::size_t place) { return elapsed_labels[place]; }

std::string calibration_words(const rounds::RecallBin& bin) {
  const std::string name = fmt::format("Foretold {:.0f}–{}", bin.low * 100, percent(bin.high));
  if (bin.answers == 0) return name + ": never";
  return name + ": " + remembered(bin.recalled, bin.answers);
}

std::string calibration_summary(const rounds::ModelCalibration& calibration) {
  if (calibration.answers == 0) return "Nothing was foretold yet: this needs answers a day or more apart.";
  const double off = calibration.rmse_bins * 100;
  const std::string_view quality = off < 3    ? "very close"
                                   : off < 6  ? "close"
                                   : off < 10 ? "fair"
                                              : "still rough";
  const double gain = calibration.usual_loss > 0 ? 1 - calibration.log_loss / calibration.usual_loss : 0;
  const std::string than_usual =
      gain > 0.005    ? fmt::format("{:.0f} % less than always saying your average", gain * 100)
      : gain > -0.005 ? "as much as always saying your average"
                      : fmt::format("{:.0f} % more than always saying your average", -gain * 100);
  return fmt::format("The forecasts are {}: about {:.1f} points off (RMSE over bins {:.3f}). Surprise: {} "
                     "(log loss {:.3f}, {} answers).",
                     quality, off, calibration.rmse_bins, than_usual, calibration.log_loss,
                     thousands(calibration.answers));
}

std::string certainty_words(const rounds::CertaintyMonth& month) {
  const std::string name = date(rounds::civil(month.day), CivilDay{}); // with its year
  std::string words = name.substr(name.find(' ') + 1);
  std::string_view before = ": ";
  for (std::size_t i = certainty_names.size() - 1; i > 0; --i) {
    if (month.said[i].times == 0) continue;
    words += fmt::format("{}{} right {} of {}", before, certainty_names[i], month.said[i].right,
                         counted(month.said[i].times, "time", "times"));
    before = ", ";
  }
  return words;
}

std::string month_words(const rounds::StabilityMonth& month) {
  const std::chrono::year_month_day day(rounds::civil(month.day));
  std::string name = date(rounds::civil(month.day), CivilDay{}); // with its year
  return fmt::format("{}: half of {} hold {} or more, a quarter {}", name.substr(name.find(' ') + 1),
                     counted(month.cards, "card", "cards"), held(month.median), held(month.upper));
}

std::string stability_words(int cards, std::size_t place) {
  return fmt::format("{} {}", counted(cards, "card holds", "cards hold"), stability_names[place]);
}

std::string_view stability_label(std::size_t place) { return stability_labels[place]; }

std::string times_words(const rounds::Times& times, std::size_t length) {
  if (times.answers == 0) return std::string(length_names[length]) + ": no answers";
  return fmt::format("{}: half within {}, the middle half from {:.1f} to {} ({})", length_names[length],
                     seconds_words(times.median), times.lower, seconds_words(times.upper),
                     counted(times.answers, "answer", "answers"));
}

std::string_view length_label(std::size_t length) { return length_labels[length]; }

std::string coming_words(const rounds::ComingDay& day, std::size_t ahead, CivilDay today) {
  const CivilDay when = today + std::chrono::days{ahead};
  const std::string name =
      ahead < 2 ? sentence_case(relative_day(when, today)) : date_with_weekday(when, today);
  if (day.cards == 0) return name + ": nothing is due";
  const long minutes = std::max(1L, std::lround(day.minutes));
  return fmt::format("{}: {}, about {} min", name, counted(day.cards, "card", "cards"), thousands(minutes));
}

std::string round_words(const rounds::Played& round, const DayRule& day, CivilDay today) {
  return fmt::format("{}: {} points, {} of {} right", date(civil_day(round.at, day), today),
                     thousands(round.score), round.right, round.asked);
}

std::string kind_words(const rounds::RoundKind& kind, const questions::Library& library) {
  std::string words = titles_of(library, kind.packs) + " · " + sentence_case(kind.mode);
  if (kind.questions > 0) words += " · " + counted(kind.questions, "question", "questions");
  return words;
}

std::string bests_words(const rounds::RoundKind& kind) {
  const auto better = kind.better_than();
  std::string words = "Best " + thousands(kind.best()) + ". ";
  if (!better) return words + "Played once so far.";
  return words + fmt::format("The last one, {}, beats {} of the {} before.",
                             thousands(kind.rounds.back().score), percent(*better), kind.rounds.size() - 1);
}

std::string rhythm_words(const rounds::Rhythm& rhythm) {
  return fmt::format("{} of the last 7 days; {} in rhythm, {} at best", rhythm.active,
                     counted(rhythm.kept, "day", "days"), thousands(rhythm.best));
}

std::string scope_words(const rounds::Scope& scope, const questions::Library& library) {
  if (scope.card) return questions::text(*scope.card);
  const std::string packs = titles_of(library, scope.packs);
  return scope.tag.empty() ? packs : "“" + scope.tag + "” in " + (scope.packs.empty() ? "all packs" : packs);
}

std::string_view period_words(rounds::Period period) {
  switch (period) {
  case rounds::Period::week: return "last 7 days";
  case rounds::Period::month: return "last 30 days";
  case rounds::Period::year: return "last 12 months";
  case rounds::Period::all: return "all time";
  }
  return "";
}

} // namespace ruru::app
