#include "app/figure_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ruru::app {

namespace {

constexpr std::array<std::string_view, rounds::elapsed_bins.size()> elapsed_names{
    tr_later("the same day"), tr_later("1 day"),       tr_later("2 days"),     tr_later("3–4 days"),
    tr_later("5–7 days"),     tr_later("1–2 weeks"),   tr_later("2–4 weeks"),  tr_later("1–2 months"),
    tr_later("2–4 months"),   tr_later("4–12 months"), tr_later("over a year")};
constexpr std::array<std::string_view, rounds::elapsed_bins.size()> elapsed_labels{
    tr_later("same day"), tr_later("1 d"),     tr_later("2 d"),   tr_later("3–4 d"),
    tr_later("5–7 d"),    tr_later("1–2 w"),   tr_later("2–4 w"), tr_later("1–2 mo"),
    tr_later("2–4 mo"),   tr_later("4–12 mo"), tr_later("> 1 y")};
constexpr std::array<std::string_view, rounds::stability_bins.size()> stability_names{
    tr_later("less than a day"), tr_later("1–6 days"),    tr_later("1–4 weeks"),  tr_later("1–3 months"),
    tr_later("3–6 months"),      tr_later("6–12 months"), tr_later("over a year")};
constexpr std::array<std::string_view, rounds::stability_bins.size()> stability_labels{
    tr_later("< 1 d"),  tr_later("1–6 d"),   tr_later("1–4 w"), tr_later("1–3 mo"),
    tr_later("3–6 mo"), tr_later("6–12 mo"), tr_later("> 1 y")};
constexpr std::array<std::string_view, 3> length_names{
    tr_later("Short questions"), tr_later("Medium questions"), tr_later("Long questions")};
constexpr std::array<std::string_view, 3> length_labels{tr_later("short"), tr_later("medium"),
                                                        tr_later("long")};

std::string remembered(int recalled, int answers) {
  return tr("{} of {} remembered", percent(static_cast<double>(recalled) / answers), thousands(answers));
}

std::string date_with_weekday(CivilDay day, CivilDay today) {
  const std::string words = date(day, today);
  return tr("{weekday} {date}", fmt::arg("weekday", short_weekday(day)), fmt::arg("date", words));
}

std::string title_of(const questions::Library& library, const std::string& pack) {
  const questions::LoadedPack* found = library.find(pack);
  return found ? found->pack.title : pack;
}

std::string titles_of(const questions::Library& library, const std::vector<std::string>& packs) {
  if (packs.empty()) return tr("All packs");
  if (packs.size() > 2) return tr("{} and {} more", title_of(library, packs.front()), packs.size() - 1);
  return title_of(library, packs.front()) + (packs.size() > 1 ? ", " + title_of(library, packs.back()) : "");
}

} // namespace

std::string time_spent(double seconds) {
  const auto minutes = std::lround(seconds / 60);
  if (seconds < 60) return tr("{:.0f} s", seconds);
  if (minutes < 100) return tr("{} min", minutes);
  return tr("{} h {} min", thousands(minutes / 60), minutes % 60);
}

std::string seconds_words(double seconds) { return tr("{} s", decimal(seconds, 1)); }

std::string day_words(const rounds::DayFigures& day, CivilDay today) {
  const CivilDay when = rounds::civil(day.day);
  const std::string name = when == today ? tr("Today") : date_with_weekday(when, today);
  if (day.answers == 0) return tr("{}: nothing", name);
  std::string words =
      tr("{}: {} in {}", name, counted(day.answers, "answer", "answers"), time_spent(day.seconds));
  if (day.due > 0) words += tr(", {} when due", remembered(day.recalled, day.due));
  return words;
}

std::string week_words(const rounds::DayFigures& week, int weeks_in_span, CivilDay today) {
  const std::string begins = date(rounds::civil(week.day), today);
  const std::string name = weeks_in_span == 1
                               ? tr("Week from {}", begins)
                               : tr("{} from {}", counted(weeks_in_span, "week", "weeks"), begins);
  if (week.due == 0) return tr("{}: nothing was due", name);
  std::string words = tr("{}: {} when due", name, remembered(week.recalled, week.due));
  if (week.predicted > 0) words += tr(", {} foretold", percent(week.predicted / week.due));
  return words;
}

std::string forgetting_words(const rounds::RecallBin& bin, std::size_t place) {
  const std::string name = place == 0 ? tr("the same day") : tr("After {}", tr(elapsed_names[place]));
  if (bin.answers == 0) return tr("{}: not asked yet", sentence_case(name));
  return tr("{}: {}, {} foretold", sentence_case(name), remembered(bin.recalled, bin.answers),
            percent(bin.predicted));
}

std::string elapsed_label(std::size_t place) { return tr(elapsed_labels[place]); }

std::string calibration_words(const rounds::RecallBin& bin) {
  const std::string name = tr("Foretold {:.0f}–{}", bin.low * 100, percent(bin.high));
  if (bin.answers == 0) return tr("{}: never", name);
  return name + ": " + remembered(bin.recalled, bin.answers);
}

