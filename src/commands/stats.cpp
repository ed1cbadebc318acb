#include "commands/commands.hpp"
#include "commands/moment_text.hpp"
#include "json.hpp"
#include "rounds/statistics.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace ruru::commands {

namespace {

struct Stats {
  std::vector<std::string> packs;
  bool json = false;
};

void member(JsonWriter& json, std::string_view name, const std::optional<double>& share) {
  json.key(name);
  if (share)
    json.value(*share);
  else
    json.null();
}

/// When the memory model was fitted, from how many answers, and what it gained.
void write_model(JsonWriter& json, const std::optional<run::Fitted>& fitted) {
  json.key("model");
  if (!fitted) return json.null();
  json.begin_object();
  json.member("fitted_at", iso_text(fitted->at));
  json.member("reviews", fitted->adopted.reviews);
  json.member("own_weights", fitted->adopted.own);
  member(json, "gain", app::gained(*fitted));
  json.end_object();
}

std::string model_text(const std::optional<run::Fitted>& fitted) {
  return app::model_words(fitted, fitted ? iso_text(fitted->at).substr(0, 10) : "");
}

std::string as_json(const rounds::Statistics& numbers, const std::optional<run::Fitted>& fitted) {
  JsonWriter json;
  json.begin_object();
  json.member("answers", numbers.answers);
  json.member("answers_today", numbers.answers_today);
  json.member("days", numbers.days);
  member(json, "right_share", numbers.right_share);
  json.member("reviews_counted", numbers.reviews_counted);
  member(json, "retention", numbers.retention);
  member(json, "predicted", numbers.predicted);
  json.key("forecast");
  json.list(numbers.forecast);
  json.member("rounds", numbers.rounds);
  json.member("best_score", numbers.best_score);
  write_model(json, fitted);
  json.end_object();
  return json.text();
}

std::string percent(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", *share * 100) : "not known yet";
}

std::string as_text(const rounds::Statistics& numbers, const std::optional<run::Fitted>& fitted) {
  int week = 0, month = 0;
  for (std::size_t day = 0; day < numbers.forecast.size(); ++day) {
    month += numbers.forecast[day];
    if (day < 7) week += numbers.forecast[day];
  }
  return fmt::format("Answers     {} on {} day{}, {} of them today; {} right\n"
                     "Recall      {} remembered when due, {} predicted ({} reviews of the last 30 days)\n"
                     "Coming      {} today, {} within 7 days, {} within 30\n"
                     "Rounds      {} played, best score {}\n"
                     "Model       {}\n",
                     numbers.answers, numbers.days, numbers.days == 1 ? "" : "s", numbers.answers_today,
                     percent(numbers.right_share), percent(numbers.retention), percent(numbers.predicted),
                     numbers.reviews_counted, numbers.forecast.front(), week, month, numbers.rounds,
                     numbers.best_score, model_text(fitted));
}

void stats(Options& options, const Stats& stats) {
  const run::Where places = where(options);
  auto learner = run::read_learner(places);
  if (!learner) return refuse(options, learner.error());
  const questions::Library library = run::read_packs(places);
  auto ids = pack_ids(library, stats.packs);
  if (!ids) return refuse(options, ids.error());
  const run::SystemClock clock;
  const Timestamp now = clock.now();
  const auto numbers =
      rounds::statistics(library, learner->progress, learner->rules, *ids, now, clock.utc_offset(now));
  print(stats.json ? as_json(numbers, learner->fitted) : as_text(numbers, learner->fitted));
}

} // namespace

void add_stats(CLI::App& app, Options& options) {
  auto* command = app.add_subcommand(
      "stats", "Shows reviews, recall true and predicted, what is coming, rounds and bests");
  const auto settings = std::make_shared<Stats>();
  command->add_option("PACK", settings->packs, "Packs (ids, titles); all when none is named");
  command->add_flag("--json", settings->json, "As one JSON document");
  command->callback([&options, settings] { stats(options, *settings); });
}

} // namespace ruru::commands
