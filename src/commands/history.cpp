#include "app/words.hpp"
#include "commands/ask.hpp"
#include "commands/commands.hpp"
#include "commands/moment_text.hpp"
#include "printable.hpp"
#include "run/clock.hpp"
#include "store/backup.hpp"
#include "store/backups.hpp"
#include "store/check.hpp"
#include "store/exchange.hpp"
#include "store/repair.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace ruru::commands {

namespace {

namespace fs = std::filesystem;

/// What can be done about a damaged history, in the order in which it is worth trying.
void print_remedies(const fs::path& history) {
  const auto backups = store::backups_of(history);
  print("To mend it: ruru history check --repair");
  if (backups.empty())
    print("  There are no backups; what is damaged is set aside, all else is kept.");
  else
    print(fmt::format("  It takes what is damaged from {} (the latest of {}), and sets the rest aside.",
                      app::counted(std::ssize(backups), "backup", "backups"), iso_text(backups.front().at)));
}

void repair(Options& options, const fs::path& file) {
  std::vector<fs::path> others;
  for (const store::BackupFile& backup : store::backups_of(file))
    others.push_back(backup.file);
  const auto repaired = store::repair(file, others, progress_bar("Mending"));
  if (!repaired) return refuse(options, repaired.error(), has_errors);
  print(fmt::format("Mended: {} entries saved, {} brought back from backups, {} set aside, {} lost.",
                    repaired->saved, repaired->from_others, repaired->quarantined, repaired->lost));
  print(fmt::format("The history as it was is kept as {}.", repaired->former.string()));
}

void check(Options& options, bool repairs) {
  const fs::path file = where(options).history;
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return print(fmt::format("{}: nothing is recorded yet.", file.string()));
  const store::Report report = store::check_log(file, progress_bar("Reading"));
  for (const std::string& remark : report.remarks) {
    print(printable(remark));
  }
  for (const std::string& problem : report.problems) {
    print(printable(problem));
  }
  print(fmt::format("{}: {} entries, {}.", file.string(), report.entries,
                    report.sound() ? "all sound"
                                   : app::counted(std::ssize(report.problems), "problem", "problems")));
  if (report.sound()) return;
  if (repairs) return repair(options, file);
  print_remedies(file);
  options.exit_status = has_errors;
}

void back_up(Options& options, const std::string& file) {
  if (!file.empty()) {
    if (const auto done = store::back_up(where(options).history, file); !done)
      return refuse(options, done.error());
    return print(fmt::format("Backed up to {}.", file));
  }
  const auto made = store::back_up_at(where(options).history, run::SystemClock().now());
  if (!made) return refuse(options, made.error());
  print(*made ? fmt::format("Backed up to {}.", (*made)->string()) : "Nothing is recorded yet.");
}

void export_to(Options& options, const std::string& file) {
  const fs::path history = where(options).history;
  if (file == "-") {
    if (const auto written = store::export_to(std::cout, history); !written) refuse(options, written.error());
    return;
  }
  const auto written = store::export_file(file, history, progress_bar("Writing"));
  if (!written) return refuse(options, written.error());
  print(fmt::format("{} entries written to {}.", *written, file));
}

void import_from(Options& options, const std::vector<std::string>& files) {
  const fs::path history = where(options).history;
  if (const auto backup = store::back_up_at(history, run::SystemClock().now()); !backup)
    return refuse(options, backup.error());
  for (const std::string& file : files) {
    const auto merged = store::import_file(file, history, progress_bar("Reading"));
    if (!merged) return refuse(options, merged.error());
    std::string text =
        fmt::format("{}: {} new entries, {} known already", file, merged->added, merged->known);
    if (merged->mended > 0) text += fmt::format(", {} mended", merged->mended);
    if (merged->quarantined > 0)
      text += fmt::format(", {} set aside because they make no sense", merged->quarantined);
    print(text + ".");
  }
}

} // namespace

void add_history(CLI::App& app, Options& options) {
  auto* history = app.add_subcommand("history", "Looks after what was answered");
  history->require_subcommand(1);

  auto* check_command = history->add_subcommand("check", "Reads every entry and says what is damaged");
  const auto repairs = std::make_shared<bool>(false);
  check_command->add_flag("--repair", *repairs,
                          "Mend it from the backups and set aside what cannot be mended");
  check_command->callback([&options, repairs] { check(options, *repairs); });

  auto* backup = history->add_subcommand("backup", "Writes a copy of everything");
  const auto backup_file = std::make_shared<std::string>();
  backup->add_option("FILE", *backup_file,
                     "A new file; by default one named after the time, beside the history");
  backup->callback([&options, backup_file] { back_up(options, *backup_file); });

  auto* export_command = history->add_subcommand("export", "Writes every entry as a line of JSON");
  const auto export_file = std::make_shared<std::string>();
  export_command->add_option("FILE", *export_file, "A new file, or - for standard output")->required();
  export_command->callback([&options, export_file] { export_to(options, *export_file); });

  auto* import = history->add_subcommand("import", "Adds the entries of exports, or of other histories");
  const auto files = std::make_shared<std::vector<std::string>>();
  import->add_option("FILE", *files, "Exports, or histories")->required();
  import->callback([&options, files] { import_from(options, *files);
});

add_history_back(*history, options);
} // namespace ruru::commands

} // namespace ruru::commands
