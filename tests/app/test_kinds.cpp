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

namespace {

std::vector<std::string> lines(const Player& player) {
  return app::parts(player.asking().draft, player.asking().item);
}

/// Lifts each line with its number and puts it at its place.
void sorts(Player& player, const std::vector<std::string>& order) {
  for (std::size_t place = 0; place < order.size(); ++place) {
    const auto now = lines(player);
    const auto from = std::find(now.begin(), now.end(), order[place]) - now.begin();
    if (static_cast<std::size_t>(from) == place) continue;
    player.presses(static_cast<char32_t>(U'1' + from));
    player.presses(static_cast<char32_t>(U'1' + static_cast<char32_t>(place)));
  }
}

/// The letter of a text on the right side.
char32_t letter_at(const Player& player, const std::string& text) {
  const auto& options = player.asking().item.options;
  return static_cast<char32_t>(U'a' + (std::find(options.begin(), options.end(), text) - options.begin()));
}

} // namespace

TEST_CASE("lines are lifted and put down with their numbers, and handed in with Enter") {
  Player player = player_at("sizes");
  CHECK(lines(player) != player.asking().item.ask.accepted);
  sorts(player, {"wren", "tui", "kea", "moa"});
  player.presses(Key::Code::enter);
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == Outcome::right);
  CHECK(last_answer(player).response == "wren → tui → kea → moa");
  CHECK(last_answer(player).options == 24);
}

TEST_CASE("a lifted line moves with the arrows, one in focus with Alt and the arrows") {
  Player player = player_at("sizes");
  const auto before = lines(player);
  player.presses(U'1');
  CHECK(mark_of(player.scene().body, player.asking().item.options[0]) == app::Option::Mark::lifted);
  player.presses(Key::Code::down);
  CHECK(lines(player)[1] == before[0]);
  CHECK(player.scene().focus.name == "option/2");
  player.presses(Key::Code::up);
  player.presses(Key::Code::up); // it is at the top
  CHECK(lines(player) == before);
  player.presses(Key::Code::enter); // puts it down
  CHECK_FALSE(player.asking().given);
  player.presses(Key{.code = Key::Code::down, .alt = true});
  CHECK(lines(player)[1] == before[0]);
  CHECK_FALSE(player.asking().draft.held);
}

TEST_CASE("an order nobody has touched is no answer") {
  Player player = player_at("sizes");
  player.presses(Key::Code::enter);
  CHECK_FALSE(player.asking().given);
  CHECK_FALSE(player.asking().nonsense.empty());
}

TEST_CASE("one pair of lines the wrong way round costs its share") {
  Player player = player_at("sizes");
  sorts(player, {"tui", "wren", "kea", "moa"});
  player.presses(Key::Code::enter);
  CHECK(player.asking().given->judgement.outcome == Outcome::almost);
  CHECK(player.asking().given->points == player.asking().item.worth * 5 / 6);
  CHECK(player.asking().given->grade == memory::Grade::hard);
}

TEST_CASE("what belongs together is matched by number and letter") {
  Player player = player_at("islands");
  player.presses(U'2');
  player.presses(letter_at(player, "forest"));
  player.presses(Key::Code::enter);
  CHECK_FALSE(player.asking().given);             // two are open
  player.presses(letter_at(player, "mountains")); // for the first that has none
  player.presses(U'3');
  player.presses(letter_at(player, "mountains")); // no: for the third
  player.presses(letter_at(player, "open sea"));
  player.presses(Key::Code::enter);
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.share == doctest::Approx(1 / 3.0));
  CHECK(last_answer(player).response == "kea – open sea; kiwi – forest; takahe – mountains");
  CHECK(last_answer(player).options == 24); // four right sides for three left ones
}

TEST_CASE("letters that shortcuts have elsewhere match") {
  Player player = player_at("islands");
  player.presses(U'd');
  CHECK_FALSE(player.asking().given);
  CHECK(player.asking().draft.parts.front() == 3);
}

TEST_CASE("names are taken as they are typed, and the last one ends the list") {
  Player player = player_at("parrots");
  player.types("kea");
  CHECK(player.asking().draft.parts.size() == 1);
  CHECK(player.asking().typed.text.empty());
  player.types("kaka"); // may go on as kakapo
  CHECK(player.asking().draft.parts.size() == 1);
  player.presses(Key::Code::enter);
  CHECK(player.asking().draft.parts.size() == 2);
  player.types("kakapo");
  player.types("parakeet");
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == Outcome::right);
  CHECK(last_answer(player).response == "kea, kaka, kakapo, kakariki");
}

TEST_CASE("a list is ended with an empty line; what is none of it costs nothing") {
  Player player = player_at("parrots");
  player.presses(Key::Code::enter);
  CHECK_FALSE(player.asking().given); // nothing was named yet
  player.types("penguin");
  player.presses(Key::Code::enter);
  CHECK(player.asking().nonsense.find("none of them") != std::string::npos);
  player.types("kea"); // in place of it
  player.types("Kea");
  player.presses(Key::Code::enter);
  CHECK(player.asking().nonsense.find("already") != std::string::npos);
  player.presses(Key::Code::enter);
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.share == 0.25);
  CHECK(player.asking().given->points == player.asking().item.worth / 4);
}

TEST_CASE("whoever does not know keeps what was named") {
  Player player = player_at("parrots");
  player.types("kea");
  player.types("penguin");
  player.presses(Key{.code = Key::Code::character, .letter = U'd', .control = true});
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.share == 0.25);
  CHECK(player.asking().typed.text.empty()); // what was none of it is no answer
}

TEST_CASE("whole answers are read from lines") {
  const auto draft = [](const std::string& question, std::string_view line) {
    const Player player = player_at(question);
    return app::draft_from(line, player.asking().item);
  };
  CHECK(draft("sizes", "3 1 2 4")->parts == std::vector<std::size_t>{2, 0, 1, 3});
  CHECK_FALSE(draft("sizes", "3 1 2"));
  CHECK_FALSE(draft("sizes", "3 1 2 2"));
  CHECK_FALSE(draft("sizes", "3 1 2 5"));
  CHECK(draft("islands", "1b, 2a 3-D")->parts == std::vector<std::size_t>{1, 0, 3});
  CHECK(draft("islands", "1a2b3c")->parts == std::vector<std::size_t>{0, 1, 2});
  for (const char* none : {"1", "1e", "4a", "a1", "1b x", "1-"})
    CHECK_FALSE(draft("islands", none));
  CHECK_FALSE(draft("owls", "1 99999999999999999999"));
}
