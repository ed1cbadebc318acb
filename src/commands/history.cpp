#include "commands/commands.hpp"

#include "store/check.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace ruru::commands {

namespace {

void check(Options& options) {
  const std::filesystem::path file = where(options).history;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return print(fmt::format("{}: nothing is recorded yet.", file.string()));
  const store::Report report = store::check_log(file);
  for (const std::string& remark : report.remarks) { print(remark); }
  for (const std::string& problem : report.problems) { print(problem); }
  print(fmt::format("{}: {} entries, {}.", file.string(), report.entries,
                    report.sound() ? "all sound" : fmt::format("{} problems", report.problems.size())));
  if (!report.sound()) options.exit_status = has_errors;
}

} // namespace

void add_history(CLI::App& app, Options& options) {
  auto* history = app.add_subcommand("history", "Looks after what was answered");
  history->require_subcommand(1);
  history->add_subcommand("check", "Reads every entry and says what is damaged")->callback([&options] { check(options); });
}

} // namespace ruru::commands
