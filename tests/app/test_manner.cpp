#include "app/player.hpp"
#include "app/score_words.hpp"
#include "rounds/round_code.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using app::Key;
using tests::Player;

namespace {

constexpr Key ctrl(char32_t letter) {
  return {.code = Key::Code::character, .letter = letter, .control = true};
}

const rounds::Round& round_of(const Player& player) { return player.at<app::Playing>().round; }

} // namespace

TEST_CASE("how sure one is can be said before the answer; it is recorded and scored") {
  Player player;
  player.model().preferences.manner.certainty = true;
  player.plays({"owl", "kiwi", "flies"});
  CHECK(player.says("How sure are you?"));
  player.presses(ctrl(U'3'));
  player.chooses("Ruru");
  CHECK_FALSE(player.says("How sure are you?"));
  CHECK(player.asking().given->certainty_bonus == 10);
  CHECK(std::get<history::Answered>(player.stored().back().what).certainty == history::Certainty::sure);
  player.clicks("continue");
  player.clicks("certainty/1");
  player.types("moa");
  player.clicks("submit");
  CHECK(player.asking().given->certainty_bonus == 26);
  player.clicks("overrule"); // right after all, so that it was no good guess
  CHECK(player.asking().given->certainty_bonus == 0);
  player.clicks("continue");
  player.chooses("False"); // without a word
  player.clicks("continue");
  REQUIRE(player.on<app::Summary>());
  const rounds::Tally tally = rounds::tally(player.at<app::Summary>().round);
  CHECK(tally.certainty == 10);
  CHECK(tally.score() <= rounds::possible(player.at<app::Summary>().round));
  CHECK(std::get<history::RoundStarted>(player.stored().front().what).mode == "classic+certainty");
}

TEST_CASE("nobody asks how sure one is when it was not wanted") {
  Player player;
  player.plays({"owl"});
  CHECK_FALSE(player.sees("certainty/1"));
}

TEST_CASE("a second try forgives one miss for its price, and is no recall") {
  Player player;
  player.plays({"owl"});
  player.presses(U't');
  CHECK_FALSE(player.sees("second-try"));
  player.chooses("Barn owl");
  REQUIRE_FALSE(player.asking().given);
  CHECK(player.stored().size() == 1); // the round alone
  player.chooses("Barn owl");         // which is struck
  REQUIRE_FALSE(player.asking().given);
  player.chooses("Ruru");
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->points == player.asking().item.worth - 40);
  const auto& answered = std::get<history::Answered>(player.stored().back().what);
  CHECK(answered.outcome == questions::Outcome::right);
  CHECK(answered.grade == memory::Grade::again);
  CHECK(answered.options == 3);
  CHECK(answered.hints == 1);
}

TEST_CASE("a second try that was not needed costs its price, and the answer is a recall") {
  Player player;
  player.plays({"kiwi"});
  player.presses(ctrl(U't'));
  player.types("kiwi");
  player.clicks("submit");
  CHECK(player.asking().given->points == player.asking().item.worth - 40);
  CHECK(std::get<history::Answered>(player.stored().back().what).grade == memory::Grade::good);
}

TEST_CASE("the second miss counts") {
  Player player;
  player.plays({"kiwi"});
  player.presses(ctrl(U't'));
  player.types("moa");
  player.clicks("submit");
  CHECK(player.asking().typed.text.empty());
  player.types("kea");
  player.clicks("submit");
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::wrong);
}

TEST_CASE("a question can come later, for no points less, but not the last one") {
  Player player;
  player.plays({"owl", "flies"});
  player.presses(U'l');
  CHECK(player.asking().item.ask.card.question == "flies");
  player.chooses("False");
  player.clicks("continue");
  CHECK(player.asking().item.ask.card.question == "owl");
  CHECK_FALSE(player.sees("later"));
  player.chooses("Ruru");
  CHECK(player.asking().given->points == player.asking().item.worth);
}

