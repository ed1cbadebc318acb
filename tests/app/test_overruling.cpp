#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using app::Key;
using tests::Player;

namespace {

Player overruled() {
  Player player;
  player.plays({"kiwi"});
  player.types("kiwi bird");
  player.presses(Key::Code::enter);
  player.presses(U'y');
  return player;
}

const app::PackEdit edit{
    .file = "/packs/birds.quiz.yaml", .offset = 7, .before = "Kiwi", .after = "[Kiwi, kiwi bird]"};

app::PackTaught taught(std::optional<app::PackEdit> written, std::string failure = "") {
  return {.card = {"birds", "kiwi", ""},
          .answer = "kiwi bird",
          .edit = std::move(written),
          .failure = std::move(failure),
          .library = tests::sample_library()};
}

} // namespace

TEST_CASE("an answer that was right all the same can be written into the pack, and taken out again") {
  Player player = overruled();
  REQUIRE(player.sees("teach"));
  player.presses(U'w');
  CHECK(player.wanted<app::TeachPack>() ==
        app::TeachPack{{"birds", "kiwi", ""}, "/packs/birds.quiz.yaml", {"Kiwi"}, "kiwi bird"});

  player.happens(taught(edit));
  CHECK_FALSE(player.sees("teach"));
  CHECK(player.model().notice->happened == "The pack accepts “kiwi bird” from now on.");
  REQUIRE(player.sees("unteach"));
  player.presses(U'w');
  CHECK(player.wanted<app::TakeBackTeaching>().edit == edit);

  player.happens(taught({}));
  CHECK(player.sees("teach"));
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
}

TEST_CASE("what cannot be written is said, and the answer counts all the same") {
  Player player = overruled();
  player.happens(taught({}, "/packs/birds.quiz.yaml is read-only"));
  CHECK(player.model().notice->happened ==
        "“kiwi bird” was not written into the pack: /packs/birds.quiz.yaml is read-only.");
  CHECK(player.sees("teach"));
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
  player.happens(taught(edit));
  player.happens(taught(edit, "the pack was changed meanwhile; take the answer out by hand"));
  CHECK(player.sees("unteach"));
}

TEST_CASE("what comes when the question is gone is said, and changes nothing else") {
  Player player = overruled();
  player.presses(Key::Code::enter);
  player.happens(taught(edit));
  CHECK(player.model().notice);
  CHECK_FALSE(player.sees("unteach"));
}

TEST_CASE("only typed answers that the learner overruled are offered to the pack") {
  Player player;
  player.plays({"eggs", "kiwi"});
  for (const char* answer : {"7", "Kiwi"}) {
    player.types(answer);
    player.presses(Key::Code::enter);
    if (player.sees("overrule")) player.presses(U'y');
    CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
    CHECK_FALSE(player.sees("teach"));
    player.presses(Key::Code::enter);
  }
}

TEST_CASE("a review overrules and teaches with the same keys") {
  auto pack = std::make_shared<questions::LoadedPack>(*tests::sample_pack());
  std::erase_if(pack->pack.questions, [](const questions::Question& each) { return each.id != "kiwi"; });
  Player player({.packs = {pack}});
  player.settle(app::with_review(std::move(player.model()), {}, SIZE_MAX));
  REQUIRE(player.on<app::Reviewing>());
  player.types("kiwi bird");
  player.presses(Key::Code::enter);
  player.presses(U'y');
  CHECK(player.sees("teach"));
}
