#include "store/check.hpp"

#include "store/event_table.hpp"
#include "store/snapshot.hpp"

#include <fmt/format.h>

namespace ruru::store {
namespace {

using history::Entry;
using history::Unreadable;

std::string minute_text(Timestamp at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(at - day);
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02} UTC", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count());
}

std::string what_and_when(const Entry& entry, const Unreadable& what) {
  return fmt::format("Entry {} ({}{}{}, {})", entry.sequence, what.kind, what.card.empty() ? "" : " ",
                     what.card, minute_text(entry.at));
}

/// A sentence for each run of missing entries.
void add_missing(Report& report, const std::vector<Entry>& entries, std::size_t& index) {
  const auto is_missing = [&](std::size_t at) {
    const auto* what = at < entries.size() ? std::get_if<Unreadable>(&entries[at].what) : nullptr;
    return what && what->reason == Unreadable::Reason::missing;
  };
  const auto first = entries[index].sequence;
  while (is_missing(index + 1))
    ++index;
  const auto last = entries[index].sequence;
  report.problems.push_back(first == last ? fmt::format("Entry {} is missing.", first)
                                          : fmt::format("Entries {} to {} are missing.", first, last));
}

void judge(Report& report, const std::vector<Entry>& entries) {
  for (std::size_t index = 0; index < entries.size(); ++index) {
    const auto* what = std::get_if<Unreadable>(&entries[index].what);
    if (!what) {
      ++report.entries;
      continue;
    }
    switch (what->reason) {
    case Unreadable::Reason::missing: add_missing(report, entries, index); break;
    case Unreadable::Reason::damaged:
      report.problems.push_back(what_and_when(entries[index], *what) + " is damaged: its checksum is wrong.");
      break;
    case Unreadable::Reason::lost:
      report.remarks.push_back(
          fmt::format("Entry {} is lost; a repair could not bring it back.", entries[index].sequence));
      break;
    case Unreadable::Reason::later_version:
      report.remarks.push_back(
          what_and_when(entries[index], *what) +
          " was written by a later version of Ruru. It is kept and changes nothing here.");
      break;
    }
  }
}

/// What SQLite says of its own structure, at most a hundred lines.
void check_structure(Report& report, Database& database) {
  auto lines = database.prepare("PRAGMA integrity_check(100)");
  if (!lines) {
    report.problems.push_back(lines.error().message);
    return;
  }
  Statement::Step step;
  while ((step = lines->step()) == Statement::Step::row)
    if (lines->text(0) != "ok") report.problems.push_back(fmt::format("The database: {}", lines->text(0)));
  if (step == Statement::Step::failed) report.problems.push_back(database.failure().message);
}

/// What no entry shows: rows of devices that are not known, and damage to the list of devices.
void check_devices(Report& report, Database& database) {
  const auto strays = database.number("SELECT count(*) FROM event WHERE dev NOT IN (SELECT dev FROM device)");
  if (strays && *strays > 0)
    report.problems.push_back(fmt::format("{} entries belong to no device.", *strays));
  const auto sound = devices_are_sound(database);
  if (sound && !*sound) report.problems.push_back("The list of devices is damaged.");
  const auto meta = database.number("SELECT count(*) FROM meta");
  if (!meta) report.problems.push_back(meta.error().message);
}

/// What is set aside is worth knowing.
void look_at_quarantine(Report& report, Database& database) {
  const auto count = database.number("SELECT count(*) FROM quarantine");
  if (count && *count > 0)
    report.remarks.push_back(
        fmt::format("{} damaged or unknown lines are set aside; an export holds them.", *count));
}

void check_entries(Report& report, Database& database, const Watch& watch) {
  Contents contents;
  const auto done = read_into(contents, database, watch);
  judge(report, contents.entries);
  if (!done)
    report.problems.push_back(
        fmt::format("Reading stops after entry {}: {}", contents.entries.size(), done.error().message));
}

Result<Done> check_file(Report& report, const std::filesystem::path& file, const Watch& watch) {
  auto copy = Snapshot::of(file);
  if (!copy) return copy.error();
  const auto format = format_of(copy->database());
  if (!format) return format.error();
  if (watch) watch(0.1); // copied
  check_structure(report, copy->database());
  if (watch) watch(0.4);
  if (*format == Format::ours) {
    check_entries(report, copy->database(), [&](double share) {
      if (watch) watch(0.4 + 0.6 * share);
    });
    check_devices(report, copy->database());
    look_at_quarantine(report, copy->database());
  }
  return Done{};
}

} // namespace

Report check_log(const std::filesystem::path& file, const Watch& watch) {
  Report report;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored))
    report.remarks.push_back(fmt::format("There is no history yet at {}.", file.string()));
  else if (const auto done = check_file(report, std::filesystem::absolute(file), watch); !done)
    report.problems.push_back(done.error().message);
  return report;
}

} // namespace ruru::store
