#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using app::Dragged;
using app::Key;
using questions::Outcome;
using tests::Player;

namespace {

questions::Library library_with_media() {
  using namespace questions;
  auto loaded = std::make_shared<LoadedPack>();
  loaded->file = "/packs/birds.quiz.yaml";
  loaded->pack = Pack{.id = "birds", .title = "Birds", .language = "en"};
  const auto add = [&](std::string id, Body body) -> Question& {
    Question question{.id = std::move(id), .id_is_given = true, .prompt = "Which?", .body = std::move(body)};
    loaded->pack.questions.push_back(std::move(question));
    return loaded->pack.questions.back();
  };
  add("beak", Hotspot{{{Region::Shape::circle, 0.25, 0.5, 0.1, 0.1, "beak"}}}).picture =
      Picture{"owl.png", "An owl."};
  add("bird", OneChoice{{"ruru"}, {"kea", "tui"}}).picture = Picture{"pictures/owl.png", ""};
  Question& call = add("call", TypedAnswer{{"ruru"}});
  call.sound = "call.ogg";
  return {.packs = {loaded}};
}

Player player_at(const std::string& question) {
  Player player(library_with_media());
  player.plays({question});
  return player;
}

const app::Picture* picture_in(const app::Node& node) {
  if (const auto* picture = std::get_if<app::Picture>(&node.content)) return picture;
  for (const app::Node& child : node.children)
    if (const app::Picture* found = picture_in(child)) return found;
  return nullptr;
}

app::Picture picture_of(const Player& player) {
  const app::Scene scene = player.scene();
  const app::Picture* found = picture_in(scene.body);
  REQUIRE(found);
  return *found;
}

const history::Answered& last_answer(const Player& player) {
  return std::get<history::Answered>(player.stored().back().what);
}

} // namespace

TEST_CASE("a place is answered with a click, and shown after that") {
  Player player = player_at("beak");
  CHECK(picture_of(player).asks_for_a_place);
  CHECK(picture_of(player).regions.empty()); // not before the answer
  player.happens(app::PlaceChosen{{"place"}, {0.27, 0.5}});
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == Outcome::right);
  CHECK(last_answer(player).response == "27.0 50.0");
  CHECK(last_answer(player).kind == questions::Kind::hotspot);
  CHECK(last_answer(player).options > 100); // a guess is hardly ever right
  CHECK(picture_of(player).regions.size() == 1);
  CHECK_FALSE(picture_of(player).asks_for_a_place);
}

TEST_CASE("a place is answered with the keyboard: the arrows and the nine parts move a cross") {
  Player player = player_at("beak");
  player.presses(Key::Code::enter);
  CHECK_FALSE(player.asking().given); // there is no cross yet
  CHECK(player.asking().nonsense.find("Move the cross") == 0);
  player.presses(U'4');
  CHECK(player.asking().cross->x == doctest::Approx(1 / 6.0));
  CHECK(player.asking().cross->y == doctest::Approx(0.5));
  for (int i = 0; i < 3; ++i)
    player.presses(Key::Code::right);
  player.presses(Key{.code = Key::Code::left, .shift = true});
  CHECK(player.asking().cross->x == doctest::Approx(1 / 6.0 + 0.075 - 0.005));
  player.presses(Key::Code::enter);
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == Outcome::right);
}

TEST_CASE("the cross stays on the picture") {
  Player player = player_at("beak");
  for (int i = 0; i < 60; ++i)
    player.presses(Key::Code::up);
  CHECK(player.asking().cross == questions::Place{0.5, 0});
}

TEST_CASE("a place that is not right says what was meant; one that is unknown too") {
  Player wrong = player_at("beak");
  wrong.happens(app::PlaceChosen{{"place"}, {0.9, 0.9}});
  CHECK(wrong.asking().given->judgement.outcome == Outcome::wrong);
  CHECK(wrong.asking().given->judgement.nearest == "beak");
  Player unknown = player_at("beak");
  unknown.presses(U'd');
  CHECK(unknown.asking().given->judgement.outcome == Outcome::wrong);
  CHECK(picture_of(unknown).regions.size() == 1);
  CHECK_FALSE(picture_of(unknown).cross);
}

TEST_CASE("a place is answered on a line, in percent") {
  Player player = player_at("beak");
  player.happens(app::LineEntered{"left of it"});
  CHECK_FALSE(player.asking().given);
  CHECK_FALSE(player.asking().nonsense.empty());
  player.happens(app::LineEntered{"24, 51"});
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == Outcome::right);
}

TEST_CASE("a picture beside a question is enlarged and made small again, before and after the answer") {
  Player player = player_at("bird");
  CHECK(picture_of(player).file == "pictures/owl.png");
  CHECK(picture_of(player).folder == "/packs/");
  const double small = picture_of(player).most_height;
  player.presses(U'e');
  CHECK(picture_of(player).most_height > 2 * small);
  player.clicks("picture");
  CHECK(picture_of(player).most_height == small);
  player.chooses("ruru");
  player.clicks("picture");
  CHECK(picture_of(player).most_height > small);
}

TEST_CASE("a sound is played when its button is pressed, and ends with its question") {
  Player player = player_at("call");
  CHECK(player.scene().sound == app::Sound{"/packs/", "call.ogg", 0});
  player.presses(Key{.code = Key::Code::character, .letter = U'p', .control = true});
  player.clicks("play");
  CHECK(player.scene().sound.plays == 2);
  CHECK(player.asking().typed.text.empty());
  player.happens(app::SoundFailed{"there is no sound device."});
  REQUIRE(player.model().notice);
  CHECK(player.model().notice->happened == "The sound cannot be heard: there is no sound device.");
  player.happens(app::LineEntered{"ruru"});
  player.clicks("continue");
  CHECK(player.scene().sound == app::Sound{});
}
