#include "app/player.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace ruru;
using app::Key;
using tests::Player;

namespace {

template <typename Visit>
void each(const app::Node& node, const Visit& visit) {
  visit(node);
  for (const app::Node& child : node.children) {
    each(child, visit);
  }
}

/// No two elements of a screen have one id or one shortcut.
void check_unambiguous(const app::Scene& scene) {
  std::set<std::string> ids;
  std::set<app::Key> shortcuts;
  for (const app::Node* part : {&scene.header, &scene.body, &scene.footer}) {
    each(*part, [&](const app::Node& node) {
      if (node.id.empty() || node.silent) return;
      CHECK_MESSAGE((ids.insert(node.id.name).second || node.id.name == "packs" || node.id.name == "setup"),
                    scene.page << ": two of " << node.id.name);
      if (node.shortcut.code == Key::Code::none) return;
      const bool fresh = shortcuts.insert(node.shortcut).second;
      CHECK_MESSAGE((fresh || node.id.name == "packs" || node.id.name == "setup"),
                    scene.page << ": two meanings of " << app::label(node.shortcut));
    });
  }
}

} // namespace

TEST_CASE("on every screen an id and a shortcut mean one thing") {
  Player player;
  check_unambiguous(player.scene());
  for (const char* place : {"packs", "statistics", "settings", "setup", "help"}) {
    player.clicks(place);
    check_unambiguous(player.scene());
    player.presses(Key::Code::escape);
    CHECK(player.on<app::Home>());
  }
  player.plays({"owl", "kiwi", "flies", "eggs", "tui"});
  while (player.on<app::Playing>()) {
    check_unambiguous(player.scene());
    player.clicks(player.sees("skip")      ? "skip"
                  : player.sees("reveal")  ? "reveal"
                  : player.sees("grade/1") ? "grade/1"
                                           : "continue");
  }
  check_unambiguous(player.scene());
}

TEST_CASE("with no pack at all Home still shows and says what to do") {
  Player player{questions::Library{}};
  CHECK(player.on<app::Home>());
  player.clicks("packs");
  CHECK(player.on<app::Packs>());
  player.presses(Key::Code::escape);
  player.clicks("review");
  CHECK_FALSE(player.model().quit);
}

TEST_CASE("Ctrl + and Ctrl - change the size of text between 100 and 300 %") {
  Player player;
  for (int i = 0; i < 20; ++i) {
    player.presses(Key{.code = Key::Code::character, .letter = U'+', .control = true});
  }
  CHECK(player.model().preferences.text_scale == 3);
  player.presses(Key{.code = Key::Code::character, .letter = U'0', .control = true});
  CHECK(player.model().preferences.text_scale == 1);
}

TEST_CASE("an element that has gone from the screen does nothing") {
  Player player;
  player.clicks("option/1");
  player.clicks("grade/1");
  CHECK(player.on<app::Home>());
  CHECK(player.stored().empty());
}

TEST_CASE("any keys in any order never leave the program without a screen") {
  Player player;
  std::uint64_t state = 1;
  const auto next = [&](std::uint64_t sides) {
    return (state = state * 6364136223846793005u + 1442695040888963407u) >> 33 & 0x7fffffff
               ? (state >> 33) % sides
               : 0;
  };
  const std::vector<Key> keys{{.code = Key::Code::enter},
                              {.code = Key::Code::space},
                              {.code = Key::Code::escape},
                              {.code = Key::Code::tab},
                              {.code = Key::Code::up},
                              {.code = Key::Code::down},
                              {.code = Key::Code::backspace},
                              {.code = Key::Code::character, .letter = U'1'},
                              {.code = Key::Code::character, .letter = U'3'},
                              {.code = Key::Code::character, .letter = U'u'},
                              {.code = Key::Code::character, .letter = U'y'},
                              {.code = Key::Code::character, .letter = U'f'},
                              {.code = Key::Code::character, .letter = U'h'},
                              {.code = Key::Code::character, .letter = U'd'},
                              {.code = Key::Code::character, .letter = U'r'},
                              {.code = Key::Code::character, .letter = U'q'},
                              {.code = Key::Code::character, .letter = U'p'},
                              {.code = Key::Code::character, .letter = U'z', .control = true},
                              {.code = Key::Code::character, .letter = U'y', .control = true}};
  for (int i = 0; i < 5000; ++i) {
    player.waits(std::chrono::milliseconds(next(20'000)));
    if (next(6) == 0)
      player.types("kea");
    else
      player.presses(keys[next(keys.size())]);
    REQUIRE_FALSE(player.scene().body.children.empty());
  }
  CHECK(history::folded(player.stored(), {}).cards() == player.model().progress.cards());
}

TEST_CASE("what is due is counted again when something changed, and only then") {
  Player player;
  const auto first = player.model().overview;
  REQUIRE(first);
  player.presses(Key::Code::tab);
  player.presses(Key::Code::tab);
  CHECK(player.model().overview == first);
  player.plays({"owl"});
  player.chooses("Ruru");
  player.presses(Key::Code::escape);
  player.presses(Key::Code::escape);
  CHECK(player.model().overview != first);
  const auto later = player.model().overview;
  player.waits(std::chrono::minutes{11}); // the card's learning step is over
  player.happens(app::TimeReached{});
  CHECK(player.model().overview != later);
  CHECK(player.model().overview->queue.due.size() == later->queue.due.size() + 1);
}
