#include "store/writing_log.hpp"

#include "store/database.hpp"
#include "store/entry_to_row.hpp"
#include "store/event_table.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace ruru::store {
namespace {

namespace fs = std::filesystem;
using history::Entry;

/// The log of the one copy of Ruru that plays.
class WritingLog : public Log {
public:
  WritingLog(Database database, Statement insert)
      : database_(std::move(database)), insert_(std::move(insert)) {}
  WritingLog(const WritingLog&) = delete;
  WritingLog& operator=(const WritingLog&) = delete;

  /// A tidy end: everything in one file. Should it fail, the write-ahead log holds all that is needed.
  ~WritingLog() override { (void)database_.run("PRAGMA wal_checkpoint(TRUNCATE)"); }

  Result<Done> append(const Entry& entry) override;
  Result<std::vector<Entry>> entries() override;

private:
  /// Where the next entry goes.
  struct End {
    history::Sequence sequence = 0;
    std::int64_t hlc = 0;
  };

  Result<Done> find_end();
  Result<Done> insert(const EventRow& row);
  bool is_last(const Entry& entry) const { return last_ && *last_ == entry; }

  Database database_;
  Statement insert_;
  std::optional<End> end_; ///< known after the first reading
  std::optional<Entry> last_;
};

Result<Done> WritingLog::append(const Entry& entry) {
  if (auto done = find_end(); !done) return done;
  if (is_last(entry)) return Done{};
  if (entry.sequence != end_->sequence + 1)
    return Error{
        fmt::format("Entry {} cannot follow entry {} of the history.", entry.sequence, end_->sequence)};
  const auto row = row_of(entry, end_->hlc);
  if (!row) return Error{"This entry cannot be stored. Check that the clock of this computer is right."};
  if (auto done = insert(*row); !done) return done;
  end_ = {entry.sequence, row->hlc};
  last_ = entry;
  return Done{};
}

Result<std::vector<Entry>> WritingLog::entries() {
  Contents contents;
  if (auto done = read_into(contents, database_); !done) return done.error();
  end_ = {contents.entries.size(), contents.last_hlc};
  if (!contents.entries.empty()) last_ = contents.entries.back();
  return std::move(contents.entries);
}

Result<Done> WritingLog::find_end() {
  if (end_) return Done{};
  if (auto found = entries(); !found) return found.error();
  return Done{};
}

Result<Done> WritingLog::insert(const EventRow& row) {
  insert_.bind(0, row.seq);
  insert_.bind(1, row.hlc);
  insert_.bind(2, row.tz);
  insert_.bind(3, row.kind);
  row.card.empty() ? insert_.bind_nothing(4) : insert_.bind(4, row.card);
  insert_.bind(5, row.grade);
  insert_.bind(6, row.ms);
  insert_.bind(7, row.body);
  insert_.bind(8, row.crc);
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
  return *format == Format::none ? create_tables(database) : Result<Done>(Done{});
}

} // namespace

Result<std::unique_ptr<Log>> open_writing_log(const fs::path& file) {
  if (auto done = make_folder(file.parent_path()); !done) return done.error();
  auto database = Database::open(file, Database::Mode::create, file.string());
  if (!database) return database.error();
  if (auto done = prepare(*database); !done) return done.error();
  auto insert = database->prepare("INSERT INTO event(dev, seq, hlc, tz, kind, card, grade, ms, body, crc) "
                                  "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!insert) return insert.error();
  return std::unique_ptr<Log>(std::make_unique<WritingLog>(*std::move(database), *std::move(insert)));
}

} // namespace ruru::store
