#pragma once

#include "history/entry.hpp"
#include "result.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The history on disk (docs/history-format.md). Entries are only ever added.
namespace ruru::store {

/// Where entries go and come from. A door, so that tests can keep a history in memory and let it fail.
class Log {
public:
  virtual ~Log() = default;

  /// Stores `entry`, whose sequence is one more than that of the last one. Done means that it is on the disk
  /// and survives a crash and a power cut. A failed append leaves the history as it was and may be tried
  /// again; storing the last entry once more changes nothing.
  virtual Result<Done> append(const history::Entry& entry) = 0;

  /// Stores several, all or none, the way `append` does: an action that is made of many entries.
  virtual Result<Done> append_all(const std::vector<history::Entry>& entries) = 0;

  /// All entries of all devices in their order, sequences 1, 2, 3 … without a gap; what cannot be read is
  /// `Unreadable`.
  virtual Result<std::vector<history::Entry>> entries() = 0;

  /// How far the history goes that was read and appended so far; only a log knows what is in it. Empty when
  /// this log has none to give.
  virtual std::string mark() { return {}; }

  /// The entries behind a mark. Nothing when the history is not the one of the mark going on, or in doubt:
  /// then `entries` must be read.
  virtual Result<std::optional<std::vector<history::Entry>>> entries_since(const std::string& mark) {
    (void)mark;
    return std::optional<std::vector<history::Entry>>();
  }
};

enum class Access {
  write, ///< the one copy of Ruru that plays; creates the file and its folder when they are missing
  read,  ///< a look at the entries stored so far, also while another copy plays; a missing file has none
};

/// Opens the history in `file`.
Result<std::unique_ptr<Log>> open_log(const std::filesystem::path& file, Access access);

} // namespace ruru::store
