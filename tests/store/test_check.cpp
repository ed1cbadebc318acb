#include "../temporary_folder.hpp"
#include "raw_database.hpp"
#include "some_entries.hpp"
#include "store/check.hpp"
#include "store/entry_to_row.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <random>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;
using test::TemporaryFolder;

void make_history(const std::filesystem::path& file, std::size_t count) {
  const auto log = open_log(file, Access::write);
  REQUIRE(log);
  for (const Entry& entry : test::some_entries(count))
    REQUIRE((*log)->append(entry));
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool mentions(const std::vector<std::string>& sentences, const std::string& part) {
  for (const auto& sentence : sentences)
    if (sentence.find(part) != std::string::npos) return true;
  for (const auto& sentence : sentences)
    MESSAGE(sentence);
  return false;
}

} // namespace

TEST_CASE("a sound history has nothing to report") {
  const TemporaryFolder folder;
  make_history(folder / "history.db", 50);
  const Report report = check_log(folder / "history.db");
  CHECK(report == Report{.entries = 50, .problems = {}, .remarks = {}});
}

TEST_CASE("a history can be checked while it is being written") {
  const TemporaryFolder folder;
  const auto log = open_log(folder / "history.db", Access::write);
  REQUIRE((*log)->append(test::some_entry(1)));
  CHECK(check_log(folder / "history.db").entries == 1);
}

TEST_CASE("a history that is not there is worth a remark") {
  const TemporaryFolder folder;
  const Report report = check_log(folder / "history.db");
  CHECK(report.sound());
  CHECK(mentions(report.remarks, "no history yet"));
}

TEST_CASE("a damaged entry is named with its number, card and day") {
  const TemporaryFolder folder;
  make_history(folder / "history.db", 9);
  test::tamper(folder / "history.db",
               "UPDATE event SET card = 'capitals/france', kind = 'answered' WHERE seq = 7");
  const Report report = check_log(folder / "history.db");
  CHECK(report.entries == 8);
  REQUIRE(report.problems.size() == 1);
  CHECK(mentions(report.problems, "Entry 7 (answered capitals/france, 2026-01-01 00:0"));
}

TEST_CASE("missing entries are named as a range") {
  const TemporaryFolder folder;
  make_history(folder / "history.db", 20);
  test::tamper(folder / "history.db", "DELETE FROM event WHERE seq IN (3, 4, 5, 9)");
  const Report report = check_log(folder / "history.db");
  CHECK(report.problems == std::vector<std::string>{"Entries 3 to 5 are missing.", "Entry 9 is missing."});
}

TEST_CASE("an entry of a later version is a remark, not a problem") {
  const TemporaryFolder folder;
  make_history(folder / "history.db", 1);
  EventRow row{.seq = 2,
               .hlc = 1LL << 60,
               .tz = 0,
               .kind = "dreamt",
               .card = "a/b",
               .grade = {},
               .ms = {},
               .body = "{}"};
  row.crc = checksum(row);
  test::insert_row(folder / "history.db", row);
  const Report report = check_log(folder / "history.db");
  CHECK(report.sound());
  CHECK(mentions(report.remarks, "Entry 2 (dreamt a/b"));
}

TEST_CASE("a file that is something else is said to be so") {
  const TemporaryFolder folder;
  std::ofstream(folder / "history.db") << std::string(5000, 'x');
  CHECK(mentions(check_log(folder / "history.db").problems, "not a history of Ruru"));
}

TEST_CASE("no flipped bit goes unnoticed where it touches an entry") {
  const TemporaryFolder folder;
  const auto file = folder / "history.db", copy = folder / "copy.db";
  make_history(file, 200);
  const auto entries = test::some_entries(200);
  const std::string bytes = bytes_of(file);
  std::mt19937_64 dice(5);
  int noticed = 0;
  for (int round = 0; round < 400; ++round) {
    std::string flipped = bytes;
    const std::size_t bit = dice() % (bytes.size() * 8);
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    std::ofstream(copy, std::ios::binary | std::ios::trunc) << flipped;
    CAPTURE(bit);
    if (!check_log(copy).sound()) {
      ++noticed;
      continue;
    }
    const auto log = open_log(copy, Access::read);
    REQUIRE(log);
    const auto found = (*log)->entries();
    REQUIRE(found);
    CHECK(*found == entries);
  }
  CHECK(noticed > 100);
}

TEST_CASE("a file that was cut short is reported at any length") {
  const TemporaryFolder folder;
  const auto file = folder / "history.db", copy = folder / "copy.db";
  make_history(file, 200);
  const std::string bytes = bytes_of(file);
  constexpr std::size_t smallest_page = 512; // a shorter file counts as an empty one
  for (std::size_t size = smallest_page; size < bytes.size(); size += 1021) {
    std::ofstream(copy, std::ios::binary | std::ios::trunc) << bytes.substr(0, size);
    CAPTURE(size);
    CHECK_FALSE(check_log(copy).sound());
  }
}
