#include "app/words.hpp"
#include "commands/commands.hpp"
#include "commands/moment_text.hpp"
#include "json.hpp"
#include "packs/reader.hpp"
#include "packs/show.hpp"
#include "plain/lines.hpp"
#include "questions/parts.hpp"
#include "run/clock.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <map>

namespace ruru::commands {

namespace {

using questions::Severity;

long count(const std::vector<questions::Problem>& problems, Severity severity) {
  return std::count_if(problems.begin(), problems.end(),
                       [&](const auto& problem) { return problem.severity == severity; });
}

std::map<std::string, int> kinds(const questions::Pack& pack) {
  std::map<std::string, int> result;
  for (const questions::Question& question : pack.questions) {
    ++result[std::string(name(kind(question.body)))];
  }
  return result;
}

// pack list

std::string list_as_json(const questions::Library& library) {
  JsonWriter json;
  json.begin_list();
  for (const auto& loaded : library.packs) {
    json.begin_object();
    json.member("id", loaded->pack.id);
    json.member("title", loaded->pack.title);
    json.member("file", loaded->file);
    json.member("questions", loaded->pack.questions.size());
    json.member("cards", questions::cards(loaded->pack).size());
    json.key("kinds");
    json.begin_object();
    for (const auto& [kind, number] : kinds(loaded->pack)) {
      json.member(kind, number);
    }
    json.end_object();
    json.member("errors", static_cast<int>(count(loaded->problems, Severity::error)));
    json.member("warnings", static_cast<int>(count(loaded->problems, Severity::warning)));
    json.end_object();
  }
  json.end_list();
  return json.text();
}

std::string list_as_text(const questions::Library& library) {
  std::string text;
  for (const auto& loaded : library.packs) {
    std::string by_kind;
    for (const auto& [kind, number] : kinds(loaded->pack)) {
      by_kind += fmt::format("{}{} {}", by_kind.empty() ? "" : ", ", number, kind);
    }
    text += fmt::format("{}  {}\n    {} ({})\n", plain::harmless(loaded->pack.id),
                        plain::harmless(loaded->pack.title),
                        app::counted(std::ssize(loaded->pack.questions), "question", "questions"), by_kind);
    const long errors = count(loaded->problems, Severity::error),
               warnings = count(loaded->problems, Severity::warning);
    if (errors + warnings > 0) {
      text += fmt::format("    {}, {}: ruru pack check {}\n", app::counted(errors, "error", "errors"),
                          app::counted(warnings, "warning", "warnings"), plain::harmless(loaded->file));
    }
    for (const questions::Problem& problem :
         loaded->problems) { // those that no check of the file alone finds
      if (problem.line == 0) text += fmt::format("    {}\n", plain::harmless(problem.message));
    }
  }
  return text.empty() ? "There are no packs. Put a *.quiz.yaml file into the pack folder.\n" : text;
}

void list(Options& options, bool json) {
  const questions::Library library = run::read_packs(where(options));
  print(json ? list_as_json(library) : list_as_text(library));
}

// pack show

/// What the learner leaves out of a pack; nothing where no history can be read.
packs::LeftOut left_out(const run::Where& places, const std::string& pack) {
  packs::LeftOut result;
  const auto learner = run::read_learner(places);
  if (!learner) return result;
  const Timestamp now = run::SystemClock().now();
  for (const history::CardProgress& card : learner->progress.cards()) {
    if (card.id.pack == pack && card.rests(now))
      result[card.id] = card.suspended ? "suspended" : "buried until " + iso_text(card.buried_until);
  }
  return result;
}

std::string show_as_text(const questions::LoadedPack& loaded, const packs::LeftOut& left_out) {
  std::string text =
      fmt::format("{} ({})\n", plain::harmless(loaded.pack.title), plain::harmless(loaded.pack.id));
  for (const questions::Question& question : loaded.pack.questions) {
    for (const std::string& part : questions::parts(question)) {
      const questions::Ask ask = questions::ask(loaded.pack, question, part);
      text += fmt::format("{:>4}  {}\n      = {}", question.line, plain::harmless(ask.stem),
                          plain::harmless(questions::shown_answer(ask)));
      for (const std::string& wrong : ask.wrong) {
        text += " | " + plain::harmless(wrong);
      }
      if (const auto found = left_out.find(ask.card); found != left_out.end())
        text += "\n      (" + found->second + ")";
      text += '\n';
    }
  }
  return text;
}

void show(Options& options, const std::string& wanted, bool json) {
  std::error_code ignored;
  const bool is_file =
      std::filesystem::exists(wanted, ignored) && !std::filesystem::is_directory(wanted, ignored);
  if (is_file) {
    const questions::LoadedPack loaded = packs::load_pack(wanted);
    print(json ? packs::shown_as_json(loaded) : show_as_text(loaded, {}));
    if (!loaded.playable()) options.exit_status = has_errors;
    return;
  }
  const questions::Library library = run::read_packs(where(options));
  const auto ids = pack_ids(library, {wanted});
  if (!ids) return refuse(options, ids.error());
  const questions::LoadedPack& loaded = *library.find(ids->front());
  const packs::LeftOut without = left_out(where(options), ids->front());
  print(json ? packs::shown_as_json(loaded, without) : show_as_text(loaded, without));
}

} // namespace

void add_pack(CLI::App& app, Options& options) {
  auto* pack = app.add_subcommand("pack", "Lists, checks, shows and writes packs");
  pack->require_subcommand(1);

  auto* list_command = pack->add_subcommand("list", "Lists the packs with counts by kind and problems");
  const auto list_json = std::make_shared<bool>(false);
  list_command->add_flag("--json", *list_json, "As one JSON document");
  list_command->callback([&options, list_json] { list(options, *list_json); });

  add_pack_check(*pack, options);

  auto* show_command = pack->add_subcommand("show", "Shows a pack as Ruru understands it");
  const auto shown = std::make_shared<std::string>();
  const auto show_json = std::make_shared<bool>(false);
  show_command->add_option("FILE-OR-ID", *shown, "A pack file, or the id of a pack")->required();
  show_command->add_flag("--json", *show_json, "As one JSON document");
  show_command->callback([&options, shown, show_json] { show(options, *shown, *show_json); });

  add_pack_files(*pack, options);
}

} // namespace ruru::commands
