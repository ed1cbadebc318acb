#include "commands/ask.hpp"
#include "commands/commands.hpp"
#include "json.hpp"
#include "printable.hpp"
#include "run/profiles.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace ruru::commands {

namespace {

void list(Options& options, bool as_json) {
  const run::Where places = where(options);
  const run::Profiles profiles = run::load_profiles(places.data);
  if (!as_json) {
    for (const std::string& name : profiles.names())
      print((name == places.profile ? "* " : "  ") + printable(name));
    return;
  }
  JsonWriter json;
  json.begin_list();
  for (const std::string& name : profiles.names()) {
    json.begin_object();
    json.member("name", name);
    json.member("current", name == places.profile);
    json.end_object();
  }
  json.end_list();
  print(json.text());
}

void say(Options& options, const Result<Done>& done, const std::string& sentence) {
  if (!done) return refuse(options, {printable(done.error().message)});
  print(sentence);
}

void remove(Options& options, const std::string& name, bool yes) {
  if (!agreed(fmt::format("Remove “{}”? Their history is exported first.", printable(name)), yes))
    return print("Nothing was changed.");
  const auto removed = run::remove_profile(where(options).data, name, run::SystemClock().now());
  if (!removed) return refuse(options, {printable(removed.error().message)});
  print(removed->empty()
            ? fmt::format("Removed “{}”, who had nothing recorded.", printable(name))
            : fmt::format("Removed “{}”. What they learned is in {}; bring it back with: ruru history "
                          "import FILE",
                          printable(name), printable(removed->string())));
}

} // namespace

void add_profile(CLI::App& app, Options& options) {
  auto* profile =
      app.add_subcommand("profile", "Several learners on one machine, each with a history of their own");
  profile->require_subcommand(1);
  const auto name = std::make_shared<std::string>(), other = std::make_shared<std::string>();
  const auto flag = std::make_shared<bool>(false);

  auto* list_command = profile->add_subcommand("list", "Names them all");
  list_command->add_flag("--json", *flag, "As one JSON document");
  list_command->callback([&options, flag] { list(options, *flag); });

  auto* add = profile->add_subcommand("add", "Adds a learner");
  add->add_option("NAME", *name, "A name")->required();
  add->callback([&options, name] {
    say(options, run::add_profile(where(options).data, *name),
        fmt::format("Added “{}”. Let them learn with: ruru profile use NAME", printable(*name)));
  });

  auto* rename = profile->add_subcommand("rename", "Gives a learner another name");
  rename->add_option("OLD", *name, "The name so far")->required();
  rename->add_option("NEW", *other, "The name from now on")->required();
  rename->callback([&options, name, other] {
    say(options, run::rename_profile(where(options).data, *name, *other),
        fmt::format("“{}” is “{}” now.", printable(*name), printable(*other)));
  });

  auto* use = profile->add_subcommand("use", "Says who learns from now on");
  use->add_option("NAME", *name, "A name")->required();
  use->callback([&options, name] {
    say(options, run::use_profile(where(options).data, *name),
        fmt::format("“{}” is learning now.", printable(*name)));
  });

  auto* remove_command = profile->add_subcommand("remove", "Exports a learner's history and removes it");
  remove_command->add_option("NAME", *name, "A name")->required();
  remove_command->add_flag("--yes", *flag, "Do not ask");
  remove_command->callback([&options, name, flag] { remove(options, *name, *flag); });
}

} // namespace ruru::commands
