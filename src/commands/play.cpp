#include "commands/commands.hpp"
#include "plain/front.hpp"
#include "printable.hpp"
#include "run/modes_file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>

namespace ruru::commands {

namespace {

struct Play {
  std::vector<std::string> packs;
  bool text = false;
  std::string mode = "classic";
  int count = 0;
  std::optional<std::uint64_t> seed;
  bool for_fun = false;
};

std::string names_of(const std::vector<rounds::Mode>& modes) {
  std::string names;
  for (const rounds::Mode& mode : modes)
    names += (names.empty() ? "" : ", ") + mode.id;
  return names;
}

void list_modes(const std::vector<rounds::Mode>& modes) {
  for (const rounds::Mode& mode : modes)
    print(fmt::format("{:<15} {}\n", printable(mode.id), printable(mode.says)));
}

void play(Options& options, const Play& play) {
  const run::LoadedModes known = run::load_modes(where(options).mode_folders);
  for (const std::string& problem : known.problems)
    fmt::print(stderr, "{}\n", printable(problem));
  if (play.mode == "list") return list_modes(known.modes);
  if (!rounds::find_mode(known.modes, play.mode))
    return refuse(options, {"There is no mode “" + printable(play.mode) +
                            "”; there are: " + names_of(known.modes) + "."});
  const run::SystemClock clock;
  const auto session = run::open_session(where(options), clock);
  auto ids = pack_ids(session->model().library, play.packs);
  if (!ids) return refuse(options, ids.error());
  rounds::Settings settings{.mode = play.mode, .packs = *std::move(ids), .recorded = !play.for_fun};
  settings.count = play.count > 0 ? play.count : session->preferences().round_length;
  settings.seed = play.seed.value_or(static_cast<std::uint64_t>(clock.now().time_since_epoch().count()));
  session->begin([&](app::Model model) { return app::with_round(std::move(model), settings); });
  if (!play.text) return show_window(options, *session);
  if (session->scene().page == "home")
    return refuse(options,
                  {"There is no question to play. `ruru pack list` shows what is wrong with the packs."},
                  has_errors);
  plain::run(*session, std::cin, std::cout);
}

} // namespace

void add_play(CLI::App& app, Options& options) {
  auto* command = app.add_subcommand("play", "Plays a quiz round");
  const auto settings = std::make_shared<Play>();
  command->add_option("PACK", settings->packs, "Packs to ask from (ids, titles); all when none is named");
  command->add_flag("--text", settings->text, "On lines in this terminal, without a window");
  command->add_option("--mode", settings->mode, "How the round goes; `--mode list` names the modes")
      ->capture_default_str();
  command->add_option("--count", settings->count, "How many questions")->check(CLI::Range(1, 1000));
  command->add_option("--seed", settings->seed, "The same number gives the same questions and options");
  command->add_flag("--for-fun", settings->for_fun, "Record nothing: no score, no review");
  command->callback([&options, settings] { play(options, *settings); });
}

} // namespace ruru::commands
