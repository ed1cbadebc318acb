#include "commands/commands.hpp"
#include "store/backup.hpp"
#include "store/check.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace ruru::commands {

namespace {

void check(Options& options) {
  const std::filesystem::path file = where(options).history;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored))
    return print(fmt::format("{}: nothing is recorded yet.", file.string()));
  const store::Report report = store::check_log(file);
  for (const std::string& remark : report.remarks) {
    print(remark);
  }
  for (const std::string& problem : report.problems) {
    print(problem);
  }
  print(fmt::format("{}: {} entries, {}.", file.string(), report.entries,
                    report.sound() ? "all sound" : fmt::format("{} problems", report.problems.size())));
  if (!report.sound()) options.exit_status = has_errors;
}

void back_up(Options& options, const std::string& file) {
  if (const auto done = store::back_up(where(options).history, file); !done)
    return refuse(options, done.error());
  print(fmt::format("Backed up to {}.", file));
}

void restore(Options& options, const std::string& file) {
  const auto former = store::restore(file, where(options).history);
  if (!former) return refuse(options, former.error());
  print(fmt::format("Restored from {}.", file));
  if (!former->empty())
    print(fmt::format("The history that was there before is kept as {}.", former->string()));
}

/// A subcommand that takes one file.
void add_with_file(CLI::App& history, Options& options, const char* name, const char* description,
                   void (*action)(Options&, const std::string&)) {
  auto* command = history.add_subcommand(name, description);
  auto file = std::make_shared<std::string>();
  command->add_option("FILE", *file, "The file")->required();
  command->callback([&options, file, action] { action(options, *file); });
}

} // namespace

void add_history(CLI::App& app, Options& options) {
  auto* history = app.add_subcommand("history", "Looks after what was answered");
  history->require_subcommand(1);
  history->add_subcommand("check", "Reads every entry and says what is damaged")->callback([&options] {
    check(options);
  });
  add_with_file(*history, options, "backup", "Writes a copy of everything into a new file", back_up);
  add_with_file(*history, options, "restore", "Puts a backup in place and keeps what was there before",
                restore);
}

} // namespace ruru::commands