std::string calibration_summary(const rounds::ModelCalibration& calibration) {
  if (calibration.answers == 0)
    return tr("Nothing was foretold yet: this needs answers a day or more apart.");
  const double off = calibration.rmse_bins * 100;
  const std::string quality = off < 3    ? tr("very close")
                              : off < 6  ? tr("close")
                              : off < 10 ? tr("fair")
                                         : tr("still rough");
  const double gain = calibration.usual_loss > 0 ? 1 - calibration.log_loss / calibration.usual_loss : 0;
  const std::string than_usual =
      gain > 0.005    ? tr("{:.0f} % less than always saying your average", gain * 100)
      : gain > -0.005 ? tr("as much as always saying your average")
                      : tr("{:.0f} % more than always saying your average", -gain * 100);
  return tr("The forecasts are {}: about {} points off (RMSE over bins {}). Surprise: {} "
            "(log loss {}, {} answers).",
            quality, decimal(off, 1), decimal(calibration.rmse_bins, 3), than_usual,
            decimal(calibration.log_loss, 3), thousands(calibration.answers));
}

std::string certainty_words(const rounds::CertaintyMonth& month) {
  std::string words = month_and_year(rounds::civil(month.day));
  std::string_view before = ": ";
  for (std::size_t i = certainty_names.size() - 1; i > 0; --i) {
    if (month.said[i].times == 0) continue;
    words += tr("{}{} right {} of {}", before, tr(certainty_names[i]), month.said[i].right,
                counted(month.said[i].times, "time", "times"));
    before = ", ";
  }
  return words;
}

std::string month_words(const rounds::StabilityMonth& month) {
  return tr("{}: half of {} hold {} or more, a quarter {}", month_and_year(rounds::civil(month.day)),
            counted(month.cards, "card", "cards"), interval_of(month.median), interval_of(month.upper));
}

std::string stability_words(int cards, std::size_t place) {
  return fmt::format("{} {}", counted(cards, "card holds", "cards hold"), tr(stability_names[place]));
}

std::string stability_label(std::size_t place) { return tr(stability_labels[place]); }

std::string times_words(const rounds::Times& times, std::size_t length) {
  if (times.answers == 0) return tr("{}: no answers", tr(length_names[length]));
  return tr("{}: half within {}, the middle half from {} to {} ({})", tr(length_names[length]),
            seconds_words(times.median), decimal(times.lower, 1), seconds_words(times.upper),
            counted(times.answers, "answer", "answers"));
}

std::string length_label(std::size_t length) { return tr(length_labels[length]); }

std::string coming_words(const rounds::ComingDay& day, std::size_t ahead, CivilDay today) {
  const CivilDay when = today + std::chrono::days{ahead};
  const std::string name =
      ahead < 2 ? sentence_case(relative_day(when, today)) : date_with_weekday(when, today);
  if (day.cards == 0) return tr("{}: nothing is due", name);
  const long minutes = std::max(1L, std::lround(day.minutes));
  return tr("{}: {}, about {} min", name, counted(day.cards, "card", "cards"), thousands(minutes));
}

std::string round_words(const rounds::Played& round, const DayRule& day, CivilDay today) {
  return tr("{}: {} points, {} of {} right", date(civil_day(round.at, day), today), thousands(round.score),
            round.right, round.asked);
}

namespace {

/// What a mode is called; those of a couch and of given cards are in no file.
std::string mode_words(const std::string& id, const std::vector<rounds::Mode>& modes) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> others{
      {{"missed", tr_later("Missed ones")},
       {"mix-ups", tr_later("Mix-ups")},
       {"couch-turns", tr_later("Together, in turns")},
       {"couch-buzzers", tr_later("Together, with buzzers")},
       {"couch-together", tr_later("Together, all at once")},
       {"couch-hot-seat", tr_later("Together, in the hot seat")}}};
  if (const rounds::Mode* mode = rounds::find_mode(modes, id)) return tr(mode->title);
  const auto found = std::ranges::find(others, id, &std::pair<std::string_view, std::string_view>::first);
  return found == others.end() ? sentence_case(id) : tr(found->second);
}

} // namespace

std::string kind_words(const rounds::RoundKind& kind, const questions::Library& library,
                       const std::vector<rounds::Mode>& modes) {
  std::string words = titles_of(library, kind.packs) + " · " + mode_words(kind.mode, modes);
  if (kind.questions > 0) words += " · " + counted(kind.questions, "question", "questions");
  return words;
}

std::string bests_words(const rounds::RoundKind& kind) {
  const auto better = kind.better_than();
  const std::string best = tr("Best {}.", thousands(kind.best())) + " ";
  if (!better) return best + tr("Played once so far.");
  return best + tr("The last one, {}, beats {} of the {} before.", thousands(kind.rounds.back().score),
                   percent(*better), kind.rounds.size() - 1);
}

std::string rhythm_words(const rounds::Rhythm& rhythm) {
  return tr("{} of the last 7 days; {} in rhythm, {} at best", rhythm.active,
            counted(rhythm.kept, "day", "days"), thousands(rhythm.best));
}

std::string scope_words(const rounds::Scope& scope, const questions::Library& library) {
  if (scope.card) return questions::text(*scope.card);
  const std::string packs = titles_of(library, scope.packs);
  return scope.tag.empty() ? packs
                           : tr("“{}” in {}", scope.tag, scope.packs.empty() ? tr("all packs") : packs);
}

std::string period_words(rounds::Period period) {
  switch (period) {
  case rounds::Period::week: return tr("last 7 days");
  case rounds::Period::month: return tr("last 30 days");
  case rounds::Period::year: return tr("last 12 months");
  case rounds::Period::all: return tr("all time");
  }
  return "";
}

} // namespace ruru::app
