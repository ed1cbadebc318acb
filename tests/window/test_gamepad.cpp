#include "../temporary_folder.hpp"
#include "sample_scenes.hpp"
#include "window/pad_devices.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fcntl.h>
#include <poll.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/joystick.h>
#endif

using namespace ruru;
using namespace ruru::window;
using Code = app::Key::Code;
using What = PadInput::What;

namespace {

PadInput button(int number, double value = 1) { return {.number = number, .value = value}; }
PadInput axis(int number, double value, int pad = 0) {
  return {.pad = pad, .what = What::axis, .number = number, .value = value};
}

std::set<std::string> caps(const app::Node& node) {
  std::set<std::string> all;
  if (const auto* hint = std::get_if<app::KeyHint>(&node.content)) all.insert(hint->cap);
  all.insert(app::label(node.shortcut));
  for (const app::Node& child : node.children)
    all.merge(caps(child));
  return all;
}

} // namespace

TEST_CASE("each button is one key, no two are the same, and going up is none") {
  PadKeys keys;
  std::set<app::Key> seen;
  for (const PadButton& each : pad_buttons()) {
    CHECK(keys.key(button(each.number), false) == each.key);
    CHECK_FALSE(keys.key(button(each.number, 0), false));
    seen.insert(each.key);
  }
  CHECK(seen.size() == pad_buttons().size());
  CHECK_FALSE(keys.key(button(25), false));
  CHECK(keys.key(button(0), true) == app::Key{.code = Code::enter});
  CHECK(keys.key(button(2), true) == app::Key{.code = Code::character, .letter = U'h', .control = true});
}

TEST_CASE("sticks and the cross are arrows, once until they come back, each pad for itself") {
  PadKeys keys;
  CHECK(keys.key(axis(7, 1), false) == app::Key{.code = Code::down});
  CHECK_FALSE(keys.key(axis(7, 0.9), false));
  CHECK_FALSE(keys.key(axis(7, 0.5), false)); // trembles
  CHECK_FALSE(keys.key(axis(7, 0.8), false));
  CHECK(keys.key(axis(7, -1), false) == app::Key{.code = Code::up}); // straight to the other side
  CHECK_FALSE(keys.key(axis(7, 0), false));
  CHECK(keys.key(axis(7, -1), false) == app::Key{.code = Code::up});
  CHECK(keys.key(axis(0, 0.7), false) == app::Key{.code = Code::right});
  CHECK(keys.key(axis(0, 0.7, 1), false) == app::Key{.code = Code::right});
  CHECK(keys.key(axis(3, -0.7), false) == app::Key{.code = Code::left});
  CHECK_FALSE(keys.key(axis(2, 1), false)); // a trigger
  CHECK_FALSE(keys.key(axis(1, 0.3), false));
}

TEST_CASE("prompts have the names of buttons, and nothing else of the scene becomes different for it") {
  const app::Scene scene = samples::question(), shown = with_pad_names(scene);
  const auto before = caps(scene.body), after = caps(shown.body);
  CHECK(before.contains("H"));
  CHECK(after.contains("X"));
  CHECK_FALSE(after.contains("H"));
  CHECK_FALSE(after.contains("F"));
  CHECK(caps(shown.footer).contains("B"));
  CHECK_FALSE(caps(shown.footer).contains("Esc"));
  CHECK(app::elements(shown) == app::elements(scene));
  CHECK(shown.focus == scene.focus);
}

TEST_CASE("the keys and buttons of several players stay, whichever of them was used last") {
  app::Scene scene = samples::question();
  const auto hint = [](char32_t key, const std::string& cap, bool own) {
    app::Node node;
    node.content = app::KeyHint{.label = "1", .cap = cap, .own = own};
    node.id = {"pick/" + cap + std::to_string(key)};
    node.shortcut = app::Key{.code = Code::character, .letter = key};
    return node;
  };
  scene.body = hint(U'q', "", true);
  CHECK(caps(with_pad_names(scene).body).contains("Q"));
  scene.body = hint(U'q', "X", true);
  CHECK(caps(with_pad_names(scene).body).contains("X"));
  scene.body = hint(U'q', "", false);
  CHECK_FALSE(caps(with_pad_names(scene).body).contains("Q"));
}

#ifdef __linux__
TEST_CASE("what a pad reports arrives, also of one that is plugged in later, and one that is taken away is "
          "let go") {
  const test::TemporaryFolder folder;
  PadDevices pads(folder.path());
  CHECK(pads.drain().empty());
  const std::string device = folder / "js0";
  REQUIRE(mkfifo(device.c_str(), 0600) == 0);
  CHECK(pads.drain().empty()); // it is open now
  const int pad = open(device.c_str(), O_WRONLY | O_NONBLOCK);
  REQUIRE(pad >= 0);
  const js_event events[]{
      {0, 1, JS_EVENT_BUTTON | JS_EVENT_INIT, 3}, {1, 1, JS_EVENT_BUTTON, 2}, {2, -32767, JS_EVENT_AXIS, 7}};
  REQUIRE(write(pad, events, sizeof events) == sizeof events);
  pollfd waiting{pads.descriptor(), POLLIN, 0};
  REQUIRE(poll(&waiting, 1, 5000) == 1);
  CHECK(pads.drain() == std::vector{button(2), axis(7, -1)});
  close(pad);
  CHECK(pads.drain().empty());
  waiting.revents = 0;
  CHECK(poll(&waiting, 1, 50) == 0); // nothing keeps the program awake
}
#endif

TEST_CASE("where there are no devices there is nothing to hear") {
  PadDevices pads("/nowhere");
  CHECK(pads.drain().empty());
}
