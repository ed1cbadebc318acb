#include "player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using app::Audible;
using app::Cue;
using questions::Outcome;
using tests::Player;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp first = Player::start, second = Player::start + 9s;

Audible open(std::optional<int> seconds_left = {}) {
  return {.question = first, .seconds_left = seconds_left};
}
Audible answered(Outcome outcome) { return {.question = first, .outcome = outcome}; }

constexpr app::Key control(char32_t letter) {
  return {.code = app::Key::Code::character, .letter = letter, .control = true};
}

} // namespace

TEST_CASE("an answer to the question on the screen is heard, once") {
  CHECK(app::cue(open(), answered(Outcome::right)) == Cue::right);
  CHECK(app::cue(open(), answered(Outcome::almost)) == Cue::right);
  CHECK(app::cue(open(), answered(Outcome::wrong)) == Cue::wrong);
  CHECK_FALSE(app::cue(open(), answered(Outcome::unclear)));
  CHECK_FALSE(app::cue(answered(Outcome::right), answered(Outcome::right)));
  CHECK_FALSE(app::cue(answered(Outcome::right), answered(Outcome::wrong))); // overruled
  CHECK_FALSE(app::cue(answered(Outcome::right), open()));                   // taken back
  CHECK_FALSE(app::cue(open(), {.question = second, .outcome = Outcome::right}));
  CHECK_FALSE(app::cue({}, answered(Outcome::right)));
}

TEST_CASE("each of the last five seconds ticks, and no other") {
  CHECK(app::cue(open(6), open(5)) == Cue::tick);
  CHECK(app::cue(open(2), open(1)) == Cue::tick);
  CHECK_FALSE(app::cue(open(7), open(6)));
  CHECK_FALSE(app::cue(open(5), open(5)));
  CHECK_FALSE(app::cue(open(1), open(0)));
  CHECK_FALSE(app::cue(open(), open(3)));
  CHECK_FALSE(app::cue(open(3), open(5)));
  CHECK_FALSE(app::cue(open(4), {.question = second, .seconds_left = 3}));
  CHECK(app::cue(open(4), {.question = first, .outcome = Outcome::wrong, .seconds_left = 3}) == Cue::wrong);
}

TEST_CASE("a new best is heard when it shows, before all else") {
  CHECK(app::cue(answered(Outcome::right), {.best = true}) == Cue::best);
  CHECK_FALSE(app::cue({.best = true}, {.best = true}));
  CHECK_FALSE(app::cue({.best = true}, {}));
}

TEST_CASE("half of the volume is a quarter of the amplitude, and silence is none") {
  app::Preferences preferences;
  const auto at = [&](int volume) {
    preferences.volume = volume;
    return app::amplitude(preferences);
  };
  CHECK(at(100) == 1);
  CHECK(at(50) == doctest::Approx(0.25));
  CHECK(at(0) == 0);
  CHECK(at(1000) == 1);
  for (int volume = 1; volume <= 100; ++volume)
    CHECK(at(volume) > at(volume - 1));
  preferences.muted = true;
  CHECK(at(100) == 0);
}

TEST_CASE("a round is heard: right and wrong answers, and its new best") {
  Player player;
  for (int round = 0; round < 2; ++round) {
    player.cues.clear();
    player.plays({"owl", "flies"});
    player.chooses("Ruru");
    player.presses(app::Key::Code::enter);
    player.chooses(round == 0 ? "True" : "False");
    player.presses(app::Key::Code::enter);
    REQUIRE(player.on<app::Summary>());
    if (round == 0)
      CHECK(player.cues == std::vector{Cue::right, Cue::wrong});
    else
      CHECK(player.cues == std::vector{Cue::right, Cue::right, Cue::best});
  }
  player.presses(app::Key::Code::f1);
  player.presses(app::Key::Code::escape); // back on the summary of the best
  CHECK(player.cues.size() == 3);
}

TEST_CASE("the last seconds of a sprint are heard") {
  Player player;
  player.plays({"owl", "flies"});
  auto& playing = std::get<app::Playing>(player.model().screen);
  playing.round.mode.time = 8s;
  for (int second = 0; second < 8; ++second) {
    player.waits(1s);
    player.happens(app::TimeReached{});
  }
  CHECK(player.cues == std::vector(5, Cue::tick));
  CHECK(player.on<app::Summary>());
}

TEST_CASE("nothing is heard when the program is to be silent, and M and Ctrl M say whether it is") {
  Player player;
  player.presses(U'm');
  CHECK(player.model().preferences.muted);
  CHECK(player.wanted<app::SavePreferences>().preferences.muted);
  CHECK(player.says("Ruru is silent now."));
  player.plays({"owl", "kiwi"});
  player.chooses("Ruru");
  CHECK(player.cues.empty());
  player.presses(app::Key::Code::enter);
  player.presses(U'm'); // belongs to the answer
  CHECK(player.model().preferences.muted);
  player.presses(control(U'm'));
  CHECK_FALSE(player.model().preferences.muted);
  player.types("kiwi");
  player.presses(app::Key::Code::enter);
  CHECK(player.cues == std::vector{Cue::right});
}

TEST_CASE("in settings a volume is chosen, and choosing one ends the silence") {
  Player player;
  player.model().screen = app::Settings{};
  player.clicks("silent");
  CHECK(player.model().preferences.muted);
  player.clicks("volume/75");
  CHECK(player.model().preferences.volume == 75);
  CHECK_FALSE(player.model().preferences.muted);
  player.clicks("patience/3");
  CHECK(player.model().preferences.manner.patience == 4);
  player.clicks("still/on");
  CHECK(player.model().preferences.reduced_motion);
}
