#include "../temporary_folder.hpp"
#include "child.hpp"
#include "some_entries.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;
using test::Child;
using test::some_entry;

constexpr uid_t nobody = 65534;

void say(int output, const std::string& text) {
  [[maybe_unused]] const auto written = write(output, text.data(), text.size());
}

void limit_files_to(rlim_t bytes) {
  rlimit limit{};
  getrlimit(RLIMIT_FSIZE, &limit);
  limit.rlim_cur = bytes;
  setrlimit(RLIMIT_FSIZE, &limit);
}

/// Why the history cannot be opened by somebody who may not write everywhere; "opened" when it can.
std::string refusal_for_nobody(const std::filesystem::path& file) {
  Child child([&](int output) {
    if (getuid() == 0 && setuid(nobody) != 0) return;
    const auto log = open_log(file, Access::write);
    say(output, log ? "opened" : log.error().message);
  });
  return child.all_output();
}

bool contains(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return true;
  MESSAGE(text);
  return false;
}

} // namespace

TEST_CASE("when the disk refuses, the answer can be stored later and nothing before it is lost") {
  const test::TemporaryFolder folder;
  const auto file = folder / "history.db";
  Child child([&](int output) {
    std::signal(SIGXFSZ, SIG_IGN);
    const auto log = open_log(file, Access::write);
    if (!log) return;
    limit_files_to(200'000);
    Sequence next = 1;
    while ((*log)->append(some_entry(next)))
      ++next;
    const auto still_refused = (*log)->append(some_entry(next));
    say(output, still_refused ? "stored?" : still_refused.error().message);
    limit_files_to(RLIM_INFINITY);
    const auto stored = (*log)->append(some_entry(next));
    say(output, stored ? "|stored " + std::to_string(next) : stored.error().message);
  });
  const std::string story = child.all_output();
  CHECK(contains(story, "nothing that was saved is lost."));
  const auto mark = story.find("|stored ");
  REQUIRE(mark != std::string::npos);
  const std::size_t count = std::stoul(story.substr(mark + 8));
  CHECK(count > 20);
  const auto log = open_log(file, Access::write);
  REQUIRE(log);
  const auto entries = (*log)->entries();
  REQUIRE(entries);
  CHECK(*entries == test::some_entries(count));
}

TEST_CASE("a folder that may not be written to is named with what to do") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "locked");
  std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
  std::filesystem::permissions(folder / "locked", std::filesystem::perms{0555});
  const auto direct = refusal_for_nobody(folder / "locked/history.db");
  CHECK(contains(direct, "locked/history.db"));
  CHECK(contains(direct, "--data"));
  CHECK(contains(refusal_for_nobody(folder / "locked/ruru/history.db"), "cannot be made: Permission denied"));
}

TEST_CASE("a history that may only be read is named with what to do, and still shows its entries") {
  const test::TemporaryFolder folder;
  const auto file = folder / "history.db";
  REQUIRE((*open_log(file, Access::write))->append(some_entry(1)));
  std::filesystem::permissions(file, std::filesystem::perms{0444});
  std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});
  const auto message = refusal_for_nobody(file);
  CHECK(contains(message, "history.db"));
  CHECK(contains(message, "--data"));
  Child reader([&](int output) {
    if (getuid() == 0 && setuid(nobody) != 0) return;
    const auto log = open_log(file, Access::read);
    say(output, log ? std::to_string((*log)->entries()->size()) : log.error().message);
  });
  CHECK(reader.all_output() == "1");
  std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
}

TEST_CASE("a lock of another process is respected, also after this process has read beside it") {
  const test::TemporaryFolder folder;
  const auto file = folder / "history.db";
  const auto mine = open_log(file, Access::write);
  REQUIRE(mine);
  REQUIRE((*mine)->append(some_entry(1)));
  REQUIRE((*open_log(file, Access::read))->entries()); // must not drop the lock of `mine`
  Child other([&](int output) {
    const auto log = open_log(file, Access::write);
    say(output, log ? "opened" : log.error().message);
  });
  CHECK(contains(other.all_output(), "in use by another copy of Ruru"));
  CHECK((*mine)->append(some_entry(2)));
}
