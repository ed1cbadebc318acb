#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace std::chrono_literals;
using app::Key;
using tests::Player;

namespace {

void reviews(Player& player) { player.settle(app::with_review(std::move(player.model()), {}, SIZE_MAX)); }

/// Answers whatever is asked rightly until nothing is left.
int answers_all(Player& player, int most = 100) {
  int answered = 0;
  while (player.on<app::Reviewing>() && player.at<app::Reviewing>().asking && answered < most) {
    const app::Asking& asking = player.asking();
    if (questions::has_options(asking.item.ask.kind)) {
      player.chooses(asking.item.ask.accepted.front());
      player.presses(Key::Code::enter);
    } else if (questions::is_typed(asking.item.ask.kind)) {
      player.types(asking.item.ask.accepted.front());
      player.presses(Key::Code::enter);
      player.presses(Key::Code::enter);
    } else {
      player.presses(Key::Code::space);
      player.presses(U'3');
    }
    player.waits(15min);
    ++answered;
  }
  return answered;
}

} // namespace

TEST_CASE("a flashcard is thought about, revealed and graded") {
  Player player;
  reviews(player);
  while (player.asking().item.ask.kind != questions::Kind::card) {
    const auto& answer = player.asking().item.ask.accepted.front();
    if (questions::has_options(player.asking().item.ask.kind))
      player.chooses(answer);
    else
      player.types(answer), player.presses(Key::Code::enter);
    player.presses(Key::Code::enter);
  }
  CHECK_FALSE(player.sees("grade/3"));
  player.presses(Key::Code::space);
  CHECK(player.sees("grade/3"));
  const auto stored = player.stored().size();
  player.presses(U'4');
  CHECK(player.stored().size() == stored + 1);
  CHECK(std::get<history::Answered>(player.stored().back().what).grade == memory::Grade::easy);
}

TEST_CASE("the grade that follows from an answer can be changed with one key") {
  Player player;
  reviews(player);
  REQUIRE(player.asking().item.ask.card.question == "owl");
  player.chooses("Ruru");
  CHECK(player.asking().given->grade == memory::Grade::good);
  player.presses(U'2');
  CHECK(std::get<history::Corrected>(player.stored().back().what).grade == memory::Grade::hard);
  CHECK(player.asking().item.ask.card.question != "owl");
}

TEST_CASE("what a grade button promises is what happens") {
  Player player;
  reviews(player);
  const app::Asking before = player.asking();
  player.chooses("Ruru");
  CHECK(player.asking().given->after == before.previews[2]);
}

TEST_CASE("a forgotten card comes back within the same review") {
  Player player;
  reviews(player);
  player.chooses("Barn owl");
  player.presses(Key::Code::enter);
  player.waits(2min);
  const app::Asking& next = player.asking();
  player.chooses(next.item.ask.accepted.front());
  bool again = false;
  while (player.at<app::Reviewing>().asking && !again) {
    if (player.asking().given || player.asking().revealed)
      player.presses(Key::Code::enter);
    else if (questions::is_typed(player.asking().item.ask.kind))
      player.types("x"), player.presses(Key::Code::enter);
    else if (player.asking().item.ask.kind == questions::Kind::card)
      player.presses(Key::Code::space);
    else
      player.chooses(player.asking().item.ask.accepted.front());
    player.waits(1min);
    again = player.at<app::Reviewing>().asking && player.asking().item.ask.card.question == "owl";
  }
  CHECK(again);
}

TEST_CASE("when all is done the review says so and leads home") {
  Player player;
  reviews(player);
  CHECK(answers_all(player) >= 7);
  REQUIRE(player.on<app::Reviewing>());
  CHECK_FALSE(player.at<app::Reviewing>().asking);
  player.presses(Key::Code::enter);
  CHECK(player.on<app::Home>());
}

TEST_CASE("undo in a review asks the card again with its former memory") {
  Player player;
  reviews(player);
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.presses(Key{.code = Key::Code::character, .letter = U'z', .control = true});
  if (player.asking().item.ask.card.question != "owl") player.presses(U'u');
  CHECK(player.asking().item.ask.card.question == "owl");
  CHECK(player.asking().before == memory::CardState{});
}

TEST_CASE("new cards stop at the day's limit") {
  Player player;
  player.model().preferences.day.new_a_day = 2;
  reviews(player);
  CHECK(player.at<app::Reviewing>().pending.size() == 1); // one is on the screen
}

TEST_CASE("an answer is shown on the page of its question, and the next question is on another one") {
  Player player;
  reviews(player);
  const std::string page = player.scene().page;
  player.chooses("Ruru");
  REQUIRE(player.asking().given);
  CHECK(player.scene().page == page);
  player.presses(Key::Code::enter);
  CHECK(player.scene().page != page);
}
