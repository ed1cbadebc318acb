#include "../temporary_folder.hpp"
#include "raw_database.hpp"
#include "some_entries.hpp"
#include "store/check.hpp"
#include "store/exchange.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;
using test::TemporaryFolder;
namespace fs = std::filesystem;

/// Entries of a device, whose clock may be wrong by `skew` and jump about.
void go_on(const fs::path& file, std::size_t count, std::uint64_t seed, std::chrono::minutes skew = {}) {
  auto log = open_log(file, Access::write);
  REQUIRE_MESSAGE(log, log.error().message);
  const auto before = (*log)->entries();
  REQUIRE(before);
  for (std::size_t i = 1; i <= count; ++i) {
    Entry entry = test::some_entry(before->size() + i, seed);
    entry.at += skew;
    const auto done = (*log)->append(entry);
    REQUIRE_MESSAGE(done, done.error().message);
  }
}

std::vector<Entry> entries_of(const fs::path& file) {
  const auto log = open_log(file, Access::read);
  REQUIRE_MESSAGE(log, log.error().message);
  const auto entries = (*log)->entries();
  REQUIRE_MESSAGE(entries, entries.error().message);
  return *entries;
}

Merged take(const fs::path& from, const fs::path& into) {
  const auto merged = import_file(from, into);
  REQUIRE_MESSAGE(merged, merged.error().message);
  return *merged;
}

/// A copy that keeps its identity, as an export does.
fs::path exported(const fs::path& history, const fs::path& to) {
  std::error_code ignored;
  fs::remove(to, ignored);
  REQUIRE(export_file(to, history));
  return to;
}

/// The union of exports in this order, in a new history.
std::vector<Entry> union_of(const TemporaryFolder& folder, const std::vector<fs::path>& exports) {
  const fs::path file = folder / "union.db";
  std::error_code ignored;
  fs::remove(file, ignored);
  for (const fs::path& each : exports)
    take(each, file);
  return entries_of(file);
}

std::string sql(const fs::path& file, const std::string& query) { return test::value_of(file, query); }

std::string lines_of(const fs::path& history) {
  std::ostringstream out;
  REQUIRE(export_to(out, history));
  return out.str();
}

void append_line(const fs::path& file, const std::string& line) {
  std::ofstream(file, std::ios::app | std::ios::binary) << line << '\n';
}

} // namespace

TEST_CASE("an export holds everything and comes back as it was") {
  const TemporaryFolder folder;
  go_on(folder / "a.db", 200, 1);
  const fs::path lines = exported(folder / "a.db", folder / "a.jsonl");
  CHECK(take(lines, folder / "b.db") == Merged{.added = 200});
  CHECK(entries_of(folder / "b.db") == entries_of(folder / "a.db"));
  CHECK(lines_of(folder / "b.db") == lines_of(folder / "a.db"));
  CHECK(check_log(folder / "b.db").sound());
}

TEST_CASE("a history can be exported and imported beside one that is being written") {
  const TemporaryFolder folder;
  const auto log = open_log(folder / "a.db", Access::write);
  REQUIRE((*log)->append(test::some_entry(1)));
  exported(folder / "a.db", folder / "a.jsonl");
  CHECK(take(folder / "a.jsonl", folder / "b.db").added == 1);
  const auto refused = import_file(folder / "a.jsonl", folder / "a.db");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("in use") != std::string::npos);
}

TEST_CASE("merging is commutative, associative and idempotent, whatever the clocks say") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const TemporaryFolder folder;
    std::mt19937_64 dice(seed);
    std::vector<fs::path> exports;
    for (const char* name : {"a", "b", "c"}) {
      const fs::path file = folder / (std::string(name) + ".db");
      for (int session = 0; session < 3; ++session) {
        const std::chrono::minutes skew{static_cast<int>(dice() % 3) * 40 - 30 +
                                        (dice() % 4 == 0 ? 525'600 : 0)};
        go_on(file, 5 + dice() % 20, seed * 10 + static_cast<std::uint64_t>(session), skew);
        if (!exports.empty() && dice() % 2)
          take(exports[dice() % exports.size()], file); // they meet now and then
      }
      exports.push_back(exported(file, folder / (std::string(name) + ".jsonl")));
    }
    const auto& [a, b, c] = std::tie(exports[0], exports[1], exports[2]);
    const std::vector<Entry> whole = union_of(folder, {a, b, c});
    CHECK(union_of(folder, {c, b, a}) == whole);
    CHECK(union_of(folder, {b, a, c, a, b, b}) == whole);
    union_of(folder, {b, c});
    const fs::path bc = exported(folder / "union.db", folder / "bc.jsonl");
    CHECK(union_of(folder, {a, bc}) == whole);
    for (const Entry& entry : whole) { // nothing names itself or what comes later
      Happened what = entry.what;
      if (const Sequence* named = named_by(what)) CHECK(*named < entry.sequence);
    }
  }
}

