#include "../full_form.hpp"
#include "../temporary_folder.hpp"
#include "some_entries.hpp"
#include "store/check.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <random>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;

constexpr std::size_t events = 1000;

/// The bytes of a history, closed.
std::string history_bytes(const std::filesystem::path& file) {
  {
    const auto log = open_log(file, Access::write);
    REQUIRE(log);
    for (const Entry& entry : test::some_entries(events))
      REQUIRE((*log)->append(entry));
  }
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// What the program sees: the entries, or that it cannot have them.
Result<std::vector<Entry>> seen(const std::filesystem::path& file) {
  const auto log = open_log(file, Access::read);
  if (!log) return log.error();
  return (*log)->entries();
}

/// Whoever starts the program with damage is told: it cannot open the history, or some of it is unreadable.
bool is_told(const Result<std::vector<Entry>>& found) {
  if (!found) return true;
  for (const Entry& entry : *found)
    if (std::holds_alternative<Unreadable>(entry.what)) return true;
  return false;
}

} // namespace

TEST_CASE("a flipped byte of a history is found or harmless, never a crash, never a wrong fold unreported") {
  const test::TemporaryFolder folder;
  const std::string bytes = history_bytes(folder / "history.db");
  const auto file = folder / "flipped.db";
  const auto entries = test::some_entries(events);
  std::mt19937_64 dice(11);
  const std::size_t flips = test::times(600, bytes.size());
  std::size_t found = 0, harmless = 0, found_late = 0;
  for (std::size_t flip = 0; flip < flips; ++flip) {
    const std::size_t at = flips == bytes.size() ? flip : dice() % bytes.size();
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ static_cast<char>(1 + dice() % 255));
    std::ofstream(file, std::ios::binary | std::ios::trunc) << flipped;
    CAPTURE(at);
    const bool sound = check_log(file).sound();
    const auto now = seen(file);
    if (!sound)
      ++found;
    else
      ++harmless;
    if (sound) {
      REQUIRE(now);
      CHECK(*now == entries);
    } else if (!is_told(now) && *now != entries) {
      ++found_late; // the check finds what a start does not see
      const bool only_shorter =
          now->size() < entries.size() && std::equal(now->begin(), now->end(), entries.begin());
      CHECK(only_shorter);
    }
  }
  MESSAGE(flips << " of " << bytes.size() << " bytes flipped: " << found << " found, " << harmless
                << " harmless, " << found_late << " of those found seen by the check alone");
  CHECK(found > flips / 3);
}