TEST_CASE("what is to be typed can be chosen") {
  Player player;
  player.model().preferences.manner.as_choice = true;
  player.plays({"kiwi", "eggs"});
  CHECK(player.asking().item.ask.kind == questions::Kind::typed); // the pack has no other answer of its kind
  player.clicks("skip");
  player.clicks("continue");
  REQUIRE(player.asking().item.ask.kind == questions::Kind::choice);
  player.chooses("2");
  const auto& answered = std::get<history::Answered>(player.stored().back().what);
  CHECK(answered.outcome == questions::Outcome::right);
  CHECK(answered.options == 4);
}

TEST_CASE("without the bonus for a run three right answers in a row score what they are worth") {
  Player player;
  player.model().preferences.manner.run_bonus = false;
  player.plays({"owl", "flies", "kiwi"});
  player.chooses("Ruru");
  player.clicks("continue");
  player.chooses("False");
  player.clicks("continue");
  player.types("kiwi");
  player.clicks("submit");
  player.clicks("continue");
  const rounds::Round& round = player.at<app::Summary>().round;
  CHECK(rounds::tally(round).score() == 360);
  CHECK(rounds::possible(round) == 360);
  CHECK(app::how_scored(round) == "360 of 360 = answers. Speed is not scored.");
}

TEST_CASE("a mode scores as it says, and New round says how") {
  Player player;
  player.model().modes = {{.id = "plain",
                           .title = "Plain",
                           .says = "Ten points each.",
                           .scoring = {.base = 10, .step = 0, .run = 0}}};
  player.clicks("setup");
  player.clicks("mode/plain");
  CHECK(player.says("A right answer scores 10. A miss takes nothing away. Speed never counts."));
  player.clicks("start");
  CHECK(player.asking().item.worth == 10);
}

TEST_CASE("the choices of New round are kept in the settings") {
  Player player;
  player.clicks("setup");
  player.clicks("level/2");
  player.clicks("manner/certainty");
  player.clicks("manner/run");
  CHECK(player.wanted<app::SavePreferences>().preferences.manner ==
        rounds::Manner{.level = rounds::Level::hard, .run_bonus = false, .certainty = true});
}

TEST_CASE("a round that is longer than its packs says so and is as long as they are") {
  Player player;
  player.settle(app::with_round(std::move(player.model()), {.count = 50, .seed = 7}));
  REQUIRE(player.on<app::Playing>());
  CHECK(round_of(player).items.size() == 6);
  CHECK(player.model().notice->happened == "There are 6 questions to ask, so the round has no more.");
}

TEST_CASE("the code of a round is copied from its Summary and plays the same round when it is pasted") {
  Player player;
  player.plays({"owl", "flies"});
  player.chooses("Ruru");
  player.clicks("continue");
  player.chooses("True");
  player.clicks("continue");
  REQUIRE(player.on<app::Summary>());
  player.presses(U'c');
  const std::string code = player.model().to_copy;
  CHECK(player.says("Round code " + code));
  const auto items = player.at<app::Summary>().round.items;
  player.clicks("home");
  CHECK(player.model().to_copy.empty());
  player.clicks("setup");
  player.presses(ctrl(U'v'));
  CHECK(player.model().wants_clipboard);
  player.happens(app::TextEntered{"hello!"});
  CHECK(player.model().notice->happened == "This is no round code; one looks like K7Q2-9FRT-0MB3.");
  player.happens(app::TextEntered{code});
  REQUIRE(player.on<app::Playing>());
  CHECK(round_of(player).items == items);
}

TEST_CASE("what is taken for each other is shown after the round and can be played") {
  Player player;
  player.model().modes = {rounds::Mode{},
                          {.id = "mix-ups", .title = "Mix-ups", .from = rounds::Mode::From::mistakes}};
  player.plays({"kiwi", "gaps"});
  player.types("kea");
  player.clicks("submit");
  player.clicks("continue");
  player.settle(app::with_round(std::move(player.model()), {.cards = {{"birds", "gaps", "c1"}}}));
  player.types("kiwi");
  player.clicks("submit");
  player.clicks("continue");
  REQUIRE(player.on<app::Summary>());
  CHECK(player.says("You take these for each other"));
  CHECK(player.says("kea and Kiwi"));
  player.clicks("mix-ups");
  REQUIRE(player.on<app::Playing>());
  CHECK(round_of(player).items.size() == 2);
}
