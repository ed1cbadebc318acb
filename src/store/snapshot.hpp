#pragma once

#include "store/database.hpp"

namespace ruru::store {

/// A private copy of a database that another program may be writing to, opened, in a temporary folder that
/// goes with it.
///
/// The writer holds an exclusive lock, so that SQLite itself would refuse a second reader. The copy is
/// consistent nevertheless. The database file only changes at a checkpoint, which copies into it what the
/// write-ahead log already holds; and a reader takes from the log whatever the log holds. So a database file
/// that was copied in the middle of a checkpoint does no harm as long as the log copied *after* it still is
/// the same log, which its header tells: a log that starts over gets new random numbers there. If it did,
/// both are copied again.
class Snapshot {
public:
  static Result<Snapshot> of(const std::filesystem::path& file);

  Snapshot(Snapshot&& other) noexcept;
  Snapshot& operator=(Snapshot&&) = delete;
  ~Snapshot();

  Database& database() { return *database_; }

private:
  explicit Snapshot(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::filesystem::path folder_; ///< empty when moved from
  std::optional<Database> database_;
};

} // namespace ruru::store
