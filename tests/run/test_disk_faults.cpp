#include "../full_form.hpp"
#include "../store/child.hpp"
#include "../store/fickle_disk.hpp"
#include "learner.hpp"

#include <doctest/doctest.h>

#include <random>
#include <thread>
#include <unistd.h>

using namespace ruru;
using namespace std::chrono_literals;
using test::Child;
using test::FickleDisk;
using test::Learner;
namespace fs = std::filesystem;

namespace {

/// What the learner does in a round: three answers, one of them corrected, one taken back and given again.
const std::vector<app::Happening> moves{
    app::TextEntered{"kiwi"},          app::Activated{{"submit"}},   app::Activated{{"continue"}},
    app::TextEntered{"tuui"},          app::Activated{{"submit"}},   app::Activated{{"overrule"}},
    app::Activated{{"undo"}},          app::TextEntered{"tui"},      app::Activated{{"submit"}},
    app::Activated{{"continue"}},      app::Activated{{"option/1"}}, app::Activated{{"continue"}},
    app::Activated{{"notice/dismiss"}}};

void begin(run::LiveSession& session) { Learner::play(session, {"kiwi", "tui", "owl"}); }

/// Either everything that was answered is on the disk, or the learner is told and it is kept.
void check_honest(const run::LiveSession& session) {
  const app::Model& model = session.model();
  if (model.unsaved.empty()) return;
  REQUIRE(model.notice);
  CHECK(model.notice->tone == app::Tone::wrong);
  CHECK(model.notice->happened.find("not on disk yet") != std::string::npos);
}

std::size_t stored(const Learner& learner) {
  const auto log = store::open_log(learner.where.history, store::Access::read);
  REQUIRE_MESSAGE(log, log.error().message);
  return (*log)->entries()->size();
}

struct Played {
  std::size_t writes = 0; ///< that the round asked for
  bool shown = false;     ///< the learner saw that something failed
};

/// Plays a round on a disk that fails `failures` times, from its `first` write on.
Played play_with(FickleDisk::Fault fault, std::size_t first, std::size_t failures) {
  Learner learner;
  FickleDisk disk(1);
  Played played;
  std::size_t entries = 0;
  {
    const auto session = learner.session();
    REQUIRE(session->model().recording_off.empty());
    disk.fail(fault, first, failures);
    begin(*session);
    for (const app::Happening& move : moves) {
      check_honest(*session);
      played.shown = played.shown || !session->model().unsaved.empty();
      session->handle(move);
    }
    played.writes = disk.writes();
    disk.mend();
    session->handle(app::TimeReached{}); // it goes on trying by itself
    CHECK(session->model().unsaved.empty());
    CHECK_FALSE((session->model().notice && session->model().notice->tone == app::Tone::wrong));
    entries = session->model().progress.next() - 1;
    CHECK(entries >= 7);
  }
  const auto again = learner.session();
  REQUIRE_MESSAGE(again->model().recording_off.empty(), again->model().recording_off);
  CHECK(again->model().progress.next() - 1 == entries);
  CHECK(again->model().progress.unreadable() == 0);
  return played;
}

} // namespace

TEST_CASE("whichever write of a round fails, and however, the learner sees it and nothing is lost") {
  using Fault = FickleDisk::Fault;
  const std::size_t writes = play_with(Fault::io, SIZE_MAX, 0).writes;
  CHECK(writes > 20);
  for (const Fault fault : {Fault::io, Fault::short_write, Fault::full, Fault::sync}) {
    std::size_t shown = 0;
    for (std::size_t write = 0; write < writes; ++write) {
      CAPTURE(write);
      for (const std::size_t failures : {std::size_t{1}, std::size_t{4}, SIZE_MAX})
        shown += play_with(fault, write, failures).shown ? 1 : 0;
    }
    CHECK(shown > writes); // most failures hit an answer; some only the tidying up
  }
}

