#include "commands/commands.hpp"
#include "commands/version.hpp"
#include "questions/judge.hpp"
#include "run/language_files.hpp"
#include "run/places.hpp"
#include "run/profiles.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>

namespace ruru::commands {

namespace {

constexpr std::string_view footer = "Without a command the window opens. Packs are *.quiz.yaml files; see "
                                    "`ruru pack --help` to add your own.";

std::string nearest(const questions::Library& library, const std::string& name) {
  const std::string wanted = questions::folded(name);
  for (const auto& loaded : library.packs) {
    const bool shares = questions::folded(loaded->pack.title).find(wanted) != std::string::npos ||
                        loaded->pack.id.find(wanted) != std::string::npos;
    if (shares && !wanted.empty()) return loaded->pack.id;
  }
  return {};
}

void open_window(Options& options) {
  const run::SystemClock clock;
  WindowAhead ahead;
  const auto session = run::open_session(where(options), clock);
  if (!other_copy_shows(session->model().recording_off)) show_window(options, *session, ahead);
}

int parse_and_run(CLI::App& app, Options& options, int argc, char** argv) {
  try {
    app.parse(argc, argv);
    if (app.get_subcommands().empty()) open_window(options);
  } catch (const CLI::Success& asked) { // --help, --version
    return app.exit(asked);
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "ruru: {}\nRun `ruru --help` to see what there is.\n", error.what());
    return wrong_usage;
  }
  return options.exit_status;
}

} // namespace

run::Where where(const Options& options) {
  run::Where result;
  const auto shipped = run::shipped("questions");
  if (shipped) result.pack_folders.push_back(*shipped);
  const bool own = options.data_folder.empty();
  const std::filesystem::path data =
      own ? run::user_data_folder() : std::filesystem::path(options.data_folder);
  std::error_code ignored;
  std::filesystem::create_directories(data / "packs", ignored); // so that packs can be dropped there
  if (std::filesystem::exists(data / "packs", ignored)) result.pack_folders.push_back(data / "packs");
  for (const std::string& folder : options.pack_folders) {
    result.pack_folders.emplace_back(folder);
  }
  if (const auto modes = run::shipped("assets/modes")) result.mode_folders.push_back(*modes);
  result.mode_folders.push_back(data / "modes");
  result.cache = run::cache_folder();
  result.own_packs = data / "packs";
  result.known_packs = data / "known-packs";
  result.removed_packs = data / "removed-packs";
  result.data = data;
  result.first_settings = own ? run::config_folder() / "settings.yaml" : data / "settings.yaml";
  if (const auto themes = run::shipped("assets/themes")) result.theme_folders.push_back(*themes);
  result.theme_folders.push_back(result.first_settings.parent_path() / "themes");
  if (const auto languages = run::shipped("assets/languages")) result.language_folders.push_back(*languages);
  result.language_folders.push_back(result.first_settings.parent_path() / "languages");
  result.languages = run::wanted_languages();
  result.window = (own ? run::state_folder() : data) / "window.yaml";
  const run::Profiles profiles = run::load_profiles(data);
  const std::string& name = options.profile.empty() ? profiles.current : options.profile;
  if (!profiles.has(name))
    throw CLI::ValidationError("--profile", "There is no “" + name + "”; see: ruru profile list");
  return run::with_profile(std::move(result), name);
}

Result<std::vector<std::string>> pack_ids(const questions::Library& library,
                                          const std::vector<std::string>& names) {
  std::vector<std::string> ids;
  for (const std::string& name : names) {
    const auto means = [&](const auto& loaded) {
      return loaded->pack.id == name || loaded->pack.title == name || loaded->file == name;
    };
    const auto found = std::find_if(library.packs.begin(), library.packs.end(), means);
    if (found == library.packs.end()) {
      const std::string near = nearest(library, name);
      return Error{"There is no pack “" + name + "”." +
                   (near.empty() ? " `ruru pack list` names them all." : " Did you mean `" + near + "`?")};
    }
    ids.push_back((*found)->pack.id);
  }
  return ids;
}

void refuse(Options& options, const Error& error, ExitStatus status) {
  fmt::print(stderr, "ruru: {}\n", error.message);
  options.exit_status = status;
}

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  if (text.empty() || text.back() != '\n') std::fputc('\n', stdout);
}

int run(int argc, char** argv) {
  Options options;
  CLI::App app{"Ruru, a quiz and flashcard trainer that remembers for you.", "ruru"};
  app.footer(std::string(footer));
  app.set_version_flag("--version", std::string("ruru ") + version);
  app.add_option("--packs", options.pack_folders, "A folder with packs, or one pack; may be given again")
      ->type_name("DIR")
      ->take_all()
      ->expected(1);
  app.add_option("--data", options.data_folder, "The folder for history and own packs")->type_name("DIR");
  app.add_option("--profile", options.profile, "Who is learning, this time")->type_name("NAME");
  app.require_subcommand(0, 1);
  app.fallthrough();
  add_play(app, options);
  add_review(app, options);
  add_pack(app, options);
  add_card(app, options);
  add_due(app, options);
  add_stats(app, options);
  add_history(app, options);
  add_memory(app, options);
  add_profile(app, options);
  add_doctor(app, options);
  try {
    return parse_and_run(app, options, argc, argv);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "ruru: Something went wrong inside Ruru: {}. What was answered is saved.\n",
               failure.what());
    return internal_failure;
  }
}

} // namespace ruru::commands