TEST_CASE("a skewed clock cannot reorder a device's own entries") {
  const TemporaryFolder folder;
  using std::chrono::hours;
  for (const auto skew : {hours{0}, hours{9000}, hours{-9000}, hours{1}})
    go_on(folder / "a.db", 10, 1, skew);
  go_on(folder / "b.db", 30, 2);
  const auto own = entries_of(folder / "a.db");
  take(exported(folder / "b.db", folder / "b.jsonl"), folder / "a.db");
  CHECK(sql(folder / "a.db", "SELECT count(*) FROM event JOIN event AS later USING(dev) "
                             "WHERE later.seq > event.seq AND later.hlc <= event.hlc") == "0");
  std::size_t next = 0;
  for (const Entry& entry : entries_of(folder / "a.db"))
    if (next < own.size() && entry.at == own[next].at && entry.utc_offset == own[next].utc_offset) ++next;
  CHECK(next == own.size());
}

TEST_CASE("what is recorded after a merge comes after all that was taken in, and keeps its own time") {
  const TemporaryFolder folder;
  go_on(folder / "ahead.db", 5, 1, std::chrono::hours{24 * 365});
  go_on(folder / "a.db", 5, 2);
  take(exported(folder / "ahead.db", folder / "x.jsonl"), folder / "a.db");
  go_on(folder / "a.db", 1, 3);
  const auto entries = entries_of(folder / "a.db");
  REQUIRE(entries.size() == 11);
  CHECK(entries.back() == test::some_entry(11, 3));
}

TEST_CASE("an entry of another device can be named, and everybody understands it") {
  const TemporaryFolder folder;
  go_on(folder / "a.db", 20, 1);
  go_on(folder / "b.db", 20, 2, std::chrono::minutes{7});
  take(exported(folder / "b.db", folder / "b.jsonl"), folder / "a.db");
  const auto merged = entries_of(folder / "a.db");
  {
    auto log = open_log(folder / "a.db", Access::write);
    Entry entry = test::some_entry(41);
    for (const Sequence target : {1, 7, 20, 33, 40}) {
      entry.what = Undone{.target = target};
      REQUIRE((*log)->append(entry));
      ++entry.sequence;
    }
  }
  take(exported(folder / "a.db", folder / "a.jsonl"), folder / "b.db");
  const auto there = entries_of(folder / "b.db");
  CHECK(there == entries_of(folder / "a.db"));
  REQUIRE(there.size() == 45);
  CHECK(std::get<Undone>(there[44].what).target == 40);
  CHECK(std::get<Undone>(there[41].what).target == 7);
}

TEST_CASE("lines that make no sense are set aside, kept in exports, and never dropped") {
  const TemporaryFolder folder;
  go_on(folder / "a.db", 3, 1);
  const fs::path lines = exported(folder / "a.db", folder / "a.jsonl");
  const std::string other = R"({"device":"0123456789abcdef0123456789abcdef","seq":1,"hlc":"99","tz":0,)"
                            R"("kind":"answered","body":"{}","crc":1})";
  append_line(lines, "what is this?");
  append_line(lines, other);
  append_line(lines, "what is this?");
  const Merged merged = take(lines, folder / "b.db");
  CHECK(merged.added == 3);
  CHECK(sql(folder / "b.db", "SELECT count(*) FROM quarantine") == "2");
  CHECK(entries_of(folder / "b.db") == entries_of(folder / "a.db"));
  CHECK(lines_of(folder / "b.db").find("what is this?") != std::string::npos);
  CHECK(lines_of(folder / "b.db").find(other) != std::string::npos);
  CHECK(check_log(folder / "b.db").sound());
  CHECK(check_log(folder / "b.db").remarks.size() == 1);
}

