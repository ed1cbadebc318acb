#include "../temporary_folder.hpp"
#include "store/check.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace std::chrono_literals;

Entry entry(Sequence sequence, std::chrono::milliseconds after_start, Happened what) {
  constexpr Timestamp start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h + 30min};
  return {.sequence = sequence, .at = start + after_start, .utc_offset = 60min, .what = std::move(what)};
}

/// What stands in tests/data/history/format-1.db: every kind of event, every field, and a clock that was set
/// back.
std::vector<Entry> entries_of_format_1() {
  using questions::Kind, questions::Outcome, memory::Grade;
  return {
      entry(1, 0ms,
            RoundStarted{.mode = "classic",
                         .packs = {"capitals", "moon-landing"},
                         .seed = 18446744073709551615u,
                         .questions = 2}),
      entry(2, 4210ms,
            Answered{.card = {"capitals", "france", ""},
                     .kind = Kind::choice,
                     .grade = Grade::good,
                     .outcome = Outcome::right,
                     .response = "Paris",
                     .options = 4,
                     .taken = 4200ms,
                     .round = 1,
                     .points = 100}),
      entry(3, 15'321ms,
            Answered{.card = {"moon-landing", "crew", "c2"},
                     .kind = Kind::cloze,
                     .grade = Grade::again,
                     .outcome = Outcome::almost,
                     .response = "Aldrin \"Buzz\"\n/ Ölçer 東京 🦉",
                     .hints = 1,
                     .taken = 10'900ms,
                     .round = 1,
                     .points = -5,
                     .evidence = false}),
      entry(4, 20'000ms,
            RoundFinished{.round = 1,
                          .right = 1,
                          .asked = 2,
                          .score = 95,
                          .possible = 200,
                          .longest_run = 1,
                          .taken = 15'321ms}),
      entry(5, 25'000ms,
            Corrected{.answer = 3, .grade = Grade::good, .outcome = Outcome::right, .points = 100}),
      entry(6, 26'000ms, Undone{.target = 5}),
      entry(7, -3'600'000ms,
            Answered{.card = {"odd/names", "50% #1", "rev"},
                     .kind = Kind::card,
                     .grade = Grade::easy,
                     .outcome = Outcome::right,
                     .taken = 800ms}),
      entry(8, 26'000ms, Undone{.target = 6}),
  };
}

} // namespace

TEST_CASE("a history of format 1 can be read for ever") {
  const std::filesystem::path file = RURU_TEST_DATA "/history/format-1.db";
  CHECK(store::check_log(file).sound());
  const auto log = store::open_log(file, store::Access::read);
  REQUIRE(log);
  const auto entries = (*log)->entries();
  REQUIRE(entries);
  CHECK(*entries == entries_of_format_1());
}

TEST_CASE("a history of format 1 can be gone on with") {
  const test::TemporaryFolder folder;
  std::filesystem::copy_file(RURU_TEST_DATA "/history/format-1.db", folder / "history.db");
  auto log = store::open_log(folder / "history.db", store::Access::write);
  REQUIRE(log);
  CHECK((*log)->append(entry(9, 30'000ms, Undone{.target = 8})));
  CHECK((*log)->entries()->size() == 9);
}