TEST_CASE("an opening that fails says so, and the next one is fine") {
  for (const auto fault : {FickleDisk::Fault::io, FickleDisk::Fault::full, FickleDisk::Fault::sync})
    for (std::size_t write = 0; write < 25; ++write) {
      Learner learner;
      FickleDisk disk(1);
      disk.fail(fault, write, 1);
      {
        const auto session = learner.session();
        begin(*session);
        session->handle(moves[0]), session->handle(moves[1]);
        check_honest(*session);
      }
      disk.mend();
      const auto session = learner.session();
      CHECK_MESSAGE(session->model().recording_off.empty(), session->model().recording_off);
    }
}

TEST_CASE("no acknowledged answer of a review is lost when the program is killed, and the next start asks "
          "nothing") {
  std::mt19937_64 dice(7);
  std::uniform_int_distribution microseconds(0, 20'000);
  const std::size_t kills = test::times(200, 10'000);
  std::size_t with_answers = 0, lost = 0;
  auto learner = std::make_unique<Learner>();
  std::size_t known = 0;
  for (std::size_t round = 0; round < kills; ++round) {
    if (round % 50 == 0) learner = std::make_unique<Learner>(), known = 0;
    Child child([&](int output) {
      const auto session = learner->session();
      for (;;) {
        begin(*session);
        for (const app::Happening& move : moves) {
          session->handle(move);
          const std::uint64_t acknowledged =
              session->model().progress.next() - 1 - session->model().unsaved.size();
          if (write(output, &acknowledged, sizeof acknowledged) < 0) return;
        }
      }
    });
    std::uint64_t acknowledged = 0;
    const bool waits = round % 3 != 0; // else it may hit the opening
    if (waits) REQUIRE(read(child.output(), &acknowledged, sizeof acknowledged) == sizeof acknowledged);
    std::this_thread::sleep_for(std::chrono::microseconds{microseconds(dice)});
    child.kill();
    while (read(child.output(), &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
    }
    if (acknowledged > known) ++with_answers;
    const auto session = learner->session();
    CAPTURE(round);
    REQUIRE_MESSAGE(session->model().recording_off.empty(), session->model().recording_off);
    CHECK_FALSE(session->model().notice);
    const std::size_t found = session->model().progress.next() - 1;
    if (found < std::max<std::size_t>(acknowledged, known)) ++lost;
    known = found;
  }
  CHECK(lost == 0);
  CHECK(with_answers > kills / 4);
  MESSAGE(kills << " kills, " << with_answers << " of them amid answers, " << lost << " with an answer lost");
}

TEST_CASE(
    "when the folder vanishes while it runs, the answer is kept, said, and stored once the folder is back") {
  Learner learner;
  const auto session = learner.session();
  begin(*session);
  const fs::path away = learner.folder / "away";
  fs::create_directory(away);
  for (const char* name : {"history.db", "history.db-wal"})
    if (fs::exists(learner.folder / name)) fs::rename(learner.folder / name, away / name);
  session->handle(moves[0]), session->handle(moves[1]);
  check_honest(*session);
  if (!session->model().unsaved.empty()) {
    CHECK(session->model().notice->happened.find("gone") != std::string::npos);
    for (const char* name : {"history.db", "history.db-wal"})
      if (fs::exists(away / name)) fs::rename(away / name, learner.folder / name);
    session->handle(app::TimeReached{});
    CHECK(session->model().unsaved.empty());
  } else {
    FAIL("the answer was acknowledged though its file is gone");
  }
}

TEST_CASE("a second copy says in one sentence that it records nothing, and reading goes on from a consistent "
          "copy") {
  Learner learner;
  const auto first = learner.session();
  begin(*first);
  first->handle(moves[0]), first->handle(moves[1]);
  const auto second = learner.session();
  const std::string& why = second->model().recording_off;
  CHECK(why.find("in use by another copy of Ruru") != std::string::npos);
  begin(*second);
  for (const app::Happening& move : moves)
    second->handle(move);
  const auto looked = run::read_learner(learner.where);
  REQUIRE(looked);
  CHECK(looked->progress.next() == first->model().progress.next());
  for (std::size_t move = 2; move < moves.size(); ++move)
    first->handle(moves[move]);
  CHECK(first->model().unsaved.empty());
  CHECK(stored(learner) == first->model().progress.next() - 1);
}
