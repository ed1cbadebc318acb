#include "../temporary_folder.hpp"
#include "run/opened_history.hpp"
#include "store/exchange.hpp"
#include "store/kept_fold.hpp"
#include "store_at_once.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace ruru;
using namespace std::chrono_literals;
using history::Progress;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

history::Entry entry(history::Sequence sequence) {
  history::Entry made{.sequence = sequence,
                      .at = Timestamp{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}} +
                            sequence * 10min,
                      .what = {}};
  const auto card = questions::CardId{"birds", std::to_string(sequence % 97), sequence % 3 ? "" : "c1"};
  if (sequence % 41 == 0)
    made.what = history::Undone{.target = sequence - 7};
  else if (sequence % 53 == 0)
    made.what = history::Corrected{.answer = sequence - 3, .grade = memory::Grade::hard};
  else if (sequence % 67 == 0)
    made.what = history::Suspended{.card = card};
  else if (sequence % 71 == 0)
    made.what = history::RoundStarted{.mode = "classic", .packs = {"birds"}, .questions = 3};
  else if (sequence % 71 == 9)
    made.what = history::RoundFinished{.round = sequence - 9, .right = 3, .asked = 3, .score = 300};
  else if (sequence % 301 == 0)
    made.what = history::PackRemoved{.pack = "fish", .kept_as = "fish-1"};
  else
    made.what =
        history::Answered{.card = card, .grade = static_cast<memory::Grade>(1 + sequence % 4), .taken = 3s};
  return made;
}

void begin(const fs::path& file, history::Sequence to) {
  std::vector<history::Entry> entries;
  while (entries.size() < to)
    entries.push_back(entry(entries.size() + 1));
  test::store_at_once(file, entries);
}

void go_on(const fs::path& file, history::Sequence to) {
  auto opened = run::open_history(file, store::Access::write, {});
  REQUIRE_MESSAGE(opened, opened.error().message);
  for (history::Sequence next = opened->progress.next(); next <= to; ++next)
    REQUIRE(opened->log->append(entry(next)));
}

Progress opened(const fs::path& file, const history::Rules& rules = {}) {
  auto found = run::open_history(file, store::Access::read, rules);
  REQUIRE_MESSAGE(found, found.error().message);
  return std::move(found->progress);
}

/// The fold of all of it, without any help.
Progress folded(const fs::path& file, const history::Rules& rules = {}) {
  const auto log = store::open_log(file, store::Access::read);
  REQUIRE(log);
  return history::folded(*(*log)->entries(), rules);
}

/// A history that is long enough for its fold to be kept, and the kept fold.
struct LongHistory {
  TemporaryFolder folder;
  fs::path file = folder / "history.db", fold = store::fold_file(file);
  LongHistory() {
    begin(file, 2500);
    opened(file);
    REQUIRE(fs::exists(fold));
  }
};

} // namespace

TEST_CASE("a history is opened from the kept fold and what came since, as if all had been folded") {
  const LongHistory history;
  const auto kept = fs::last_write_time(history.fold);
  CHECK(opened(history.file) == folded(history.file));
  go_on(history.file, 2600);
  CHECK(opened(history.file) == folded(history.file));
  CHECK(fs::last_write_time(history.fold) == kept); // it was good enough
  go_on(history.file, 4700);
  CHECK(opened(history.file) == folded(history.file));
  CHECK(fs::last_write_time(history.fold) != kept);
}

TEST_CASE("the kept fold may be deleted at any time") {
  const LongHistory history;
  fs::remove(history.fold);
  CHECK(opened(history.file) == folded(history.file));
  CHECK(fs::exists(history.fold));
}

TEST_CASE("a kept fold with any changed byte is not used") {
  const LongHistory history;
  std::ifstream in(history.fold, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const Progress right = folded(history.file);
  for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 60) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    std::ofstream(history.fold, std::ios::binary | std::ios::trunc) << changed;
    CAPTURE(at);
    CHECK_FALSE(store::with_kept_fold(history.file, "", [](const store::KeptFold&) {}));
    CHECK(opened(history.file) == right);
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, bytes.size() - 1}) {
    std::ofstream(history.fold, std::ios::binary | std::ios::trunc) << bytes.substr(0, size);
    CHECK(opened(history.file) == right);
  }
}

TEST_CASE("a kept fold is not used for other rules") {
  const LongHistory history;
  history::Rules rules;
  rules.policy.desired_retention = 0.8;
  CHECK(opened(history.file, rules) == folded(history.file, rules));
  rules.weights.w[5] += 0.01;
  CHECK(opened(history.file, rules) == folded(history.file, rules));
}

TEST_CASE("a kept fold is not used when the history is another one, or entries came in between") {
  const LongHistory history;
  const TemporaryFolder folder;
  begin(folder / "other.db", 2500);
  fs::copy_file(history.fold, store::fold_file(folder / "other.db"), fs::copy_options::overwrite_existing);
  CHECK(opened(folder / "other.db") == folded(folder / "other.db"));
  go_on(folder / "short.db", 5);
  REQUIRE(store::import_file(folder / "short.db", history.file));
  CHECK(opened(history.file) == folded(history.file));
  go_on(history.file, 2520);
  const Progress now = opened(history.file);
  CHECK(now == folded(history.file));
  CHECK(now.next() == 2521);
}

TEST_CASE("what a command records is there at once, with its time and zone") {
  const TemporaryFolder folder;
  const run::SetClock clock{Timestamp{std::chrono::milliseconds{1'795'000'000'000}}, 330min};
  REQUIRE(run::record(folder / "history.db", {}, clock, {history::Suspended{.card = {"birds", "owl", ""}}}));
  const auto log = store::open_log(folder / "history.db", store::Access::read);
  const auto entries = (*log)->entries();
  REQUIRE(entries->size() == 1);
  CHECK(entries->front().at == clock.now());
  CHECK(entries->front().utc_offset == 330min);
}
