#include "app/screens/screens.hpp"
#include "learner.hpp"
#include "packs/reader.hpp"
#include "run/teaching.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace ruru;
using ruru::test::Learner;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

struct Classroom : Learner {
  fs::path file = folder / "packs/birds.quiz.yaml";
  app::TeachPack lesson{
      .card = {"birds", "kiwi", ""}, .file = file.string(), .accepted = {"Kiwi"}, .answer = "kiwi bird"};
};

} // namespace

TEST_CASE("an answer is written into the learner's pack, and taken out to the byte") {
  const Classroom room;
  const std::string before = content(room.file);
  const app::PackTaught taught = run::taught(room.lesson, room.where);
  CHECK(taught.failure.empty());
  REQUIRE(taught.edit);
  std::string after = before;
  after.replace(after.find("a: Kiwi}"), 8, "a: [Kiwi, kiwi bird]}");
  CHECK(content(room.file) == after);
  const app::PackTaught back = run::taken_back({room.lesson.card, "kiwi bird", *taught.edit}, room.where);
  CHECK(back.failure.empty());
  CHECK_FALSE(back.edit);
  CHECK(content(room.file) == before);
}

TEST_CASE("a shipped pack, a read-only file and a pack that was changed or is gone are left alone, with a "
          "sentence") {
  Classroom room;
  const std::string before = content(room.file);
  const auto failure = [&] {
    const app::PackTaught taught = run::taught(room.lesson, room.where);
    CHECK_FALSE(taught.edit);
    return taught.failure;
  };
  run::Where elsewhere = room.where;
  elsewhere.own_packs = room.folder / "own";
  CHECK(run::taught(room.lesson, elsewhere).failure.find("not one of your own packs") != std::string::npos);
  fs::permissions(room.file, fs::perms::owner_read);
  CHECK(failure().find("is read-only") != std::string::npos);
  fs::permissions(room.file, fs::perms::owner_read | fs::perms::owner_write);
  room.lesson.accepted = {"Kea"};
  CHECK(failure().find("by now") != std::string::npos);
  CHECK(content(room.file) == before);
  fs::remove(room.file);
  CHECK_FALSE(failure().empty());
}

TEST_CASE("what was taught is accepted at once, and the next start knows it") {
  Learner learner;
  {
    const auto session = learner.session();
    Learner::play(*session, {"kiwi", "tui"});
    Learner::answer(*session, "kiwi bird");
    session->handle(app::Activated{{"overrule"}});
    session->handle(app::Activated{{"teach"}});
    REQUIRE(session->model().notice);
    CHECK(session->model().notice->tone == app::Tone::right);
    Learner::play(*session, {"kiwi"});
    Learner::answer(*session, "kiwi bird");
    CHECK(app::asking_on(session->model().screen)->given->judgement.outcome == questions::Outcome::right);
  }
  const auto packs = run::read_packs(learner.where);
  REQUIRE(packs.packs.size() == 1);
  CHECK(packs.packs.front()->problems.empty());
}
