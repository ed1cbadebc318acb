#include "commands/commands.hpp"
#include "json.hpp"
#include "packs/reader.hpp"
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

std::string as_json(const rounds::Statistics& numbers) {
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
  json.end_object();
  return json.text();
}

std::string percent(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", *share * 100) : "not known yet";
}

std::string as_text(const rounds::Statistics& numbers) {
  int week = 0, month = 0;
  for (std::size_t day = 0; day < numbers.forecast.size(); ++day) {
    month += numbers.forecast[day];
    if (day < 7) week += numbers.forecast[day];
  }
  return fmt::format("Answers     {} on {} day{}, {} of them today; {} right\n"
                     "Recall      {} remembered when due, {} predicted ({} reviews of the last 30 days)\n"
                     "Coming      {} today, {} within 7 days, {} within 30\n"
                     "Rounds      {} played, best score {}\n",
                     numbers.answers, numbers.days, numbers.days == 1 ? "" : "s", numbers.answers_today,
                     percent(numbers.right_share), percent(numbers.retention), percent(numbers.predicted),
                     numbers.reviews_counted, numbers.forecast.front(), week, month, numbers.rounds,
                     numbers.best_score);
}

void stats(Options& options, const Stats& stats) {
  const run::Where places = where(options);
  auto learner = run::read_learner(places);
  if (!learner) return refuse(options, learner.error());
  const questions::Library library = packs::load_library(places.pack_folders);
  auto ids = pack_ids(library, stats.packs);
  if (!ids) return refuse(options, ids.error());
  const run::SystemClock clock;
  const Timestamp now = clock.now();
  const auto numbers =
      rounds::statistics(library, learner->progress, learner->rules, *ids, now, clock.utc_offset(now));
  print(stats.json ? as_json(numbers) : as_text(numbers));
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
