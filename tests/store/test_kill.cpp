#include "../full_form.hpp"
#include "../temporary_folder.hpp"
#include "child.hpp"
#include "some_entries.hpp"
#include "store/check.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <random>
#include <thread>
#include <unistd.h>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;
using test::Child;
using test::some_entry;

/// What the program does while it plays: stores entry after entry, and says of each that it is stored.
void store_until_killed(const std::filesystem::path& file, int acknowledge) {
  const auto log = open_log(file, Access::write);
  if (!log) return;
  const auto entries = (*log)->entries();
  if (!entries) return;
  for (Sequence next = entries->size() + 1;; ++next) {
    if (!(*log)->append(some_entry(next))) return;
    if (write(acknowledge, &next, sizeof next) != sizeof next) return;
  }
}

Sequence first_acknowledged(Child& child) {
  Sequence first = 0;
  REQUIRE(read(child.output(), &first, sizeof first) == sizeof first);
  return first;
}

/// The last sequence that was acknowledged; 0 when none was.
Sequence last_acknowledged(Child& child) {
  Sequence last = 0;
  while (read(child.output(), &last, sizeof last) == sizeof last) {
  }
  return last;
}

/// The latest of all that have been acknowledged by now; waits when there is no news.
Sequence acknowledged_by_now(Child& child) {
  std::array<Sequence, 4096> news{};
  const ssize_t size = read(child.output(), news.data(), sizeof news);
  REQUIRE(size >= static_cast<ssize_t>(sizeof(Sequence)));
  return news[static_cast<std::size_t>(size) / sizeof(Sequence) - 1];
}

std::vector<Entry> entries_of(const std::filesystem::path& file, Access access) {
  const auto log = open_log(file, access);
  REQUIRE_MESSAGE(log, log.error().message);
  auto entries = (*log)->entries();
  REQUIRE_MESSAGE(entries, entries.error().message);
  return *std::move(entries);
}

void check_are_ours(const std::vector<Entry>& entries) {
  for (const Entry& entry : entries)
    REQUIRE(entry == some_entry(entry.sequence));
}

} // namespace

TEST_CASE("no acknowledged entry is lost when the program is killed, and the next start is fine") {
  const test::TemporaryFolder folder;
  const auto file = folder / "history.db";
  std::mt19937_64 dice(1);
  std::uniform_int_distribution microseconds(0, 15'000);
  Sequence acknowledged = 0; // or found, which is as good
  int kills_amid_writing = 0;
  const int kills = static_cast<int>(test::times(200, 10'000));
  for (int round = 0; round < kills; ++round) {
    if (round % 10 == 0) { // the kill may hit the making of the file
      std::filesystem::remove_all(folder.path());
      std::filesystem::create_directory(folder.path());
      acknowledged = 0;
    }
    Child child([&](int output) { store_until_killed(file, output); });
    const Sequence first =
        round % 3 == 0 ? first_acknowledged(child) : 0; // else it may hit opening or recovery
    std::this_thread::sleep_for(std::chrono::microseconds{microseconds(dice)});
    child.kill();
    const Sequence last = std::max(first, last_acknowledged(child));
    if (last > 0) ++kills_amid_writing;
    acknowledged = std::max(acknowledged, last);

    const auto entries = entries_of(file, round % 2 ? Access::write : Access::read);
    CAPTURE(round);
    CHECK(entries.size() >= acknowledged);
    CHECK(entries.size() <= acknowledged + 1); // one may have been stored and not yet acknowledged
    check_are_ours(entries);
    acknowledged = entries.size();
  }
  CHECK(check_log(file).sound());
  CHECK(kills_amid_writing > kills * 3 / 10);
  MESSAGE(kills << " kills, " << kills_amid_writing << " of them amid writing, 0 acknowledged entries lost");
}

TEST_CASE("every look at a history that is being written is consistent") {
  const test::TemporaryFolder folder;
  const auto file = folder / "history.db";
  Child writer([&](int output) { store_until_killed(file, output); });
  std::size_t last = 0;
  for (int look = 0; look < 150 && last < 20'000; ++look) { // a fast disk has had its checkpoints by then
    const Sequence acknowledged = acknowledged_by_now(writer);
    const auto entries = entries_of(file, Access::read);
    CHECK(entries.size() >= acknowledged);
    CHECK(entries.size() >= last);
    check_are_ours(entries);
    last = entries.size();
    if (look % 30 == 0) CHECK(check_log(file).sound());
  }
}
