#include "app/turn.hpp"
#include "commands/commands.hpp"
#include "plain/front.hpp"
#include "printable.hpp"
#include "rounds/round_code.hpp"
#include "run/modes_file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <optional>

namespace ruru::commands {

namespace {

struct Play {
  std::vector<std::string> packs;
  bool text = false;
  std::string mode = "classic";
  std::optional<long long> count;
  std::string level, code;
  std::vector<std::string> players;
  std::string form = "turns";
  std::optional<std::uint64_t> seed;
  bool for_fun = false;
  bool go_on = false;
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

void show(Options& options, run::LiveSession& session, std::optional<WindowAhead>& ahead) {
  if (ahead)
    show_window(options, session, *ahead);
  else
    plain::run(session, std::cin, std::cout);
}

constexpr std::array<std::string_view, 3> levels{"warm-up", "normal", "hard"};

/// In the order of rounds::CouchForm.
constexpr std::array<std::string_view, 4> forms{"turns", "buzzers", "together", "hot-seat"};

rounds::CouchForm form_named(const std::string& name) {
  return static_cast<rounds::CouchForm>(std::ranges::find(forms, name) - forms.begin());
}

/// On lines only one can answer at a time.
rounds::CouchForm form_of(const Play& play) {
  const rounds::CouchForm form = form_named(play.form);
  if (!play.text || form != rounds::CouchForm::together) return form;
  fmt::print(stderr, "On lines one answers after the other, so this is the hot seat.\n");
  return rounds::CouchForm::hot_seat;
}

std::optional<rounds::Level> level_named(const std::string& name) {
  const auto found = std::ranges::find(levels, name);
  if (found == levels.end()) return {};
  return static_cast<rounds::Level>(found - levels.begin());
}

/// The number of questions that is wanted, or the nearest that there can be.
int count_of(const Play& play, int usual) {
  constexpr long long most = 1000;
  const long long wanted = play.count.value_or(usual);
  const long long count = std::clamp(wanted, 1LL, most);
  if (count != wanted) fmt::print(stderr, "A round has 1 to {} questions; this one has {}.\n", most, count);
  return static_cast<int>(count);
}

/// Begins the round of the code; false when it cannot be played here, which is said.
bool begin_coded(run::LiveSession& session, const Play& play, const std::vector<std::string>& packs) {
  const app::Model& model = session.model();
  auto settings = rounds::settings_of(play.code, model.library, model.modes, packs);
  if (!settings) {
    fmt::print(stderr, "{}. So this is a new round.\n", settings.error().message);
    return false;
  }
  if (play.for_fun) settings->kept = rounds::Kept::score;
  session.begin([&](app::Model begun) { return app::with_coded_round(std::move(begun), *settings); });
  return true;
}

void play(Options& options, const Play& play) {
  if (play.players.size() == 1 || play.players.size() > rounds::most_players)
    return refuse(options, {fmt::format("{} to {} people can play together.", rounds::fewest_players,
                                        rounds::most_players)});
  const run::LoadedModes known = run::load_modes(where(options).mode_folders);
  for (const std::string& problem : known.problems)
    fmt::print(stderr, "{}\n", printable(problem));
  if (play.mode == "list") return list_modes(known.modes);
  if (!rounds::find_mode(known.modes, play.mode))
    return refuse(options, {"There is no mode “" + printable(play.mode) +
                            "”; there are: " + names_of(known.modes) + "."});
  std::optional<WindowAhead> ahead;
  if (!play.text) ahead.emplace();
  const run::SystemClock clock;
  const auto session = run::open_session(where(options), clock);
  if (play.go_on && session->model().paused) {
    session->begin([](app::Model model) { return app::with_paused_round(std::move(model)); });
    return show(options, *session, ahead);
  }
  if (play.go_on) fmt::print(stderr, "No round was left in the middle, so this is a new one.\n");
  auto ids = pack_ids(session->model().library, play.packs);
  if (!ids) return refuse(options, ids.error());
  if (!play.code.empty() && begin_coded(*session, play, *ids)) return show(options, *session, ahead);
  rounds::Settings settings{.mode = play.mode, .packs = *std::move(ids)};
  if (play.for_fun) settings.kept = rounds::Kept::score;
  settings.count = count_of(play, session->preferences().round_length);
  session->begin([&](app::Model model) {
    if (const auto level = level_named(play.level)) model.preferences.manner.level = *level;
    settings.seed = play.seed.value_or(app::new_seed(model));
    if (!play.players.empty())
      return app::with_couch(std::move(model), settings, form_of(play), play.players);
    return app::with_round(std::move(model), settings);
  });
  if (play.text && session->scene().page == "home")
    return refuse(options,
                  {"There is no question to play. `ruru pack list` shows what is wrong with the packs."},
                  has_errors);
  show(options, *session, ahead);
}

} // namespace

void add_play(CLI::App& app, Options& options) {
  auto* command = app.add_subcommand("play", "Plays a quiz round");
  const auto settings = std::make_shared<Play>();
  command->add_option("PACK", settings->packs, "Packs to ask from (ids, titles); all when none is named");
  command->add_flag("--text", settings->text, "On lines in this terminal, without a window");
  command->add_option("--mode", settings->mode, "How the round goes; `--mode list` names the modes")
      ->capture_default_str();
  command->add_option("--count", settings->count, "How many questions, 1 to 1000");
  command->add_option("--seed", settings->seed, "The same number gives the same questions and options");
  command->add_option("--level", settings->level, "How hard: warm-up, normal or hard")
      ->check(CLI::IsMember(levels));
  command->add_option("--code", settings->code, "The round of a code, such as K7Q2-9FRT-0MB3");
  command
      ->add_option("--players", settings->players,
                   "Who plays together, such as Mia,Tama; who has a profile of that name is recorded")
      ->delimiter(',');
  command->add_option("--form", settings->form, "How they do: turns, buzzers, together or hot-seat")
      ->check(CLI::IsMember(forms))
      ->capture_default_str();
  command->add_flag("--for-fun", settings->for_fun, "Keep the score, but move no review");
  command->add_flag("--continue", settings->go_on, "Go on with the round that was left in the middle");
  command->callback([&options, settings] { play(options, *settings); });
}

} // namespace ruru::commands
