#include "store/backup.hpp"

#include "store/check.hpp"
#include "store/event_table.hpp"
#include "store/kept_fold.hpp"
#include "store/snapshot.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace ruru::store {
namespace {

namespace fs = std::filesystem;

/// A file in the making, gone again unless it was renamed.
class Draft {
public:
  explicit Draft(const fs::path& of) : file_(of.string() + ".part") { remove(); }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() { remove(); }
  const fs::path& file() const { return file_; }

private:
  void remove() const {
    std::error_code ignored;
    fs::remove(file_, ignored);
  }

  fs::path file_;
};

Error cannot(std::string_view what, const fs::path& file, const std::string& why) {
  return {fmt::format("{} cannot be {}: {}.", file.string(), what, why)};
}

/// Waits until `path`, a file or a folder, is on the disk.
Result<Done> sync(const fs::path& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
  const int why = errno;
  if (descriptor >= 0) close(descriptor);
  if (!synced) return cannot("written", path, std::strerror(why));
  return Done{};
}

/// What stands in `history` as one new file.
Result<Done> write_copy(const fs::path& history, const fs::path& to) {
  auto snapshot = Snapshot::of(history);
  if (!snapshot) return snapshot.error();
  const auto format = format_of(snapshot->database());
  if (!format) return format.error();
  if (*format == Format::none) return Error{fmt::format("There is nothing in {} yet.", history.string())};
  auto statement = snapshot->database().prepare("VACUUM INTO ?");
  if (!statement) return statement.error();
  const std::string name = to.string();
  statement->bind(0, std::string_view(name));
  if (statement->step() != Statement::Step::done)
    return cannot("written", to, snapshot->database().failure().message);
  return sync(to);
}

Result<Done> renamed(const fs::path& from, const fs::path& to) {
  std::error_code failure;
  fs::rename(from, to, failure);
  if (failure) return cannot("written", to, failure.message());
  (void)sync(to.parent_path()); // not every file system can sync a folder
  return Done{};
}

bool is_there(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored);
}

fs::path log_of(const fs::path& history) { return history.string() + "-wal"; }

/// A free name beside `history`.
fs::path name_for_former(const fs::path& history, const char* before) {
  for (int number = 1;; ++number) {
    fs::path name = history.parent_path() / fmt::format("{}-before-{}-{}{}", history.stem().string(), before,
                                                        number, history.extension().string());
    if (!is_there(name) && !is_there(log_of(name))) return name;
  }
}

/// Keeps other copies of Ruru out while the history is exchanged, which is brought into one file first: a log
/// that was still open would be deleted at the end, under a name that is another history's by then. Only a
/// lock of somebody else is a failure; nothing is kept out of a history too damaged for this, which is just
/// what a backup is for.
Result<std::optional<Database>> closed_to_others(const fs::path& history) {
  auto database = Database::open(history, Database::Mode::read_write, history.string());
  if (!database) return std::optional<Database>();
  const auto locked = database->run("PRAGMA busy_timeout = 2000; PRAGMA locking_mode = EXCLUSIVE;"
                                    "BEGIN EXCLUSIVE; COMMIT; PRAGMA journal_mode = DELETE");
  if (locked) return std::optional<Database>(*std::move(database));
  if (database->is_in_use()) return locked.error();
  return std::optional<Database>();
}

/// Gives the history a second name, and its log the name that goes with it.
Result<Done> keep(const fs::path& history, const fs::path& former) {
  std::error_code failure;
  fs::create_hard_link(history, former, failure);
  if (failure) return cannot("kept as " + former.string(), history, failure.message());
  if (is_there(log_of(history))) return renamed(log_of(history), log_of(former));
  (void)sync(former.parent_path());
  return Done{};
}

Result<Done> check_backup(const fs::path& backup, const Watch& watch) {
  if (!is_there(backup)) return Error{fmt::format("There is no backup at {}.", backup.string())};
  const Report report = check_log(backup, watch);
  if (!report.sound())
    return Error{fmt::format("The backup {} cannot be used. {}", backup.string(), report.problems.front())};
  return Done{};
}

} // namespace

Result<Done> back_up(const fs::path& history, const fs::path& to) {
  const fs::path place = fs::absolute(to);
  if (!is_there(history)) return Error{fmt::format("There is no history yet at {}.", history.string())};
  if (is_there(place)) return cannot("written", place, "it is already there");
  const Draft draft(place);
  if (auto done = write_copy(fs::absolute(history), draft.file()); !done) return done;
  return renamed(draft.file(), place);
}

Result<fs::path> restore(const fs::path& backup, const fs::path& history, const Watch& watch) {
  const fs::path place = fs::absolute(history);
  if (auto done = check_backup(backup, watch); !done) return done.error();
  std::error_code failure;
  fs::create_directories(place.parent_path(), failure);
  const Draft draft(place);
  if (auto done = write_copy(fs::absolute(backup), draft.file()); !done) return done.error();
  return put_in_place(draft.file(), place, "restore");
}

Result<fs::path> put_in_place(const fs::path& next, const fs::path& history, const char* before) {
  forget_fold(history);
  if (!is_there(history)) {
    if (auto done = renamed(next, history); !done) return done.error();
    return fs::path();
  }
  const auto guard = closed_to_others(history);
  if (!guard) return guard.error();
  const fs::path former = name_for_former(history, before);
  if (auto done = keep(history, former); !done) return done.error();
  if (auto done = renamed(next, history); !done) return done.error();
  return former;
}

} // namespace ruru::store
