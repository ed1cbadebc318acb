#include "store/writing_log.hpp"

#include "store/database.hpp"
#include "store/entry_to_row.hpp"
#include "store/event_table.hpp"
#include "store/mark.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <sys/stat.h>

namespace ruru::store {
namespace {

namespace fs = std::filesystem;
using history::Entry;

std::uint64_t inode_of(const fs::path& file) {
  struct stat facts {};
  return stat(file.c_str(), &facts) == 0 ? facts.st_ino : 0;
}

/// The log of the one copy of Ruru that plays.
class WritingLog : public Log {
public:
  WritingLog(fs::path file, Database database, Statement insert, Device own)
      : file_(std::move(file)), inode_(inode_of(file_)), database_(std::move(database)),
        insert_(std::move(insert)), own_(std::move(own)) {}
  WritingLog(const WritingLog&) = delete;
  WritingLog& operator=(const WritingLog&) = delete;

  /// A tidy end: everything in one file. Should it fail, the write-ahead log holds all that is needed.
  ~WritingLog() override { (void)database_.run("PRAGMA wal_checkpoint(TRUNCATE)"); }

  Result<Done> append(const Entry& entry) override;
  Result<Done> append_all(const std::vector<Entry>& entries) override;
  Result<std::vector<Entry>> entries() override;
  std::string mark() override { return known_ ? mark_of(known_->contents, database_) : ""; }
  Result<std::optional<std::vector<Entry>>> entries_since(const std::string& mark) override;

private:
  /// What has been read and appended so far, all but the entries.
  struct Known {
    Contents contents;
    std::int64_t last_hlc = 0;
    std::optional<Entry> last;
  };

  /// What is written to a file that was moved or deleted is lost to the next start.
  bool is_gone() const { return inode_ != 0 && inode_of(file_) != inode_; }

  Result<Done> find_end();
  Result<std::vector<Entry>> know(Contents contents);
  std::optional<EventRow> row_of_own(Entry entry) const;
  Result<Done> insert(const EventRow& row);

  fs::path file_;
  std::uint64_t inode_; ///< 0 when the file system of tests has none
  Database database_;
  Statement insert_;
  Device own_;
  std::vector<Device> devices_;
  std::optional<Known> known_; ///< after the first reading
};

/// The row of `entry` on this device: what names a place in the whole history names an event of a device
/// there.
std::optional<EventRow> WritingLog::row_of_own(Entry entry) const {
  const Contents& contents = known_->contents;
  std::string device;
  if (history::Sequence* named = history::named_by(entry.what); named && *named != 0) {
    const auto name = contents.places.at(*named);
    if (name && name->dev != own_.dev) {
      for (const Device& each : devices_)
        if (each.dev == name->dev) device = each.uid;
    }
    *named = name ? name->seq : 0;
  }
  const auto end = contents.ends.find(own_.dev);
  entry.sequence = (end == contents.ends.end() ? 0 : end->second.seq) + 1;
  return row_of(entry, known_->last_hlc, device);
}

Result<Done> WritingLog::append(const Entry& entry) {
  if (auto done = find_end(); !done) return done;
  if (is_gone())
    return Error{
        fmt::format("The history {} is gone from its place. Put it back, or choose another folder with "
                    "--data DIR.",
                    file_.string())};
  if (known_->last == entry) return Done{};
  const history::Sequence count = known_->contents.places.count();
  if (entry.sequence != count + 1)
    return Error{fmt::format("Entry {} cannot follow entry {} of the history.", entry.sequence, count)};
  const auto row = row_of_own(entry);
  if (!row) return Error{"This entry cannot be stored. Check that the clock of this computer is right."};
  if (auto done = insert(*row); !done) return done;
  const auto seq = static_cast<history::Sequence>(row->seq);
  known_->contents.places.add({own_.dev, seq});
  known_->contents.ends[own_.dev] = {.seq = seq, .hlc = row->hlc, .crc = row->crc};
  known_->last_hlc = row->hlc;
  known_->last = entry;
  return Done{};
}

Result<Done> WritingLog::append_all(const std::vector<Entry>& entries) {
  if (auto done = find_end(); !done) return done;
  const Known before = *known_;
  Result<Done> done = database_.run("BEGIN IMMEDIATE");
  for (auto entry = entries.begin(); done && entry != entries.end(); ++entry)
    done = append(*entry);
  if (done) done = database_.run("COMMIT");
  if (done) return done;
  (void)database_.run("ROLLBACK");
  known_ = before;
  return done;
}

Result<std::vector<Entry>> WritingLog::entries() {
  Contents contents;
  if (auto done = read_into(contents, database_); !done) return done.error();
  return know(std::move(contents));
}

Result<std::optional<std::vector<Entry>>> WritingLog::entries_since(const std::string& mark) {
  auto contents = contents_at(mark, database_, own_.dev);
  if (!contents) return std::optional<std::vector<Entry>>();
  if (auto done = read_tail_into(*contents, database_, own_.dev); !done) return done.error();
  auto entries = know(*std::move(contents));
  if (!entries) return entries.error();
  return std::optional(*std::move(entries));
}

/// Remembers `contents` as what has been read, and hands its entries out.
Result<std::vector<Entry>> WritingLog::know(Contents contents) {
  auto devices = devices_of(database_);
  if (!devices) return devices.error();
  devices_ = *std::move(devices);
  std::vector<Entry> entries = std::move(contents.entries);
  Known known{.contents = std::move(contents)};
  for (const auto& [dev, end] : known.contents.ends)
    known.last_hlc = std::max(known.last_hlc, end.hlc);
  if (!entries.empty()) known.last = entries.back();
  known_ = std::move(known);
  return entries;
}

Result<Done> WritingLog::find_end() {
  if (known_) return Done{};
  if (auto found = entries(); !found) return found.error();
  return Done{};
}

Result<Done> WritingLog::insert(const EventRow& row) {
  bind_event(insert_, own_.dev, row);
  const bool stored = insert_.step() == Statement::Step::done;
  Result<Done> result = stored ? Result<Done>(Done{}) : Result<Done>(database_.failure());
  insert_.reset();
  return result;
}

/// The pragmas that come before anything is read. EXCLUSIVE keeps a second copy of the program out, and the
/// shared-memory file away that would crash on a full disk.
constexpr const char* first_pragmas = R"(
PRAGMA busy_timeout = 2000;
PRAGMA locking_mode = EXCLUSIVE;
)";

/// FULL, because NORMAL may lose the last answers in a power cut.
constexpr const char* other_pragmas = R"(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA mmap_size = 0;
PRAGMA temp_store = MEMORY;
PRAGMA journal_size_limit = 4194304;
)";

