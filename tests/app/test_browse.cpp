#include "app/nodes.hpp"
#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using app::Key;
using tests::Player;

namespace {

constexpr Key ctrl(char32_t letter) {
  return {.code = Key::Code::character, .letter = letter, .control = true};
}

const app::Browse& browse(const Player& player) { return player.at<app::Browse>(); }

/// The question of the card that is chosen.
std::string chosen(const Player& player) {
  const app::Browse& screen = browse(player);
  return screen.index->card(screen.found[screen.chosen]).question;
}

} // namespace

TEST_CASE("cards are found as their words are typed, and keys that are shortcuts elsewhere are letters") {
  Player player;
  player.presses(U'f');
  REQUIRE(player.on<app::Browse>());
  CHECK(browse(player).found.size() == 7); // the flashcard has two sides
  player.presses(U'q');
  player.types("parrot");
  REQUIRE(browse(player).found.size() == 1);
  CHECK(chosen(player) == "gaps");
  CHECK(player.says("kea"));
  player.presses(Key::Code::backspace);
  player.types("x");
  CHECK(player.says("Nothing is found."));
  player.presses(Key::Code::escape);
  CHECK(player.on<app::Home>());
}

TEST_CASE("a filter that makes no sense is said, and what was found stays") {
  Player player;
  player.clicks("browse");
  player.types("owl");
  player.types(" is:");
  CHECK(player.says("is: is followed by due"));
  CHECK(browse(player).found.size() == 1);
}

TEST_CASE("arrows choose, and the chosen card is suspended, found as such, and let in again by undo") {
  Player player;
  player.clicks("browse");
  player.presses(Key::Code::down);
  CHECK(chosen(player) == "kiwi");
  player.presses(ctrl(U's'));
  CHECK(player.model().progress.find({"birds", "kiwi", ""})->suspended);
  player.types("is:suspended");
  REQUIRE(browse(player).found.size() == 1);
  player.presses(ctrl(U'z'));
  CHECK(browse(player).found.empty());
}

TEST_CASE("what is known of a card can be forgotten and brought back") {
  Player player;
  player.plays({"kiwi"});
  player.types("kiwi");
  player.clicks("submit");
  player.clicks("continue");
  player.clicks("home");
  player.clicks("browse");
  player.types("nickname");
  const memory::CardState before = player.model().progress.find({"birds", "kiwi", ""})->state;
  player.presses(ctrl(U'r'));
  CHECK(player.model().progress.find({"birds", "kiwi", ""})->state == memory::CardState{});
  player.presses(ctrl(U'y'));
  CHECK(player.model().progress.find({"birds", "kiwi", ""})->state == before);
}

TEST_CASE("what is found is played, and where it stands is copied") {
  Player player;
  player.clicks("browse");
  player.types("new zealand");
  player.presses(ctrl(U'e'));
  CHECK(player.model().to_copy == "/packs/birds.quiz.yaml:0");
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::Playing>());
  CHECK(player.at<app::Playing>().round.items.size() == 1);
}

TEST_CASE("the question is opened in the editor at its line, and the place is in the clipboard") {
  Player player;
  player.clicks("browse");
  player.types("owl");
  player.presses(app::control(U'e'));
  CHECK(player.wanted<app::EditPlace>().file == "/packs/birds.quiz.yaml");
  CHECK(player.model().to_copy.starts_with("/packs/birds.quiz.yaml:"));
}

TEST_CASE("a gap is named by its text, not by its id") {
  Player player;
  player.clicks("browse");
  player.types("mountain");
  CHECK(player.says("is a mountain parrot."));
  CHECK(!player.says("birds/gaps"));
}
