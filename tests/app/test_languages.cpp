#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using tests::Player;

namespace {

questions::Library translated_library() {
  using namespace questions;
  auto loaded = std::make_shared<LoadedPack>();
  loaded->file = "/packs/birds.quiz.yaml";
  loaded->pack = Pack{.id = "birds", .title = "Birds", .language = "en"};
  Question question{
      .id = "kiwi", .id_is_given = true, .prompt = "Which bird?", .body = TypedAnswer{{"Kiwi"}}};
  question.translations = {{"de", "Welcher Vogel?", TypedAnswer{{"Schnepfenstrauß"}}, {}, ""}};
  loaded->pack.questions.push_back(std::move(question));
  return {.packs = {loaded}};
}

} // namespace

TEST_CASE("questions are asked in the language that is chosen in Settings, with the same progress") {
  Player player(translated_library());
  player.clicks("settings");
  REQUIRE(player.sees("language/1"));
  player.clicks("language/1");
  CHECK(player.model().preferences.language == "de");
  player.happens(app::PacksChanged{translated_library()}); // what ReadPacks leads to
  player.plays({"kiwi"});
  CHECK(player.asking().item.ask.stem == "Welcher Vogel?");
  CHECK(player.asking().item.language == "de");
  player.happens(app::LineEntered{"Schnepfenstrauß"});
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
  CHECK(player.model().progress.find({"birds", "kiwi", ""}));
}

TEST_CASE("without translations there is nothing to choose") {
  Player player;
  player.clicks("settings");
  CHECK_FALSE(player.sees("language/0"));
}
