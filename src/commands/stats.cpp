#include "commands/stats.hpp"

#include "commands/commands.hpp"
#include "questions/translation.hpp"
#include "run/language_files.hpp"

#include <CLI/CLI.hpp>

namespace ruru::commands {

namespace {

struct Stats {
  std::vector<std::string> packs;
  std::string tag, card, period = "year";
  bool json = false;
  StatsPicture picture;
};

rounds::Period period_named(const std::string& name) {
  if (name == "week") return rounds::Period::week;
  if (name == "month") return rounds::Period::month;
  if (name == "all") return rounds::Period::all;
  return rounds::Period::year;
}

/// The card that is written "pack/question" or "pack/question#part".
Result<questions::CardId> card_named(const std::string& name, const history::Progress& progress,
                                     const questions::Library& library) {
  for (const history::CardProgress& card : progress.cards()) {
    if (questions::text(card.id) == name) return card.id;
  }
  for (const auto& loaded : library.packs) {
    for (const questions::CardId& card : questions::cards(loaded->pack)) {
      if (questions::text(card) == name) return card;
    }
  }
  return Error{"There is no card “" + name +
               "”. A card is named like pack/question; see: ruru pack show PACK"};
}

Result<Done> check_tag(const std::string& tag, const questions::Library& library) {
  for (const auto& loaded : library.packs) {
    for (const questions::Question& question : loaded->pack.questions) {
      if (std::ranges::find(question.tags, tag) != question.tags.end()) return Done{};
    }
  }
  return Error{"No question has the tag “" + tag + "”. `ruru pack show PACK` names those of a pack."};
}

void stats(Options& options, const Stats& stats) {
  const run::Where places = where(options);
  auto learner = run::read_learner(places);
  if (!learner) return refuse(options, learner.error());
  const run::SystemClock clock;
  const Timestamp now = clock.now();
  app::Model model = app::started(run::read_packs(places), std::move(learner->progress), learner->rules,
                                  learner->preferences, now, clock.utc_offset(now));
  model.fitted = learner->fitted;
  auto ids = pack_ids(model.library, stats.packs);
  if (!ids) return refuse(options, ids.error());
  app::Statistics screen{.scope = {.packs = *ids, .tag = stats.tag}, .period = period_named(stats.period)};
  if (!stats.tag.empty()) {
    if (const auto known = check_tag(stats.tag, model.library); !known) return refuse(options, known.error());
  }
  if (!stats.card.empty()) {
    const auto card = card_named(stats.card, model.progress, model.library);
    if (!card) return refuse(options, card.error());
    screen.scope.card = *card;
  }
  model.screen = std::move(screen);
  app::finish_figures(model);
  if (stats.picture.is_wanted()) {
    model.catalogues = run::load_catalogues(places.language_folders).catalogues;
    model.desktop_languages = places.languages;
    if (const auto painted = paint_stats(model, places, stats.picture); !painted)
      return refuse(options, painted.error());
    if (!stats.json) return;
  }
  print(stats.json ? stats_json(model) : stats_text(model));
}

} // namespace

void add_stats(CLI::App& app, Options& options) {
  auto* command =
      app.add_subcommand("stats", "Shows days, recall true and predicted, what is coming, rounds and bests");
  const auto settings = std::make_shared<Stats>();
  command->add_option("PACK", settings->packs, "Packs (ids, titles); all when none is named");
  command->add_option("--tag", settings->tag, "Only questions with this tag")->type_name("TAG");
  command->add_option("--card", settings->card, "Only this card: pack/question")->type_name("CARD");
  command
      ->add_option("--period", settings->period, "What to look back on: week, month, year (default) or all")
      ->type_name("PERIOD")
      ->check(CLI::IsMember({"week", "month", "year", "all"}));
  command->add_flag("--json", settings->json, "As one JSON document");
  command->add_option("--png", settings->picture.png, "Paint it to a PNG file")->type_name("FILE");
  command->add_option("--svg", settings->picture.svg, "Paint it to an SVG file")->type_name("FILE");
  command
      ->add_option("--theme", settings->picture.theme,
                   "Of the picture: night, day, contrast, or one of your own")
      ->type_name("THEME");
  command->add_option("--scale", settings->picture.scale, "Of its text: 1 to 3")
      ->type_name("NUMBER")
      ->check(CLI::Range(1.0, 3.0));
  command->add_option("--width", settings->picture.width, "Of the picture, in pixels: 320 to 7680 (1280)")
      ->type_name("PIXELS")
      ->check(CLI::Range(320, 7680));
  command->callback([&options, settings] { stats(options, *settings); });
}

} // namespace ruru::commands
