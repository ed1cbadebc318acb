#include "store/backups.hpp"

#include "store/backup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <string>

namespace ruru::store {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono;

std::string name_for(Timestamp at) {
  const auto day = floor<days>(at);
  const year_month_day date(day);
  const hh_mm_ss time(floor<seconds>(at - day));
  return fmt::format("history-{:04}{:02}{:02}T{:02}{:02}{:02}Z.db", int(date.year()), unsigned(date.month()),
                     unsigned(date.day()), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

std::optional<Timestamp> time_in(const std::string& name) {
  int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0, end = 0;
  const int found =
      std::sscanf(name.c_str(), "history-%4d%2d%2dT%2d%2d%2dZ.db%n", &y, &mo, &d, &h, &mi, &s, &end);
  if (found != 6 || end != static_cast<int>(name.size())) return std::nullopt;
  const year_month_day date{year{y}, month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d))};
  if (!date.ok()) return std::nullopt;
  return Timestamp{sys_days{date} + hours{h} + minutes{mi} + seconds{s}};
}

/// The hour, day or month for which one backup is kept.
std::string period_of(Timestamp at, Timestamp now) {
  const auto age = now - at;
  if (age < days{1}) return fmt::format("hour {}", floor<hours>(at).time_since_epoch().count());
  if (age < days{30}) return fmt::format("day {}", floor<days>(at).time_since_epoch().count());
  const year_month_day date(floor<days>(at));
  return fmt::format("month {} {}", int(date.year()), unsigned(date.month()));
}

/// A free name that sorts behind all others, for the newest holds most; not behind those more than a minute
/// in the future, for then the clock was put back.
fs::path free_name(const fs::path& history, Timestamp now) {
  Timestamp at = floor<seconds>(now);
  const auto backups = backups_of(history);
  const auto latest = std::find_if(backups.begin(), backups.end(),
                                   [&](const BackupFile& backup) { return backup.at <= now + minutes{1}; });
  if (latest != backups.end()) at = std::max<Timestamp>(at, latest->at + seconds{1});
  fs::path name;
  std::error_code ignored;
  do {
    name = backup_folder(history) / name_for(at);
    at += seconds{1};
  } while (fs::exists(name, ignored));
  return name;
}

} // namespace

fs::path backup_folder(const fs::path& history) { return history.parent_path() / "backups"; }

std::vector<BackupFile> backups_of(const fs::path& history) {
  std::vector<BackupFile> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(backup_folder(history), ignored)) {
    if (const auto at = time_in(entry.path().filename().string())) found.push_back({entry.path(), *at});
  }
  std::sort(found.begin(), found.end(), [](const BackupFile& a, const BackupFile& b) { return a.at > b.at; });
  return found;
}

std::vector<BackupFile> superfluous(const std::vector<BackupFile>& backups, Timestamp now) {
  std::vector<BackupFile> out;
  std::set<std::string> kept;
  for (const BackupFile& backup : backups) {
    const bool first_of_its_period = kept.insert(period_of(backup.at, now)).second;
    if (!first_of_its_period && backup.at != backups.front().at) out.push_back(backup);
  }
  return out;
}

Result<std::optional<fs::path>> back_up_at(const fs::path& history, Timestamp now) {
  std::error_code failure;
  if (!fs::exists(history, failure)) return std::optional<fs::path>();
  fs::create_directories(backup_folder(history), failure);
  const fs::path file = free_name(history, now);
  if (auto done = back_up(history, file); !done) return done.error();
  for (const BackupFile& old : superfluous(backups_of(history), now))
    if (old.file != file) fs::remove(old.file, failure);
  return std::optional(file);
}

} // namespace ruru::store
