#include "../full_form.hpp"
#include "../temporary_folder.hpp"
#include "fickle_disk.hpp"
#include "some_entries.hpp"
#include "store/check.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;
using test::FickleDisk;
using test::Files;
using test::some_entry;

/// What a power cut left, and how many entries had been acknowledged by then.
struct Wreck {
  Files files;
  std::size_t acknowledged = 0;
};

struct Session {
  std::uint64_t seed = 0;
  std::size_t entries = 0;
  std::uint64_t changes_a_cut = 1; ///< on average
  FickleDisk::Sync sync = FickleDisk::Sync::honest;
};

/// A session of the program, with power cuts at random moments of it.
std::vector<Wreck> wrecks_of(const Session& session, const std::filesystem::path& file) {
  std::vector<Wreck> wrecks;
  std::size_t acknowledged = 0;
  FickleDisk disk(session.seed, session.sync);
  std::mt19937_64 dice(session.seed);
  disk.watch([&] {
    if (dice() % session.changes_a_cut == 0) wrecks.push_back({disk.after_power_cut(), acknowledged});
  });
  auto log = open_log(file, Access::write);
  REQUIRE_MESSAGE(log, log.error().message);
  while (acknowledged < session.entries) {
    const auto done = (*log)->append(some_entry(acknowledged + 1));
    REQUIRE_MESSAGE(done, done.error().message);
    ++acknowledged;
  }
  log->reset(); // closing has its cuts too
  return wrecks;
}

/// How many entries the next start finds; all of them must be the right ones.
std::size_t entries_after(const Wreck& wreck, const std::filesystem::path& file) {
  FickleDisk disk(1);
  for (const auto& [name, bytes] : wreck.files)
    disk.made(name).now = bytes;
  const auto log = open_log(file, Access::write);
  REQUIRE_MESSAGE(log, log.error().message);
  const auto entries = (*log)->entries();
  REQUIRE_MESSAGE(entries, entries.error().message);
  for (const Entry& entry : *entries)
    REQUIRE(entry == some_entry(entry.sequence));
  REQUIRE((*log)->append(some_entry(entries->size() + 1)));
  return entries->size();
}

std::size_t lost_in(const std::vector<Wreck>& wrecks, const std::filesystem::path& file) {
  std::size_t lost = 0;
  for (const Wreck& wreck : wrecks) {
    const std::size_t found = entries_after(wreck, file);
    CHECK(found <= wreck.acknowledged + 1);
    if (found < wreck.acknowledged) ++lost;
  }
  return lost;
}

} // namespace

TEST_CASE("no acknowledged entry is lost in a power cut, and the next start is fine") {
  const test::TemporaryFolder folder; // only a name: the files are on the fickle disk
  const std::size_t wanted = test::times(10'000, 100'000);
  std::size_t cuts = 0, lost = 0;
  for (std::uint64_t seed = 1; cuts < wanted; ++seed) {
    const auto wrecks = wrecks_of({.seed = seed, .entries = 30, .changes_a_cut = 1}, folder / "history.db");
    lost += lost_in(wrecks, folder / "history.db");
    cuts += wrecks.size();
  }
  CHECK(lost == 0);
  MESSAGE(cuts << " power cuts, " << lost << " with an acknowledged entry lost, 0 corrupt");
}

TEST_CASE("no acknowledged entry is lost in a power cut around a checkpoint") {
  const test::TemporaryFolder folder;
  const auto wrecks = wrecks_of({.seed = 99, .entries = 1500, .changes_a_cut = 60}, folder / "history.db");
  CHECK(wrecks.size() > 50);
  CHECK(lost_in(wrecks, folder / "history.db") == 0);
}

TEST_CASE("a disk that only pretends to sync does lose entries, so these tests can fail") {
  const test::TemporaryFolder folder;
  const auto wrecks =
      wrecks_of({.seed = 5, .entries = 300, .changes_a_cut = 40, .sync = FickleDisk::Sync::pretended},
                folder / "history.db");
  std::size_t lost = 0;
  for (const Wreck& wreck : wrecks) {
    const test::TemporaryFolder place;
    for (const auto& [name, bytes] : wreck.files)
      std::ofstream(place / name, std::ios::binary) << bytes;
    const auto log = open_log(place / "history.db", Access::read);
    const auto entries = log ? (*log)->entries() : Result<std::vector<Entry>>(log.error());
    if (!entries || entries->size() < wreck.acknowledged) ++lost;
  }
  CHECK(lost > 0);
}
