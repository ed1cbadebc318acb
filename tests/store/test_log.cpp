#include "../temporary_folder.hpp"
#include "raw_database.hpp"
#include "some_entries.hpp"
#include "store/entry_to_row.hpp"
#include "store/memory_log.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;
using test::some_entries;
using test::some_entry;
using test::TemporaryFolder;

std::unique_ptr<Log> opened(const std::filesystem::path& file, Access access = Access::write) {
  auto log = open_log(file, access);
  REQUIRE_MESSAGE(log, log.error().message);
  return *std::move(log);
}

void store_all(Log& log, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    const auto done = log.append(entry);
    REQUIRE_MESSAGE(done, done.error().message);
  }
}

std::vector<Entry> entries_of(Log& log) {
  auto entries = log.entries();
  REQUIRE_MESSAGE(entries, entries.error().message);
  return *std::move(entries);
}

std::vector<Entry> stored_in(const std::filesystem::path& file) {
  return entries_of(*opened(file, Access::read));
}

std::string refusal(const std::filesystem::path& file, Access access = Access::write) {
  const auto log = open_log(file, access);
  REQUIRE_FALSE(log);
  return log.error().message;
}

bool contains(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return true;
  MESSAGE(text);
  return false;
}

/// A history with three entries, closed.
struct ThreeEntries {
  TemporaryFolder folder;
  std::filesystem::path file = folder / "history.db";
  std::vector<Entry> entries = some_entries(3);
  ThreeEntries() { store_all(*opened(file), entries); }
};

Unreadable::Reason reason(const Entry& entry) {
  REQUIRE(std::holds_alternative<Unreadable>(entry.what));
  return std::get<Unreadable>(entry.what).reason;
}

} // namespace

TEST_CASE("a new history is made with its folder, and is empty") {
  const TemporaryFolder folder;
  const auto file = folder / "share/ruru/history.db";
  CHECK(entries_of(*opened(file)).empty());
  CHECK(std::filesystem::exists(file));
}

TEST_CASE("entries come back as they were, at once and after closing") {
  const TemporaryFolder folder;
  const auto entries = some_entries(500);
  {
    const auto log = opened(folder / "history.db");
    store_all(*log, entries);
    CHECK(entries_of(*log) == entries);
  }
  CHECK(entries_of(*opened(folder / "history.db")) == entries);
}

TEST_CASE("after closing, everything is in one file") {
  const ThreeEntries history;
  CHECK_FALSE(std::filesystem::exists(history.file.string() + "-wal"));
  CHECK_FALSE(std::filesystem::exists(history.file.string() + "-shm"));
  CHECK(test::value_of(history.file, "SELECT count(*) FROM event") == "3");
  CHECK(test::value_of(history.file, "SELECT length(uid) FROM device") == "16");
}

TEST_CASE("a history goes on where it ended") {
  const ThreeEntries history;
  const auto log = opened(history.file);
  CHECK(log->append(some_entry(4)));
  CHECK(entries_of(*log) == some_entries(4));
}

TEST_CASE("storing the last entry again changes nothing") {
  const ThreeEntries history;
  const auto log = opened(history.file);
  CHECK(log->append(history.entries.back()));
  CHECK(entries_of(*log) == history.entries);
}

TEST_CASE("an entry out of its turn is refused") {
  const ThreeEntries history;
  const auto log = opened(history.file);
  CHECK_FALSE(log->append(some_entry(5)));
  CHECK_FALSE(log->append(some_entry(2)));
  CHECK_FALSE(log->append(some_entry(3, 99))); // the number of the last one, but another entry
  CHECK(entries_of(*log) == history.entries);
}

TEST_CASE("of several entries all are stored or none") {
  const ThreeEntries history;
  const auto log = opened(history.file);
  CHECK_FALSE(log->append_all({some_entry(4), some_entry(5), some_entry(7)}));
  CHECK(entries_of(*log) == history.entries);
  CHECK(log->append_all({some_entry(4), some_entry(5)}));
  CHECK(log->append(some_entry(6)));
  CHECK(entries_of(*log) == some_entries(6));
  CHECK(log->append_all({}));
}

TEST_CASE("a second copy of the program is told so") {
  const ThreeEntries history;
  {
    const auto first = opened(history.file);
    CHECK(contains(refusal(history.file), "in use by another copy of Ruru. Close it"));
    CHECK(first->append(some_entry(4)));
  }
  CHECK(entries_of(*opened(history.file)).size() == 4);
}

TEST_CASE("reading goes on beside a copy that writes, and sees what is stored so far") {
  const ThreeEntries history;
  const auto writer = opened(history.file);
  CHECK(stored_in(history.file) == history.entries);
  CHECK(writer->append(some_entry(4)));
  CHECK(stored_in(history.file) == some_entries(4));
  CHECK(contains(refusal(history.file), "in use")); // reading did not break the writer's lock
}

TEST_CASE("who reads cannot write, and leaves nothing behind") {
  const ThreeEntries history;
  const auto changed = std::filesystem::last_write_time(history.file);
  const auto log = opened(history.file, Access::read);
  CHECK_FALSE(log->append(some_entry(4)));
  CHECK(entries_of(*log) == history.entries);
  CHECK(std::filesystem::last_write_time(history.file) == changed);
  CHECK(std::distance(std::filesystem::directory_iterator(history.folder.path()), {}) == 1);
}

TEST_CASE("reading a history that is not there finds no entries and makes no file") {
  const TemporaryFolder folder;
  CHECK(stored_in(folder / "history.db").empty());
  CHECK_FALSE(std::filesystem::exists(folder / "history.db"));
}

