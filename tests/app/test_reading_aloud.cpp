#include "player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using tests::Player;

namespace {

app::Speech speech(const Player& player) { return player.scene().speech; }

constexpr app::Key control_r{.code = app::Key::Code::character, .letter = U'r', .control = true};

} // namespace

TEST_CASE("a question is read with its options, and after the answer what was right and why") {
  Player player;
  player.plays({"owl"});
  const auto& options = player.asking().item.options;
  CHECK(speech(player).text == "Which owl lives all over New Zealand?\n1: " + options[0] + ".\n2: " +
                                   options[1] + ".\n3: " + options[2] + ".\n4: " + options[3] + ".");
  CHECK(speech(player).language == "en");
  player.chooses("Barn owl");
  CHECK(speech(player).text == "Not quite. It is “Ruru”.\nBecause the book says so.");
}

TEST_CASE("a gap is a pause, and the back of a card is read when it shows") {
  Player player;
  player.settle(
      app::with_round(std::move(player.model()), {.packs = {"birds"}, .cards = {{"birds", "gaps", "c1"}}}));
  CHECK(speech(player).text.find('_') == std::string::npos);
  CHECK(speech(player).text == "The … is a mountain parrot.");
  player.plays({"tui"});
  CHECK(speech(player).text == "Tūī.");
}

TEST_CASE(
    "R asks for it, with Ctrl while letters belong to the answer; another question is not read by that") {
  Player player;
  player.plays({"owl", "kiwi", "flies"});
  CHECK(speech(player).times == 0);
  player.presses(U'r');
  player.presses(U'r');
  CHECK(speech(player).times == 2);
  player.chooses("Ruru");
  player.presses(app::Key::Code::enter);
  CHECK(speech(player).times == 0);
  player.presses(U'r');
  CHECK(speech(player).times == 0);
  player.presses(control_r);
  CHECK(speech(player).times == 1);
}

TEST_CASE("each question is read by itself when that is settled, and none in silence") {
  Player player;
  player.model().screen = app::Settings{};
  player.clicks("aloud/on");
  player.plays({"owl"});
  CHECK(speech(player).by_itself);
  player.model().preferences.muted = true;
  CHECK(speech(player) == app::Speech{});
  player.presses(U'r');
  CHECK(player.says("Ruru is silent, so this cannot be heard."));
}

TEST_CASE("nothing is read where there is no question, and what is missing is said in a sentence") {
  Player player;
  CHECK(speech(player) == app::Speech{});
  player.happens(
      app::SpeechFailed{"speech-dispatcher is not installed (sudo apt install speech-dispatcher)."});
  CHECK(player.says("Nothing can be read aloud: speech-dispatcher is not installed"));
}
