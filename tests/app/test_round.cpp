#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace std::chrono_literals;
using app::Key;
using tests::Player;

TEST_CASE("a round goes from the question through its feedback to the summary") {
  Player player;
  player.plays({"owl", "kiwi"});
  REQUIRE(player.on<app::Playing>());
  player.chooses("Ruru");
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
  player.presses(Key::Code::enter);
  player.types("kiwi");
  player.presses(Key::Code::enter);
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::Summary>());
  CHECK(rounds::tally(player.at<app::Summary>().round).right == 2);
}

TEST_CASE("every answer is handed to the disk before the next question shows") {
  Player player;
  player.plays({"owl", "kiwi"});
  CHECK(player.stored().size() == 1); // the start of the round
  player.chooses("Barn owl");
  REQUIRE(player.stored().size() == 2);
  const auto& answered = std::get<history::Answered>(player.stored().back().what);
  CHECK(answered.response == "Barn owl");
  CHECK(answered.grade == memory::Grade::again);
  CHECK(answered.options == 4);
  CHECK(answered.round == 1);
}

TEST_CASE("an answer that makes no sense is asked again and not counted") {
  Player player;
  player.plays({"eggs"});
  player.types("many");
  player.presses(Key::Code::enter);
  CHECK_FALSE(player.asking().given);
  CHECK_FALSE(player.asking().nonsense.empty());
  CHECK(player.stored().size() == 1);
}

TEST_CASE("\"I was right\" turns a miss into a right answer, on disk too") {
  Player player;
  player.plays({"kiwi"});
  player.types("the flightless one");
  player.presses(Key::Code::enter);
  REQUIRE(player.asking().given->judgement.outcome == questions::Outcome::wrong);
  player.presses(U'y');
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
  CHECK(player.asking().given->points == player.asking().item.worth);
  CHECK(std::holds_alternative<history::Corrected>(player.stored().back().what));
}

TEST_CASE("undo takes the last answer back and asks the question again") {
  Player player;
  player.plays({"owl", "flies"});
  const history::Progress before = player.model().progress;
  player.chooses("Barn owl");
  player.presses(U'u');
  CHECK(player.on<app::Playing>());
  CHECK_FALSE(player.asking().given);
  CHECK(player.asking().item.ask.card.question == "owl");
  CHECK(player.model().progress.cards().front().state == memory::CardState{});
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.presses(U'u'); // from the next question too
  CHECK(player.asking().item.ask.card.question == "owl");
}

TEST_CASE("a key held down answers nothing") {
  Player player;
  player.plays({"owl"});
  player.happens(app::KeyPressed{.key = {.code = Key::Code::character, .letter = U'1'}, .repeated = true});
  CHECK_FALSE(player.asking().given);
}

TEST_CASE("Enter on a fresh choice picks nothing") {
  Player player;
  player.plays({"owl"});
  player.presses(Key::Code::enter);
  CHECK_FALSE(player.asking().given);
}

TEST_CASE("the focus moves over the options and Enter takes the one in focus") {
  Player player;
  player.plays({"owl"});
  while (player.scene().focus.name != "option/2") {
    player.presses(Key::Code::tab);
  }
  player.presses(Key::Code::enter);
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->response == player.asking().item.options[1]);
}

TEST_CASE("letters typed into an answer are no shortcuts") {
  Player player;
  player.plays({"kiwi"});
  player.presses(U'u');
  player.presses(U'h');
  CHECK(player.asking().hints == 0);
  CHECK(player.on<app::Playing>());
}

TEST_CASE("a hint costs its price and makes the answer a hard one") {
  Player player;
  player.plays({"owl"});
  player.presses(U'h');
  player.chooses("Ruru");
  CHECK(player.asking().given->points == player.asking().item.worth - 20);
  CHECK(player.asking().given->grade == memory::Grade::hard);
}

TEST_CASE("50 : 50 strikes wrong options, which can not be chosen any more") {
  Player player;
  player.plays({"owl"});
  player.presses(U'f');
  REQUIRE(player.asking().struck.size() == 2);
  player.chooses(player.asking().struck.front());
  CHECK_FALSE(player.asking().given);
  player.chooses("Ruru");
  CHECK(player.asking().given->points == player.asking().item.worth - 40);
}

TEST_CASE("a round for fun leaves its score and moves no review") {
  Player player;
  player.plays({"owl", "flies"}, rounds::Kept::score);
  player.chooses("Ruru");
  CHECK(player.says("As it was"));
  player.presses(Key::Code::enter);
  player.chooses("False");
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::Summary>());
  CHECK(player.says("No review has moved."));
  REQUIRE(player.model().progress.rounds().size() == 1);
  CHECK(player.model().progress.rounds().front().result.score == 240);
  for (const history::CardProgress& card : player.model().progress.cards())
    CHECK(card.state == memory::CardState{});
}

TEST_CASE("what somebody plays whose history this is not leaves no trace") {
  Player player;
  player.plays({"owl", "flies"}, rounds::Kept::nothing);
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.chooses("False");
  player.presses(Key::Code::enter);
  CHECK(player.on<app::Summary>());
  CHECK(player.stored().empty());
  CHECK(player.model().progress == history::Progress{});
}

TEST_CASE("a round that is left can be continued from Home") {
  Player player;
  player.plays({"owl", "flies"});
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.presses(Key::Code::escape);
  REQUIRE(player.on<app::Home>());
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::Playing>());
  CHECK(player.asking().item.ask.card.question == "flies");
}

