#include "player.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace ruru;
using app::PadMeaning;
using tests::Player;
using Code = app::Key::Code;

namespace {

void presses_on_pad(Player& player, const app::Key& key) {
  player.happens(app::KeyPressed{.key = key, .pad = 0});
}

/// Settings, by somebody who holds a gamepad.
Player at_settings() {
  Player player;
  presses_on_pad(player, {.code = Code::down});
  player.clicks("settings");
  return player;
}

const app::PadButtons& buttons(Player& player) { return player.model().preferences.pad; }

} // namespace

TEST_CASE("Settings have a card for gamepads once one was used, or has buttons of its own") {
  Player player;
  player.clicks("settings");
  CHECK_FALSE(player.sees("pad/hint"));
  player.presses(Code::down);
  CHECK_FALSE(player.sees("pad/hint"));
  player.model().preferences.pad = app::with_button({}, PadMeaning::hint, 9);
  CHECK(player.sees("pad/hint"));
  CHECK(at_settings().sees("pad/hint"));
}

TEST_CASE("the next button gets the meaning that was chosen, and is kept") {
  Player player = at_settings();
  CHECK_FALSE(player.scene().wants_pad_button);
  player.happens(app::PadButtonPressed{9}); // nobody has asked
  CHECK(buttons(player) == app::PadButtons{});
  player.clicks("pad/hint");
  CHECK(player.scene().wants_pad_button);
  CHECK(player.says("Press a button"));
  player.happens(app::PadButtonPressed{9});
  CHECK_FALSE(player.scene().wants_pad_button);
  CHECK(app::button_of(buttons(player), PadMeaning::hint) == 9);
  CHECK(player.wanted<app::SavePreferences>().preferences.pad == buttons(player));
  CHECK_FALSE(app::meaning_of(buttons(player), 2));
}

TEST_CASE("two meanings change places when a button is taken, and all can be as it was") {
  Player player = at_settings();
  player.clicks("pad/ok");
  player.happens(app::PadButtonPressed{1});
  CHECK(app::meaning_of(buttons(player), 1) == PadMeaning::ok);
  CHECK(app::meaning_of(buttons(player), 0) == PadMeaning::back);
  player.clicks("pad/");
  CHECK(buttons(player) == app::PadButtons{});
  CHECK(player.wanted<app::SavePreferences>().preferences.pad == app::PadButtons{});
}

TEST_CASE("Esc leaves a button as it was, and anything else goes on with something else") {
  Player player = at_settings();
  player.clicks("pad/ok");
  player.happens(app::KeyPressed{.key = {.code = Code::enter}, .repeated = true}); // held down since then
  CHECK(player.scene().wants_pad_button);
  player.presses(Code::escape);
  CHECK_FALSE(player.scene().wants_pad_button);
  CHECK(player.on<app::Settings>());
  player.model().focus = {"pad/ok"};
  player.presses(Code::enter);
  CHECK(player.scene().wants_pad_button);
  player.presses(Code::down);
  CHECK_FALSE(player.scene().wants_pad_button);
  CHECK(player.model().focus.name == "pad/back");
  player.clicks("pad/ok");
  player.clicks("still/on");
  CHECK_FALSE(player.scene().wants_pad_button);
  player.clicks("pad/ok");
  player.happens(app::PadButtonPressed{32}); // there is no such button
  CHECK(buttons(player) == app::PadButtons{});
}

TEST_CASE("Help names the buttons of who holds a gamepad, and else keys") {
  Player player = at_settings();
  player.model().preferences.pad = app::with_button({}, PadMeaning::help, 12);
  presses_on_pad(player, app::key_of(PadMeaning::help));
  REQUIRE(player.on<app::Help>());
  const auto caps = [](const Player& reader) {
    std::set<std::string> all;
    for (const app::Node& line : reader.scene().body.children)
      if (const auto* hint = std::get_if<app::KeyHint>(&line.content)) all.insert(hint->cap);
    return all;
  };
  CHECK(caps(player).contains("A"));
  CHECK(caps(player).contains("12"));
  CHECK_FALSE(caps(player).contains("Start"));
  player.presses(Code::down);
  CHECK(caps(player).empty()); // in columns
}

TEST_CASE("no order of buttons leaves two meanings with one") {
  app::PadButtons all;
  for (int i = 0; i < 200; ++i) {
    all = app::with_button(all, app::pad_meanings[static_cast<std::size_t>(i * 5 % 8)], i * 7 % 12);
    std::set<int> different(all.numbers.begin(), all.numbers.end());
    REQUIRE(different.size() == all.numbers.size());
  }
}
