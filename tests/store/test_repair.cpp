#include "../temporary_folder.hpp"
#include "raw_database.hpp"
#include "some_entries.hpp"
#include "store/backup.hpp"
#include "store/backups.hpp"
#include "store/check.hpp"
#include "store/repair.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;
using test::TemporaryFolder;
namespace fs = std::filesystem;

void make_history(const fs::path& file, std::size_t count) {
  const auto log = open_log(file, Access::write);
  REQUIRE_MESSAGE(log, log.error().message);
  for (const Entry& entry : test::some_entries(count))
    REQUIRE((*log)->append(entry));
}

std::vector<Entry> entries_of(const fs::path& file) {
  const auto log = open_log(file, Access::read);
  REQUIRE_MESSAGE(log, log.error().message);
  return *(*log)->entries();
}

Repaired mended(const fs::path& file, const std::vector<fs::path>& others) {
  auto repaired = repair(file, others);
  REQUIRE_MESSAGE(repaired, repaired.error().message);
  return *repaired;
}

constexpr const char* damage =
    "UPDATE event SET tz = tz + 1 WHERE seq = 4; DELETE FROM event WHERE seq IN (6, 7)";

/// Writes over a part of the file.
void scribble(const fs::path& file, std::size_t from, std::size_t count) {
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(static_cast<std::streamoff>(from));
  stream << std::string(count, '\x5a');
}

} // namespace

TEST_CASE("a repair takes what is damaged from a backup, and keeps the damaged history") {
  const TemporaryFolder folder;
  make_history(folder / "history.db", 20);
  REQUIRE(back_up(folder / "history.db", folder / "backup.db"));
  test::tamper(folder / "history.db", damage);
  const Repaired repaired = mended(folder / "history.db", {folder / "backup.db"});
  CHECK(repaired.saved == 17);
  CHECK(repaired.from_others == 3);
  CHECK(repaired.quarantined == 1);
  CHECK(repaired.lost == 0);
  CHECK(entries_of(folder / "history.db") == test::some_entries(20));
  CHECK(check_log(folder / "history.db").sound());
  CHECK_FALSE(check_log(repaired.former).sound());
}

TEST_CASE("without a backup the damaged entries are set aside, and the rest is sound and goes on") {
  const TemporaryFolder folder;
  make_history(folder / "history.db", 20);
  test::tamper(folder / "history.db", damage);
  const Repaired repaired = mended(folder / "history.db", {});
  CHECK(repaired.saved == 17);
  CHECK(repaired.lost == 3);
  const Report report = check_log(folder / "history.db");
  CHECK(report.sound());
  CHECK(report.entries == 17);
  CHECK(report.remarks.size() == 4); // three lost ones, and the quarantine
  const auto log = open_log(folder / "history.db", Access::write);
  REQUIRE(log);
  CHECK((*log)->append(test::some_entry(21)));
}

TEST_CASE("what turns up later takes the place of what was lost") {
  const TemporaryFolder folder;
  make_history(folder / "history.db", 20);
  REQUIRE(back_up(folder / "history.db", folder / "backup.db"));
  test::tamper(folder / "history.db", damage);
  mended(folder / "history.db", {});
  CHECK(mended(folder / "history.db", {folder / "backup.db"}).from_others == 3);
  CHECK(entries_of(folder / "history.db") == test::some_entries(20));
}

TEST_CASE("a history whose pages are overwritten gives what can still be read, and backups the rest") {
  const TemporaryFolder folder;
  make_history(folder / "history.db", 400);
  REQUIRE(back_up(folder / "history.db", folder / "backup.db"));
  const auto size = fs::file_size(folder / "history.db");
  for (const std::size_t from : {std::size_t{0}, std::size_t{4096}, size / 2, size - 9000}) {
    CAPTURE(from);
    fs::copy_file(folder / "backup.db", folder / "broken.db", fs::copy_options::overwrite_existing);
    scribble(folder / "broken.db", from, 5000);
    CHECK_FALSE(check_log(folder / "broken.db").sound());
    mended(folder / "broken.db", {folder / "backup.db"});
    CHECK(entries_of(folder / "broken.db") == test::some_entries(400));
    CHECK(check_log(folder / "broken.db").sound());
  }
  fs::copy_file(folder / "backup.db", folder / "broken.db", fs::copy_options::overwrite_existing);
  scribble(folder / "broken.db", size / 2, 4096);
  const Repaired alone = mended(folder / "broken.db", {});
  CHECK(alone.saved > 300);
  CHECK(check_log(folder / "broken.db").sound());
}

