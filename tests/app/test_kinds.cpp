#include "app/kinds.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using app::Key;
using questions::Outcome;
using tests::Player;

namespace {

/// Presses the number of the option that says `text`.
void picks(Player& player, const std::string& text) {
  const auto& options = player.asking().item.options;
  const auto found = std::find(options.begin(), options.end(), text);
  REQUIRE(found != options.end());
  player.presses(static_cast<char32_t>(U'1' + (found - options.begin())));
}

app::Option::Mark mark_of(const app::Node& node, const std::string& text) {
  if (const auto* option = std::get_if<app::Option>(&node.content); option && option->text == text)
    return option->mark;
  for (const app::Node& child : node.children) {
    if (const auto mark = mark_of(child, text); mark != app::Option::Mark::none) return mark;
  }
  return app::Option::Mark::none;
}

const history::Answered& last_answer(const Player& player) {
  return std::get<history::Answered>(player.stored().back().what);
}

Player player_at(const std::string& question) {
  Player player(tests::library_of_kinds());
  player.plays({question});
  return player;
}

} // namespace

TEST_CASE("several choices are picked and unpicked, and handed in with Enter") {
  Player player = player_at("owls");
  picks(player, "Ruru");
  picks(player, "Kea");
  CHECK(mark_of(player.scene().body, "Kea") == app::Option::Mark::picked);
  picks(player, "Kea");
  CHECK(mark_of(player.scene().body, "Kea") == app::Option::Mark::none);
  picks(player, "Snowy owl");
  CHECK_FALSE(player.asking().given);
  player.presses(Key::Code::enter);
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == Outcome::right);
  CHECK(player.asking().given->points == player.asking().item.worth);
  CHECK(last_answer(player).kind == questions::Kind::several);
  CHECK(last_answer(player).options == 15); // ways to pick some of four
}

TEST_CASE("what is partly right earns a part of the points, and says what was missed and why") {
  Player player = player_at("owls");
  picks(player, "Ruru");
  player.presses(Key::Code::enter);
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == Outcome::wrong);
  CHECK(player.asking().given->points == player.asking().item.worth / 2);
  CHECK(player.asking().given->grade == memory::Grade::again);
  CHECK(mark_of(player.scene().body, "Snowy owl") == app::Option::Mark::right);
  CHECK(last_answer(player).response == "Ruru");
}

TEST_CASE("nothing picked is no answer") {
  Player player = player_at("owls");
  player.presses(Key::Code::enter);
  CHECK_FALSE(player.asking().given);
  CHECK_FALSE(player.asking().nonsense.empty());
  CHECK(player.stored().size() == 1);
}

TEST_CASE("Enter hands in what was picked, wherever the pointer is; Space picks") {
  Player player = player_at("owls");
  player.happens(app::Pointed{{"option/1"}});
  player.presses(Key::Code::space);
  CHECK(player.asking().draft.parts == std::vector<std::size_t>{0});
  player.presses(Key::Code::enter);
  CHECK(player.asking().given);
}

TEST_CASE("an answer in parts that is taken back begins anew") {
  Player player = player_at("owls");
  picks(player, "Kea");
  player.presses(Key::Code::enter);
  player.presses(U'u');
  CHECK_FALSE(player.asking().given);
  CHECK(player.asking().draft.parts.empty());
}

TEST_CASE("a date is typed in any natural form; what is none is asked again") {
  Player player = player_at("landing");
  player.types("last summer");
  player.presses(Key::Code::enter);
  CHECK_FALSE(player.asking().given);
  CHECK(player.asking().nonsense.find("no date") != std::string::npos);
  player.happens(app::LineEntered{"21.7.1969"});
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == Outcome::right);
  CHECK(last_answer(player).options == 0);
}