TEST_CASE("a line that was left out leaves a gap that is named, and a later export fills it") {
  const TemporaryFolder folder;
  go_on(folder / "a.db", 5, 1);
  const fs::path lines = exported(folder / "a.db", folder / "a.jsonl");
  std::ifstream in(lines);
  std::ofstream out(folder / "holes.jsonl");
  std::string line;
  for (int number = 0; std::getline(in, line); ++number)
    if (number != 3) out << line << '\n';
  out.close();
  take(folder / "holes.jsonl", folder / "b.db");
  CHECK(check_log(folder / "b.db").problems == std::vector<std::string>{"Entry 3 is missing."});
  CHECK(take(lines, folder / "b.db") == Merged{.added = 1, .known = 4});
  CHECK(entries_of(folder / "b.db") == entries_of(folder / "a.db"));
}

TEST_CASE("what is no export is refused and changes nothing") {
  const TemporaryFolder folder;
  go_on(folder / "a.db", 3, 1);
  std::ofstream(folder / "letter.txt") << "Dear history,\n";
  const auto refused = import_file(folder / "letter.txt", folder / "a.db");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("no export of a history") != std::string::npos);
  CHECK_FALSE(import_file(folder / "nowhere.jsonl", folder / "a.db"));
  CHECK(entries_of(folder / "a.db") == test::some_entries(3));
  CHECK(open_log(folder / "a.db", Access::write));
}

TEST_CASE("another history can be taken in as it is") {
  const TemporaryFolder folder;
  go_on(folder / "a.db", 5, 1);
  CHECK(take(folder / "a.db", folder / "b.db").added == 5);
  CHECK(entries_of(folder / "b.db") == entries_of(folder / "a.db"));
}

TEST_CASE("a file that was copied writes under another name than the one it was copied from") {
  const TemporaryFolder folder;
  go_on(folder / "a.db", 3, 1);
  fs::copy_file(folder / "a.db", folder / "copy.db");
  go_on(folder / "a.db", 2, 7);
  go_on(folder / "copy.db", 2, 8, std::chrono::minutes{30});
  CHECK(sql(folder / "a.db", "SELECT count(*) FROM device") == "1");
  CHECK(sql(folder / "copy.db", "SELECT count(*) FROM device") == "2");
  CHECK(entries_of(folder / "copy.db").size() == 5);
  CHECK(take(folder / "copy.db", folder / "a.db") == Merged{.added = 2, .known = 3});
  CHECK(entries_of(folder / "a.db").size() == 7);
}

TEST_CASE("two that went on under one name agree on which of two entries stays, and keep the other") {
  const TemporaryFolder folder;
  go_on(folder / "a.db", 3, 1);
  const std::string uid = sql(folder / "a.db", "SELECT hex(uid) FROM device");
  go_on(folder / "b.db", 3, 1);
  test::run_sql(folder / "b.db",
                "DELETE FROM meta WHERE key = 'devices'; UPDATE device SET uid = x'" + uid + "'");
  go_on(folder / "a.db", 2, 7);
  go_on(folder / "b.db", 2, 8);
  exported(folder / "a.db", folder / "a.jsonl"), exported(folder / "b.db", folder / "b.jsonl");
  const Merged merged = take(folder / "b.jsonl", folder / "a.db");
  CHECK(merged.quarantined == 2);
  take(folder / "a.jsonl", folder / "b.db");
  CHECK(entries_of(folder / "a.db") == entries_of(folder / "b.db"));
  CHECK(sql(folder / "b.db", "SELECT count(*) FROM quarantine") == "2");
}

TEST_CASE("an import mends what is damaged here and sound there") {
  const TemporaryFolder folder;
  go_on(folder / "a.db", 9, 1);
  const fs::path lines = exported(folder / "a.db", folder / "a.jsonl");
  test::tamper(folder / "a.db",
               "UPDATE event SET tz = tz + 1 WHERE seq = 4; DELETE FROM event WHERE seq = 6");
  CHECK(take(lines, folder / "a.db") == Merged{.added = 1, .known = 7, .mended = 1});
  CHECK(check_log(folder / "a.db").sound());
  CHECK(test::sql_failure(folder / "a.db", "DELETE FROM event") != "");
}
