#include "app/words.hpp"
#include "commands/commands.hpp"
#include "json.hpp"
#include "packs/check.hpp"
#include "packs/file.hpp"
#include "packs/fix.hpp"
#include "packs/reader.hpp"
#include "packs/report.hpp"
#include "printable.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace ruru::commands {

namespace {

using questions::Problem;
using questions::Severity;

struct Check {
  std::vector<std::string> files;
  bool strict = false, json = false, fix = false;
  std::string format = "text";
};

long count(const std::vector<Problem>& problems, Severity severity) {
  return std::ranges::count(problems, severity, &Problem::severity);
}

std::string as_json(const std::vector<Problem>& problems) {
  JsonWriter json;
  json.begin_list();
  for (const Problem& problem : problems) {
    json.begin_object();
    json.member("severity", name(problem.severity));
    json.member("code", problem.code);
    json.member("file", problem.file);
    json.member("line", problem.line);
    json.member("column", problem.column);
    json.member("message", problem.message);
    json.member("fix", problem.fix);
    json.end_object();
  }
  json.end_list();
  return json.text();
}

std::vector<Problem> problems_of(const std::string& file) {
  const auto content = packs::file_content(file);
  const std::string_view text = content ? std::string_view(*content) : std::string_view();
  const questions::LoadedPack loaded = packs::load_pack(file);
  std::vector<Problem> problems = packs::checked(loaded, text);
  for (Problem& problem : packs::media_problems(loaded, text))
    problems.push_back(std::move(problem));
  packs::sort_by_place(problems);
  return problems;
}

/// Corrects a file in place, and says what it did (on standard error where the output is for programs).
Result<Done> correct(const std::string& file, bool for_people) {
  const auto text = packs::file_content(file);
  if (!text) return Done{}; // the check says why
  const packs::Corrected done = packs::corrected(*text, file);
  if (done.corrections.empty()) return Done{};
  if (const auto written = packs::write_file(file, done.text, packs::Existing::replaced); !written)
    return written.error();
  for (const packs::Correction& each : done.corrections) {
    const std::string place = each.line > 0 ? fmt::format("{}:{}", file, each.line) : file;
    fmt::print(for_people ? stdout : stderr, "{}: corrected: {}\n", printable(place), printable(each.what));
  }
  return Done{};
}

void say(const Check& check, const std::vector<Problem>& all) {
  if (check.format == "json") return print(as_json(all));
  if (check.format == "github") {
    for (const Problem& problem : all)
      print(packs::annotation(problem));
    return;
  }
  for (const Problem& problem : all)
    print(packs::described(problem));
  print(fmt::format("{}, {}, {} in {}", app::counted(count(all, Severity::error), "error", "errors"),
                    app::counted(count(all, Severity::warning), "warning", "warnings"),
                    app::counted(count(all, Severity::hint), "hint", "hints"),
                    app::counted(std::ssize(check.files), "file", "files")));
}

void run_check(Options& options, Check check) {
  if (check.json) check.format = "json";
  std::vector<Problem> all;
  for (const std::string& file : check.files) {
    std::error_code ignored;
    if (!std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
      return refuse(options, {fmt::format("There is no file {}.", printable(file))});
    if (check.fix) {
      if (const auto done = correct(file, check.format == "text"); !done)
        return refuse(options, done.error());
    }
    const std::vector<Problem> problems = problems_of(file);
    all.insert(all.end(), problems.begin(), problems.end());
  }
  say(check, all);
  const bool fails = count(all, Severity::error) > 0 || (check.strict && count(all, Severity::warning) > 0);
  if (fails) options.exit_status = has_errors;
}

} // namespace

void add_pack_check(CLI::App& pack, Options& options) {
  auto* command = pack.add_subcommand("check", "Says everything that is wrong with pack files");
  const auto check = std::make_shared<Check>();
  command->add_option("FILE", check->files, "Pack files")->required();
  command->add_flag("--strict", check->strict, "Warnings count as errors");
  command->add_flag("--fix", check->fix,
                    "Corrects in the file what is certain: spaces, tabs, quotes, mistyped keys, missing ids");
  command->add_option("--format", check->format, "text, json, or github for annotations in a workflow")
      ->check(CLI::IsMember({"text", "json", "github"}));
  command->add_flag("--json", check->json, "As one JSON document, as --format json");
  command->callback([&options, check] { run_check(options, *check); });
}

} // namespace ruru::commands
