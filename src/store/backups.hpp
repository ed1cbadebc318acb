#pragma once

#include "memory/moment.hpp"
#include "result.hpp"

#include <filesystem>
#include <optional>
#include <vector>

/// The backups that Ruru makes by itself, in the folder `backups` beside the history.
namespace ruru::store {

struct BackupFile {
  std::filesystem::path file; ///< history-20261123T180000Z.db
  Timestamp at{};             ///< when it was made, to the second
  bool operator==(const BackupFile&) const = default;
};

std::filesystem::path backup_folder(const std::filesystem::path& history);

/// All of them, the newest first.
std::vector<BackupFile> backups_of(const std::filesystem::path& history);

/// Makes a backup named after `now`, or the second behind the newest where that is later, and takes away
/// those that are not needed any more, never the new one. Gives its file; nothing when there is no history
/// yet.
Result<std::optional<std::filesystem::path>> back_up_at(const std::filesystem::path& history, Timestamp now);

/// Those of `backups` (the newest first) that thinning takes away: of the last day one an hour is kept, of
/// the last thirty days one a day, and one a month for ever; always the latest of its hour, day or month, and
/// the newest.
std::vector<BackupFile> superfluous(const std::vector<BackupFile>& backups, Timestamp now);

} // namespace ruru::store
