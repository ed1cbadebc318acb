#pragma once

#include "store/database.hpp"

#include <cstdint>

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

  /// A look at the file itself, without a copy: for when nobody has written to it since it was closed.
  /// Nothing when there is a write-ahead log. What was read holds if `stood_still` says so afterwards.
  static std::optional<Snapshot> in_place(const std::filesystem::path& file);
  bool stood_still() const;

  Snapshot(Snapshot&& other) noexcept;
  Snapshot& operator=(Snapshot&&) = delete;
  ~Snapshot();

  Database& database() { return *database_; }

private:
  /// What changes when the file is written to.
  struct Mark {
    std::string log_header;                    ///< empty when there is no log
    std::filesystem::file_time_type changed{}; ///< of the database; without a log nothing else tells
    std::uintmax_t size = 0;
    bool operator==(const Mark&) const = default;
  };
  static Mark mark_of(const std::filesystem::path& database);
  static Result<Done> copied_at_rest(const std::filesystem::path& from, const std::filesystem::path& to);

  explicit Snapshot(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::filesystem::path folder_; ///< empty when moved from, or looking at the file itself
  std::filesystem::path file_;   ///< that is looked at
  Mark mark_;
  std::optional<Database> database_;
};

} // namespace ruru::store
