#include "store/snapshot.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <stdlib.h>
#include <thread>

namespace ruru::store {
namespace {

namespace fs = std::filesystem;

fs::path log_of(const fs::path& database) { return database.string() + "-wal"; }

/// What must not change while the two files are copied.
struct Mark {
  std::string log_header;       ///< empty when there is no log
  fs::file_time_type changed{}; ///< of the database; without a log nothing else tells
  std::uintmax_t size = 0;
  bool operator==(const Mark&) const = default;
};

std::string log_header(const fs::path& log) {
  std::array<char, 32> bytes{};
  std::ifstream file(log, std::ios::binary);
  file.read(bytes.data(), bytes.size());
  return file.gcount() == bytes.size() ? std::string(bytes.data(), bytes.size()) : "";
}

Mark mark_of(const fs::path& database) {
  Mark mark{.log_header = log_header(log_of(database))};
  if (!mark.log_header.empty()) return mark; // the database may change, by checkpoints
  std::error_code ignored;
  mark.changed = fs::last_write_time(database, ignored);
  mark.size = fs::file_size(database, ignored);
  return mark;
}

/// A log that is not there is copied as one that is not there.
Result<Done> copy_log(const fs::path& from, const fs::path& to) {
  std::error_code failure;
  fs::remove(to, failure);
  fs::copy_file(from, to, failure);
  if (failure && failure != std::errc::no_such_file_or_directory)
    return Error{
        fmt::format("{} cannot be copied to {}: {}.", from.string(), to.string(), failure.message())};
  return Done{};
}

Result<Done> copied(const fs::path& from, const fs::path& to) {
  auto database = Database::open(from, Database::Mode::read_only, from.string());
  if (!database) return database.error();
  if (auto done = database->copy_bytes(to); !done) return done;
  return copy_log(log_of(from), log_of(to));
}

Result<fs::path> temporary_folder() {
  std::error_code failure;
  const fs::path parent = fs::temp_directory_path(failure);
  std::string name = (failure ? fs::path("/tmp") : parent) / "ruru-XXXXXX";
  if (!mkdtemp(name.data()))
    return Error{fmt::format("There is no place for a temporary copy of the history: {}: {}.", name,
                             std::strerror(errno))};
  return fs::path(name);
}

/// Copies until nothing moved meanwhile.
Result<Done> copied_at_rest(const fs::path& from, const fs::path& to) {
  for (int attempt = 0; attempt < 50; ++attempt) {
    const Mark before = mark_of(from);
    if (auto done = copied(from, to); !done) return done;
    if (mark_of(from) == before && log_header(log_of(to)) == before.log_header) return Done{};
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
  return Error{fmt::format("The history {} keeps changing. Try again in a moment.", from.string())};
}

} // namespace

Snapshot::Snapshot(Snapshot&& other) noexcept
    : folder_(std::move(other.folder_)), database_(std::move(other.database_)) {
  other.folder_.clear();
}

Snapshot::~Snapshot() {
  if (folder_.empty()) return;
  database_.reset();
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

Result<Snapshot> Snapshot::of(const fs::path& file) {
  auto folder = temporary_folder();
  if (!folder) return folder.error();
  Snapshot snapshot(*std::move(folder));
  const fs::path copy = snapshot.folder_ / "history.db";
  if (auto done = copied_at_rest(file, copy); !done) return done.error();
  auto database = Database::open(copy, Database::Mode::read_write, file.string());
  if (!database) return database.error();
  snapshot.database_ = *std::move(database);
  // Nobody else uses the copy, so it needs no shared-memory file, and it need not survive anything.
  if (auto done = snapshot.database_->run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF;");
      !done)
    return done.error();
  return snapshot;
}

} // namespace ruru::store
