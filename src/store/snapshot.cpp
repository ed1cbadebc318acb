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

std::string log_header(const fs::path& log) {
  std::array<char, 32> bytes{};
  std::ifstream file(log, std::ios::binary);
  file.read(bytes.data(), bytes.size());
  return file.gcount() == bytes.size() ? std::string(bytes.data(), bytes.size()) : "";
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

/// The file under a name that tells SQLite that nobody changes it, so that it needs no lock and no log.
std::string as_unchanging(const fs::path& file) {
  std::string name = "file:";
  for (const char letter : file.string())
    name += letter == '?' || letter == '#' || letter == '%'
                ? fmt::format("%{:02x}", static_cast<unsigned>(letter))
                : std::string(1, letter);
  return name + "?immutable=1";
}

} // namespace

Snapshot::Mark Snapshot::mark_of(const fs::path& database) {
  Mark mark{.log_header = log_header(log_of(database))};
  if (!mark.log_header.empty()) return mark; // the database may change, by checkpoints
  std::error_code ignored;
  mark.changed = fs::last_write_time(database, ignored);
  mark.size = fs::file_size(database, ignored);
  return mark;
}

/// Copies until nothing moved meanwhile.
Result<Done> Snapshot::copied_at_rest(const fs::path& from, const fs::path& to) {
  for (int attempt = 0; attempt < 50; ++attempt) {
    const Mark before = mark_of(from);
    if (auto done = copied(from, to); !done) return done;
    if (mark_of(from) == before && log_header(log_of(to)) == before.log_header) return Done{};
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
  return Error{fmt::format("The history {} keeps changing. Try again in a moment.", from.string())};
}

std::optional<Snapshot> Snapshot::in_place(const fs::path& file) {
  Snapshot look{fs::path()};
  look.file_ = file;
  look.mark_ = mark_of(file);
  if (!look.mark_.log_header.empty()) return std::nullopt;
  auto database = Database::open(as_unchanging(file), Database::Mode::read_only, file.string());
  if (!database) return std::nullopt;
  look.database_ = *std::move(database);
  return look;
}

bool Snapshot::stood_still() const { return file_.empty() || mark_of(file_) == mark_; }

Snapshot::Snapshot(Snapshot&& other) noexcept
    : folder_(std::move(other.folder_)), file_(std::move(other.file_)), mark_(std::move(other.mark_)),
      database_(std::move(other.database_)) {
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