TEST_CASE("the missed ones can be played again and count as a round of their own") {
  Player player;
  player.plays({"owl", "flies"});
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.chooses("True");
  player.presses(Key::Code::enter);
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::Playing>());
  CHECK(player.at<app::Playing>().round.items.size() == 1);
  CHECK(player.asking().item.ask.card.question == "flies");
  CHECK(player.at<app::Playing>().round.settings.mode == "missed");
}

TEST_CASE("an answer that the disk refuses is kept, shown and tried again") {
  Player player;
  player.plays({"owl", "flies"});
  player.disk_full = true;
  player.chooses("Ruru");
  REQUIRE(player.model().notice);
  CHECK(player.model().notice->happened.find("the disk is full") != std::string::npos);
  CHECK(player.model().unsaved.size() == 1);
  player.disk_full = false;
  player.clicks("notice/retry");
  CHECK(player.model().unsaved.empty());
  CHECK_FALSE(player.model().notice);
  CHECK(player.stored().size() == 2);
}

TEST_CASE("closing with answers that are not on disk warns once") {
  Player player;
  player.plays({"owl"});
  player.disk_full = true;
  player.chooses("Ruru");
  player.model().notice.reset();
  player.happens(app::CloseRequested{});
  CHECK_FALSE(player.model().quit);
  player.happens(app::CloseRequested{});
  CHECK(player.model().quit);
}

TEST_CASE("a question that vanished from its pack is left out of the round") {
  Player player;
  player.plays({"owl", "flies"});
  player.chooses("Ruru");
  auto smaller = std::make_shared<questions::LoadedPack>(*tests::sample_pack());
  std::erase_if(smaller->pack.questions, [](const auto& question) { return question.id == "flies"; });
  player.happens(app::PacksChanged{{.packs = {smaller}}});
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::Summary>());
  CHECK(rounds::tally(player.at<app::Summary>().round).asked == 1);
}

TEST_CASE("an answer is timed from the moment the question showed") {
  Player player;
  player.plays({"owl"});
  player.waits(2500ms);
  player.chooses("Ruru");
  CHECK(player.asking().given->taken == 2500ms);
}

TEST_CASE("\"I was wrong\" takes the points of a forgiven slip back, and \"I was right\" gives them again") {
  auto pack = std::make_shared<questions::LoadedPack>(*tests::sample_pack());
  pack->pack.questions.push_back(
      {.id = "long", .prompt = "Which parrot cannot fly?", .body = questions::TypedAnswer{{"kakapo"}}});
  Player learner({.packs = {pack}});
  learner.plays({"long"});
  learner.types("kakpo");
  learner.presses(Key::Code::enter);
  REQUIRE(learner.asking().given->judgement.outcome == questions::Outcome::right);
  learner.presses(U'n');
  CHECK(learner.asking().given->judgement.outcome == questions::Outcome::wrong);
  CHECK(learner.asking().given->points == 0);
  CHECK(std::get<history::Corrected>(learner.stored().back().what).grade == memory::Grade::again);
  learner.presses(U'y');
  CHECK(learner.asking().given->points == learner.asking().item.worth);
}

TEST_CASE("an answer that is just as the pack has it cannot be wrong") {
  Player player;
  player.plays({"kiwi"});
  player.types("Kiwi");
  player.presses(Key::Code::enter);
  CHECK_FALSE(player.sees("concede"));
  player.presses(U'n');
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
}

TEST_CASE("no slip leads to another answer of the pack") {
  auto pack = std::make_shared<questions::LoadedPack>(*tests::sample_pack());
  pack->pack.questions.push_back({.id = "down",
                                  .prompt = "Which one grows from the ceiling?",
                                  .body = questions::TypedAnswer{{"stalactite"}}});
  pack->pack.questions.push_back({.id = "up",
                                  .prompt = "Which one grows from the floor?",
                                  .body = questions::TypedAnswer{{"stalagmite"}}});
  Player player({.packs = {pack}});
  player.plays({"down"});
  player.types("stalagmite");
  player.presses(Key::Code::enter);
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::wrong);
}

TEST_CASE("a held key does not write its letter again and again, but offers its variants") {
  Player player;
  player.plays({"kiwi"});
  player.types("a");
  for (int i = 0; i < 5; ++i)
    player.happens(app::TextEntered{.text = "a", .repeated = true});
  CHECK(player.asking().typed.text == "a");
  REQUIRE(player.sees("variant/1"));
  player.clicks("variant/1");
  CHECK(player.asking().typed.text == "ā");
  CHECK(!player.sees("variant/1"));
  player.happens(app::TextEntered{.text = "ā", .repeated = true});
  CHECK(player.asking().typed.text == "āā"); // it has none
  player.types("e");
  player.happens(app::TextEntered{.text = "e", .repeated = true});
  player.presses(app::Key::Code::escape);
  REQUIRE(player.on<app::Playing>());
  CHECK(!player.sees("variant/1"));
}

TEST_CASE("the variants of a letter that is held take no room of the answer that comes later") {
  Player player;
  player.plays({"kiwi"});
  player.types("a");
  const auto shows_variants = [](const app::Node& node, const auto& again) -> bool {
    return node.id.name == "variant/1" ||
           std::ranges::any_of(node.children, [&](const app::Node& child) { return again(child, again); });
  };
  player.happens(app::TextEntered{.text = "a", .repeated = true});
  REQUIRE(player.sees("variant/1"));
  CHECK_FALSE(shows_variants(player.scene().tallest, shows_variants));
}
