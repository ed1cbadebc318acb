#include "app/kinds.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using app::Dragged;
using tests::Player;
using Phase = Dragged::Phase;

namespace {

Player player_at(const std::string& question) {
  Player player(tests::library_of_kinds());
  player.plays({question});
  return player;
}

std::vector<std::size_t> parts(const Player& player) { return player.asking().draft.parts; }

} // namespace

TEST_CASE("a line is dragged to another place: it goes along, and stays where it is dropped") {
  Player player = player_at("sizes");
  REQUIRE(parts(player) == std::vector<std::size_t>{0, 1, 2, 3});
  player.happens(Dragged{{"option/1"}, {"option/1"}, Phase::lifted});
  CHECK(player.asking().draft.held == 0U);
  player.happens(Dragged{{"option/1"}, {"option/3"}, Phase::moved});
  CHECK(parts(player) == std::vector<std::size_t>{1, 2, 0, 3});
  CHECK(player.asking().draft.held == 2U);
  player.happens(Dragged{{"option/1"}, {}, Phase::moved}); // beside the lines
  player.happens(Dragged{{"option/1"}, {"option/2"}, Phase::moved});
  player.happens(Dragged{{"option/1"}, {"option/2"}, Phase::dropped});
  CHECK(parts(player) == std::vector<std::size_t>{1, 0, 2, 3});
  CHECK_FALSE(player.asking().draft.held);
}

TEST_CASE("a line that is dragged is not the one that a click has lifted") {
  Player player = player_at("sizes");
  player.clicks("option/4");
  CHECK(player.asking().draft.held == 3U);
  player.happens(Dragged{{"option/1"}, {"option/1"}, Phase::lifted});
  player.happens(Dragged{{"option/1"}, {"option/2"}, Phase::dropped});
  CHECK(parts(player) == std::vector<std::size_t>{1, 0, 2, 3});
}

TEST_CASE("either side of a pair is dragged onto the other") {
  Player player = player_at("islands");
  player.happens(Dragged{{"option/2"}, {"option/2"}, Phase::lifted});
  CHECK(player.asking().draft.held == 1U);
  player.happens(Dragged{{"option/2"}, {"match/3"}, Phase::moved});
  CHECK(player.scene().focus.name == "match/3"); // shows where it would go
  player.happens(Dragged{{"option/2"}, {"match/3"}, Phase::dropped});
  CHECK(parts(player)[1] == 2);
  player.happens(Dragged{{"match/1"}, {"match/1"}, Phase::lifted});
  player.happens(Dragged{{"match/1"}, {"option/3"}, Phase::moved});
  CHECK(player.asking().draft.held == 2U);
  player.happens(Dragged{{"match/1"}, {"option/3"}, Phase::dropped});
  CHECK(parts(player)[2] == 0);
  CHECK_FALSE(player.asking().draft.held);
}

TEST_CASE("Enter is for the whole answer, whichever side was dropped upon last") {
  Player player = player_at("islands");
  for (int i = 1; i <= static_cast<int>(player.asking().item.ask.accepted.size()); ++i) {
    const std::string left = "option/" + std::to_string(i), right = "match/" + std::to_string(i);
    player.happens(Dragged{{left}, {left}, Phase::lifted});
    player.happens(Dragged{{left}, {right}, Phase::dropped});
  }
  REQUIRE(player.scene().focus.name.starts_with("match/"));
  player.presses(app::Key::Code::enter);
  CHECK(player.asking().given);
}

TEST_CASE("what is dropped beside, or is no part of the answer, changes nothing") {
  Player player = player_at("islands");
  const auto before = parts(player);
  for (const char* over : {"", "option/1", "hint", "match/99"}) {
    player.happens(Dragged{{"option/2"}, {"option/2"}, Phase::lifted});
    player.happens(Dragged{{"option/2"}, {over}, Phase::dropped});
    CHECK(parts(player) == before);
    CHECK_FALSE(player.asking().draft.held);
  }
  player.happens(Dragged{{"option/77"}, {"match/1"}, Phase::dropped});
  CHECK(parts(player) == before);
  Player several = player_at("owls");
  several.happens(Dragged{{"option/1"}, {"option/2"}, Phase::dropped});
  CHECK(parts(several).empty());
}
