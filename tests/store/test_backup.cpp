#include "../temporary_folder.hpp"
#include "raw_database.hpp"
#include "some_entries.hpp"
#include "store/backup.hpp"
#include "store/check.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;
using test::some_entries;
using test::TemporaryFolder;

std::unique_ptr<Log> history_of(const std::filesystem::path& file, std::size_t count) {
  auto log = open_log(file, Access::write);
  REQUIRE_MESSAGE(log, log.error().message);
  for (const Entry& entry : some_entries(count))
    REQUIRE((*log)->append(entry));
  return *std::move(log);
}

std::vector<Entry> entries_of(const std::filesystem::path& file) {
  const auto log = open_log(file, Access::read);
  REQUIRE_MESSAGE(log, log.error().message);
  const auto entries = (*log)->entries();
  REQUIRE_MESSAGE(entries, entries.error().message);
  return *entries;
}

std::size_t files_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

bool contains(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return true;
  MESSAGE(text);
  return false;
}

} // namespace

TEST_CASE("a backup holds what was stored, also while the history is being written") {
  const TemporaryFolder folder;
  {
    const auto log = history_of(folder / "history.db", 30);
    CHECK(back_up(folder / "history.db", folder / "backup.db"));
  }
  CHECK(entries_of(folder / "backup.db") == some_entries(30));
  CHECK(check_log(folder / "backup.db").sound());
  CHECK(files_in(folder) == 2);
}

TEST_CASE("a backup never writes over a file") {
  const TemporaryFolder folder;
  history_of(folder / "history.db", 1);
  std::ofstream(folder / "thesis.txt") << "years of work";
  const auto done = back_up(folder / "history.db", folder / "thesis.txt");
  REQUIRE_FALSE(done);
  CHECK(contains(done.error().message, "thesis.txt cannot be written: it is already there"));
  CHECK(std::filesystem::file_size(folder / "thesis.txt") == 13);
}

TEST_CASE("what cannot be backed up says why and leaves no file behind") {
  const TemporaryFolder folder;
  CHECK(contains(back_up(folder / "history.db", folder / "backup.db").error().message, "no history yet"));
  history_of(folder / "history.db", 1);
  CHECK(contains(back_up(folder / "history.db", folder / "nowhere/backup.db").error().message,
                 "cannot be written"));
  CHECK(files_in(folder) == 1);
}

TEST_CASE("restoring puts a backup in place and keeps the former history") {
  const TemporaryFolder folder;
  history_of(folder / "history.db", 10);
  REQUIRE(back_up(folder / "history.db", folder / "backup.db"));
  REQUIRE((*open_log(folder / "history.db", Access::write))->append(test::some_entry(11))); // one more since
  const auto former = restore(folder / "backup.db", folder / "history.db");
  REQUIRE_MESSAGE(former, former.error().message);
  CHECK(former->filename() == "history-before-restore-1.db");
  CHECK(entries_of(folder / "history.db") == some_entries(10));
  CHECK(entries_of(*former) == some_entries(11));
  CHECK((*open_log(folder / "history.db", Access::write))->append(test::some_entry(11)));
  CHECK(restore(folder / "backup.db", folder / "history.db")->filename() == "history-before-restore-2.db");
  CHECK(files_in(folder) == 4);
}

TEST_CASE("restoring without a former history keeps nothing") {
  const TemporaryFolder folder;
  history_of(folder / "backup.db", 3);
  const auto former = restore(folder / "backup.db", folder / "new/history.db");
  REQUIRE_MESSAGE(former, former.error().message);
  CHECK(former->empty());
  CHECK(entries_of(folder / "new/history.db") == some_entries(3));
}

TEST_CASE("restoring mends a history that is past reading") {
  const TemporaryFolder folder;
  history_of(folder / "backup.db", 3);
  for (const std::string& wreck : {std::string(5000, 'x'), std::string("short"), std::string()}) {
    std::ofstream(folder / "history.db", std::ios::binary | std::ios::trunc) << wreck;
    std::ofstream(folder / "history.db-wal", std::ios::binary | std::ios::trunc) << wreck;
    const auto former = restore(folder / "backup.db", folder / "history.db");
    REQUIRE_MESSAGE(former, former.error().message);
    CHECK(entries_of(folder / "history.db") == some_entries(3));
  }
}

TEST_CASE("a history in use is not exchanged") {
  const TemporaryFolder folder;
  history_of(folder / "backup.db", 3);
  const auto log = history_of(folder / "history.db", 5);
  const auto former = restore(folder / "backup.db", folder / "history.db");
  REQUIRE_FALSE(former);
  CHECK(contains(former.error().message, "in use by another copy"));
  CHECK(log->append(test::some_entry(6)));
  CHECK(entries_of(folder / "history.db").size() == 6);
}

TEST_CASE("a damaged or missing backup is refused and the history left alone") {
  const TemporaryFolder folder;
  history_of(folder / "history.db", 5);
  history_of(folder / "backup.db", 9);
  test::tamper(folder / "backup.db", "UPDATE event SET tz = tz + 1 WHERE seq = 7");
  const auto damaged = restore(folder / "backup.db", folder / "history.db");
  CHECK(contains(damaged.error().message, "cannot be used. Entry 7"));
  const auto missing = restore(folder / "no.db", folder / "history.db");
  CHECK(contains(missing.error().message, "There is no backup"));
  std::ofstream(folder / "notes.txt") << std::string(3000, 'n');
  CHECK_FALSE(restore(folder / "notes.txt", folder / "history.db"));
  CHECK(entries_of(folder / "history.db") == some_entries(5));
}
