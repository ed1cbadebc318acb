#include "app/figure_words.hpp"
#include "commands/moment_text.hpp"
#include "commands/stats.hpp"
#include "plain/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ruru::commands {

namespace {

std::string percent(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", *share * 100) : "not known yet";
}

/// A line of `#` for a share of the longest one.
std::string bar(double share) {
  constexpr double longest = 24;
  return std::string(static_cast<std::size_t>(std::lround(longest * std::clamp(share, 0.0, 1.0))), '#');
}

std::string model_text(const std::optional<app::Fitted>& fitted) {
  return app::model_words(fitted, fitted ? iso_text(fitted->at).substr(0, 10) : "");
}

std::string summary(const app::Model& model) {
  const rounds::Statistics& figures = *model.figures.statistics;
  int week = 0, month = 0;
  double minutes = 0;
  for (std::size_t day = 0; day < figures.coming.size(); ++day) {
    month += figures.coming[day].cards;
    minutes += figures.coming[day].minutes;
    if (day < 7) week += figures.coming[day].cards;
  }
  std::string text =
      fmt::format("Answers     {} on {} day{}, {} of them today; {} right\n"
                  "Recall      {} remembered when due, {} predicted ({} reviews of the last 30 days)\n"
                  "Coming      {} today, {} within 7 days, {} within 30 (about {})\n"
                  "Rounds      {} played, best score {}\n"
                  "Model       {}\n",
                  figures.answers, figures.days.size(), figures.days.size() == 1 ? "" : "s",
                  figures.answers_today, percent(figures.right_share), percent(figures.recent.share()),
                  percent(figures.recent.predicted_share()), figures.recent.reviews,
                  figures.coming.front().cards, week, month, app::time_spent(minutes * 60),
                  figures.rounds_played, figures.best_score, model_text(model.fitted));
  if (model.preferences.shows_streak) text += "Rhythm      " + app::rhythm_words(figures.rhythm) + "\n";
  return text;
}

/// The weeks of the period, newest last, as many as fit a screen.
std::string weeks(const rounds::Statistics& figures, CivilDay today) {
  constexpr std::size_t shown = 13;
  std::string text = "\nTrue retention\n";
  const std::size_t first = figures.weeks.size() - std::min(shown, figures.weeks.size());
  for (std::size_t i = first; i < figures.weeks.size(); ++i)
    text += "  " + app::week_words(figures.weeks[i], figures.weeks_in_span, today) + "\n";
  return text + fmt::format("  Aim: {:.0f} %\n", figures.desired_retention * 100);
}

std::string days(const rounds::Statistics& figures, CivilDay today) {
  constexpr std::size_t shown = 7;
  std::string text = fmt::format("\nLast days ({} of the period had answers, {} in all)\n",
                                 figures.days_in_period, app::time_spent(figures.seconds_in_period));
  const std::size_t first = figures.days.size() - std::min(shown, figures.days.size());
  for (std::size_t i = first; i < figures.days.size(); ++i)
    text += "  " + app::day_words(figures.days[i], today) + "\n";
  return text;
}

std::string coming(const rounds::Statistics& figures, CivilDay today) {
  int most = 1;
  for (const rounds::ComingDay& day : figures.coming)
    most = std::max(most, day.cards);
  std::string text = "\nComing\n";
  for (std::size_t i = 0; i < figures.coming.size(); ++i) {
    if (figures.coming[i].cards == 0) continue;
    text += fmt::format("  {:<24} {}\n", bar(static_cast<double>(figures.coming[i].cards) / most),
                        app::coming_words(figures.coming[i], i, today));
  }
  return text;
}

std::string recall(const rounds::Statistics& figures) {
  std::string text = "\nForgetting curve\n";
  for (std::size_t i = 0; i < figures.forgetting.size(); ++i) {
    if (figures.forgetting[i].answers > 0)
      text += "  " + app::forgetting_words(figures.forgetting[i], i) + "\n";
  }
  text += "\nCalibration\n  " + app::calibration_summary(figures.calibration) + "\n";
  for (const rounds::RecallBin& bin : figures.calibration.bins) {
    if (bin.answers > 0) text += "  " + app::calibration_words(bin) + "\n";
  }
  if (!figures.certainty.empty()) text += "\nHow sure, and how right\n";
  for (const rounds::CertaintyMonth& month : figures.certainty)
    text += "  " + app::certainty_words(month) + "\n";
  return text;
}

std::string stability(const rounds::Statistics& figures) {
  constexpr std::size_t shown = 6;
  std::string text = "\nStability (how long until recall falls to 90 %)\n";
  const auto& months = figures.stability.months;
  for (std::size_t i = months.size() - std::min(shown, months.size()); i < months.size(); ++i)
    text += "  " + app::month_words(months[i]) + "\n";
  for (std::size_t i = 0; i < figures.stability.cards.size(); ++i) {
    if (figures.stability.cards[i] > 0)
      text += "  " + app::stability_words(figures.stability.cards[i], i) + "\n";
  }
  text += "\nAnswer times\n";
  for (std::size_t i = 0; i < figures.times.by_length.size(); ++i) {
    if (figures.times.by_length[i].answers > 0)
      text += "  " + app::times_words(figures.times.by_length[i], i) + "\n";
  }
  return text;
}

std::string bests(const app::Model& model) {
  const auto& kinds = model.figures.statistics->rounds;
  if (kinds.empty()) return {};
  std::string text = "\nRounds and bests\n";
  for (const rounds::RoundKind& kind : kinds)
    text += "  " + app::kind_words(kind, model.library, model.modes) + ": " + app::bests_words(kind) + "\n";
  return text;
}

/// Line by line, so that nothing in it commands a terminal.
std::string harmless_lines(const std::string& text) {
  std::string out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    out += plain::harmless(text.substr(from, end - from)) + "\n";
    from = end + 1;
  }
  return out;
}

} // namespace

std::string stats_text(const app::Model& model) {
  const rounds::Statistics& figures = *model.figures.statistics;
  const CivilDay today = app::today(model);
  std::string text = summary(model);
  if (figures.answers == 0) return text + "\nNothing to look back on yet. Play a round: ruru play --text\n";
  text += days(figures, today) + weeks(figures, today) + coming(figures, today) + recall(figures) +
          stability(figures) + bests(model);
  return harmless_lines(text);
}

} // namespace ruru::commands