TEST_CASE("a history in use is not repaired") {
  const TemporaryFolder folder;
  make_history(folder / "history.db", 3);
  const auto log = open_log(folder / "history.db", Access::write);
  const auto refused = repair(folder / "history.db", {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("in use") != std::string::npos);
  CHECK((*log)->append(test::some_entry(4)));
}

TEST_CASE("backups are named after their time, found again, and thinned") {
  using namespace std::chrono;
  const TemporaryFolder folder;
  const Timestamp start{sys_days{year{2026} / 1 / 1}};
  CHECK_FALSE(*back_up_at(folder / "history.db", start)); // nothing to back up
  make_history(folder / "history.db", 3);
  const auto file = back_up_at(folder / "history.db", start + 90min);
  REQUIRE(file);
  CHECK((*file)->filename() == "history-20260101T013000Z.db");
  CHECK(entries_of(**file) == test::some_entries(3));
  REQUIRE(back_up_at(folder / "history.db", start + 95min)); // in the same hour: only the later one is kept
  const auto found = backups_of(folder / "history.db");
  REQUIRE(found.size() == 1);
  CHECK(found[0].at == start + 95min);
}

TEST_CASE("of backups within a second the newest holds everything") {
  using namespace std::chrono;
  const TemporaryFolder folder;
  const Timestamp start{sys_days{year{2026} / 1 / 1}};
  const auto history = folder / "history.db";
  make_history(history, 3);
  REQUIRE(back_up_at(history, start));
  for (std::size_t count = 4; count <= 8; ++count) {
    CAPTURE(count);
    REQUIRE((*open_log(history, Access::write))->append(test::some_entry(count)));
    const auto made = back_up_at(history, start);
    REQUIRE(made);
    REQUIRE(fs::exists(**made));
    CHECK(backups_of(history).front().file == **made);
    CHECK(entries_of(**made) == test::some_entries(count));
  }
  CHECK(backups_of(history).size() == 1); // the others of the hour were taken away
}

TEST_CASE("a backup made after the clock was put back is kept and named by the clock") {
  using namespace std::chrono;
  const TemporaryFolder folder;
  const Timestamp start{sys_days{year{2026} / 1 / 1}};
  const auto history = folder / "history.db";
  make_history(history, 3);
  REQUIRE(back_up_at(history, start + 50min));
  for (std::size_t count = 4; count <= 6; ++count) { // all within one hour, earlier than the first
    REQUIRE((*open_log(history, Access::write))->append(test::some_entry(count)));
    const auto made = back_up_at(history, start + 10min);
    REQUIRE(made);
    REQUIRE(fs::exists(**made));
    CHECK(entries_of(**made) == test::some_entries(count));
    CHECK(backups_of(history).size() == 2);
    CHECK(backups_of(history).back().at - start < 11min);
  }
}

TEST_CASE("of a year of backups every half hour a few dozen are kept, the newest of them always") {
  using namespace std::chrono;
  std::vector<BackupFile> kept;
  const Timestamp start{sys_days{year{2026} / 1 / 1}};
  for (int half_hour = 0; half_hour < 365 * 48; ++half_hour) {
    const Timestamp now = start + minutes{30} * half_hour;
    kept.insert(kept.begin(), {.file = "x", .at = now});
    for (const BackupFile& old : superfluous(kept, now))
      std::erase(kept, old);
    REQUIRE(kept.front().at == now);
  }
  CHECK(kept.size() >= 24 + 29 + 11);
  CHECK(kept.size() <= 24 + 31 + 13);
}