/// Entries are promised to survive a power cut only where all of these took effect.
Result<Done> check_pragmas(Database& database) {
  struct Wanted {
    const char* query;
    std::string_view value;
  };
  constexpr std::array wanted{Wanted{"PRAGMA journal_mode", "wal"}, Wanted{"PRAGMA synchronous", "2"},
                              Wanted{"PRAGMA locking_mode", "exclusive"}};
  for (const auto& [query, value] : wanted) {
    const auto found = database.text(query);
    if (!found) return found.error();
    if (*found != value)
      return Error{
          fmt::format("{} lies where entries cannot be stored safely ({} is {} instead of {}). Choose a "
                      "folder on a local disk with --data DIR.",
                      database.name(), query, *found, value)};
  }
  return Done{};
}

Error not_writable(const Database& database) {
  return {fmt::format(
      "The history {} may only be read. Allow writing to it, or choose another folder with --data DIR.",
      database.name())};
}

Result<Done> make_folder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure)
    return Error{
        fmt::format("The folder {} for the history cannot be made: {}. Allow it, or choose another folder "
                    "with --data DIR.",
                    folder.string(), failure.message())};
  return Done{};
}

Result<Done> prepare(Database& database) {
  if (!database.can_write()) return not_writable(database);
  if (auto done = database.run(first_pragmas); !done) return done;
  const auto format = format_of(database); // before anything is written: the file may not be ours
  if (!format) return format.error();
  if (auto done = database.run(other_pragmas); !done) return done;
  if (auto done = check_pragmas(database); !done) return done;
  return *format == Format::none ? create_tables(database) : guard_events(database);
}

} // namespace

Result<Database> open_for_writing(const fs::path& file) {
  if (auto done = make_folder(file.parent_path()); !done) return done.error();
  auto database = Database::open(file, Database::Mode::create, file.string());
  if (!database) return database.error();
  if (auto done = prepare(*database); !done) return done.error();
  return database;
}

Result<std::unique_ptr<Log>> open_writing_log(const fs::path& file) {
  auto database = open_for_writing(file);
  if (!database) return database.error();
  auto own = settled_device(*database, file, Identity::as_found);
  if (!own) return own.error();
  auto insert = database->prepare(insert_event);
  if (!insert) return insert.error();
  return std::unique_ptr<Log>(
      std::make_unique<WritingLog>(file, *std::move(database), *std::move(insert), *std::move(own)));
}

} // namespace ruru::store