TEST_CASE("an empty file becomes a history") {
  const TemporaryFolder folder;
  std::ofstream(folder / "history.db").close();
  CHECK(stored_in(folder / "history.db").empty());
  CHECK(opened(folder / "history.db")->append(some_entry(1)));
}

TEST_CASE("a file that is no database is left alone") {
  const TemporaryFolder folder;
  const auto file = folder / "history.db";
  std::ofstream(file) << std::string(5000, 'x');
  for (const Access access : {Access::write, Access::read})
    CHECK(contains(refusal(file, access), "not a history of Ruru"));
  CHECK(std::filesystem::file_size(file) == 5000);
}

TEST_CASE("the database of another program is left alone") {
  const TemporaryFolder folder;
  const auto file = folder / "notes.db";
  test::run_sql(file, "CREATE TABLE note(text)");
  for (const Access access : {Access::write, Access::read})
    CHECK(contains(refusal(file, access), "not a history of Ruru"));
  CHECK(test::value_of(file, "PRAGMA journal_mode") == "delete");
}

TEST_CASE("a history of a later version asks for an update and is not touched") {
  const ThreeEntries history;
  test::run_sql(history.file, "PRAGMA user_version = 2");
  for (const Access access : {Access::write, Access::read})
    CHECK(contains(refusal(history.file, access), "later version of Ruru. Update"));
  CHECK(test::value_of(history.file, "PRAGMA user_version") == "2");
}

TEST_CASE("a folder that cannot be made is named with its reason") {
  const TemporaryFolder folder;
  std::ofstream(folder / "file").close();
  const auto message = refusal(folder / "file/ruru/history.db");
  CHECK(contains(message, "cannot be made: Not a directory"));
  CHECK(contains(message, "--data"));
}

TEST_CASE("a folder in the place of the file is refused") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "history.db");
  for (const Access access : {Access::write, Access::read})
    CHECK(contains(refusal(folder / "history.db", access), "history.db"));
}

TEST_CASE("events can be neither changed nor removed nor replaced") {
  const ThreeEntries history;
  for (const char* statement :
       {"UPDATE event SET grade = 1 WHERE seq = 1", "DELETE FROM event WHERE seq = 1",
        "INSERT OR REPLACE INTO event SELECT dev, seq, hlc, tz, kind, card, 4, ms, body, crc "
        "FROM event WHERE seq = 1"}) {
    CAPTURE(statement);
    CHECK(contains(test::sql_failure(history.file, statement), "only ever added to"));
  }
  CHECK(stored_in(history.file) == history.entries);
}

TEST_CASE("an entry of a later version keeps its place, and the history goes on") {
  const ThreeEntries history;
  EventRow row = *row_of(some_entry(4), 0);
  row = {.seq = 4,
         .hlc = row.hlc,
         .tz = 0,
         .kind = "dreamt",
         .card = "a/b",
         .grade = {},
         .ms = {},
         .body = "{}",
         .crc = 0};
  row.crc = checksum(row);
  test::insert_row(history.file, row);
  const auto log = opened(history.file);
  CHECK(log->append(some_entry(5)));
  const auto entries = entries_of(*log);
  REQUIRE(entries.size() == 5);
  CHECK(reason(entries[3]) == Unreadable::Reason::later_version);
  CHECK(entries[4] == some_entry(5));
}

TEST_CASE("a damaged entry keeps its place, and the history goes on") {
  const ThreeEntries history;
  test::tamper(history.file, "UPDATE event SET tz = tz + 1 WHERE seq IN (2, 3)");
  const auto log = opened(history.file);
  CHECK(log->append(some_entry(4)));
  const auto entries = entries_of(*log);
  REQUIRE(entries.size() == 4);
  CHECK(entries[0] == history.entries[0]);
  CHECK(reason(entries[1]) == Unreadable::Reason::damaged);
  CHECK(reason(entries[2]) == Unreadable::Reason::damaged);
  CHECK(entries[3] == some_entry(4));
}

TEST_CASE("a missing entry leaves its place empty") {
  const ThreeEntries history;
  test::tamper(history.file, "DELETE FROM event WHERE seq < 3");
  const auto entries = stored_in(history.file);
  REQUIRE(entries.size() == 3);
  CHECK(reason(entries[0]) == Unreadable::Reason::missing);
  CHECK(entries[1].sequence == 2);
  CHECK(entries[2] == history.entries[2]);
}

TEST_CASE("an entry whose number was damaged counts as missing, and the history goes on") {
  const ThreeEntries history;
  test::tamper(history.file, "UPDATE event SET seq = 9000000000000 WHERE seq = 2");
  const auto log = opened(history.file);
  auto entries = entries_of(*log);
  REQUIRE(entries.size() == 3);
  CHECK(reason(entries[1]) == Unreadable::Reason::missing);
  CHECK(log->append(some_entry(4)));
  CHECK(entries_of(*log).size() == 4);
}

TEST_CASE("a log in memory behaves like one on disk and fails when asked to") {
  MemoryLog log;
  store_all(log, some_entries(3));
  CHECK(log.append(some_entry(3)));
  CHECK_FALSE(log.append(some_entry(5)));
  log.fail("The disk is full.");
  CHECK(log.append(some_entry(4)).error().message == "The disk is full.");
  CHECK_FALSE(log.entries());
  log.mend();
  CHECK(log.append(some_entry(4)));
  CHECK_FALSE(log.append_all({some_entry(5), some_entry(7)}));
  CHECK(entries_of(log) == some_entries(4));
  CHECK(log.append_all({some_entry(5), some_entry(6)}));
  CHECK(entries_of(log) == some_entries(6));
}
