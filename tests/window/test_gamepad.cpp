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
using namespace std::chrono_literals;

namespace {

PadInput button(int number, double value = 1) { return {.number = number, .value = value}; }
PadInput axis(int number, double value, int pad = 0) {
  return {.pad = pad, .what = What::axis, .number = number, .value = value};
}

constexpr PadKeys::Time start{};

app::KeyPressed again(Code code, int pad = 0) { return {.key = {code}, .repeated = true, .pad = pad}; }

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
  for (const app::PadMeaning meaning : app::pad_meanings) {
    const int number = app::button_of({}, meaning);
    CHECK(keys.key(button(number), {}, false, start) == app::key_of(meaning));
    CHECK_FALSE(keys.key(button(number, 0), {}, false, start));
    seen.insert(app::key_of(meaning));
  }
  CHECK(seen.size() == app::pad_meanings.size());
  CHECK_FALSE(keys.key(button(25), {}, false, start));
  CHECK(keys.key(button(0), {}, true, start) == app::Key{.code = Code::enter});
  CHECK(keys.key(button(2), {}, true, start) ==
        app::Key{.code = Code::character, .letter = U'h', .control = true});
}

TEST_CASE("a button means what it was given, and prompts name it") {
  const auto buttons = app::with_button(app::with_button({}, app::PadMeaning::hint, 9), //
                                        app::PadMeaning::back, 4);
  PadKeys keys;
  CHECK(keys.key(button(9), buttons, false, start) == app::Key{.code = Code::character, .letter = U'h'});
  CHECK_FALSE(keys.key(button(2), buttons, false, start));
  CHECK(keys.key(button(4), buttons, false, start) == app::Key{.code = Code::escape});
  CHECK(keys.key(button(1), buttons, false, start) == app::Key{.code = Code::tab, .shift = true});
  const app::Scene shown = with_pad_names(samples::question(), buttons);
  CHECK(caps(shown.body).contains("9"));
  CHECK_FALSE(caps(shown.body).contains("X"));
  CHECK(caps(shown.footer).contains("LB"));
}

TEST_CASE("sticks and the cross are arrows, once until they come back, each pad for itself") {
  PadKeys keys;
  CHECK(keys.key(axis(7, 1), {}, false, start) == app::Key{.code = Code::down});
  CHECK_FALSE(keys.key(axis(7, 0.9), {}, false, start));
  CHECK_FALSE(keys.key(axis(7, 0.5), {}, false, start)); // trembles
  CHECK_FALSE(keys.key(axis(7, 0.8), {}, false, start));
  CHECK(keys.key(axis(7, -1), {}, false, start) == app::Key{.code = Code::up}); // straight to the other side
  CHECK_FALSE(keys.key(axis(7, 0), {}, false, start));
  CHECK(keys.key(axis(7, -1), {}, false, start) == app::Key{.code = Code::up});
  CHECK(keys.key(axis(0, 0.7), {}, false, start) == app::Key{.code = Code::right});
  CHECK(keys.key(axis(0, 0.7, 1), {}, false, start) == app::Key{.code = Code::right});
  CHECK_FALSE(keys.key(axis(2, 1), {}, false, start)); // a trigger
  CHECK_FALSE(keys.key(axis(1, 0.3), {}, false, start));
}

TEST_CASE("an arrow that is held repeats, and moves no faster than its time when the program was busy") {
  PadKeys keys;
  CHECK_FALSE(keys.next());
  CHECK(keys.key(axis(7, 1), {}, false, start));
  CHECK(keys.next() == start + 400ms);
  CHECK(keys.repeated(start + 399ms).empty());
  CHECK(keys.repeated(start + 400ms) == std::vector{again(Code::down)});
  CHECK(keys.next() == start + 520ms);
  CHECK(keys.repeated(start + 519ms).empty());
  CHECK(keys.repeated(start + 900ms) == std::vector{again(Code::down)});
  CHECK(keys.repeated(start + 901ms).empty());
  CHECK_FALSE(keys.key(axis(7, 0.5), {}, false, start + 950ms)); // not back yet
  CHECK(keys.repeated(start + 1020ms) == std::vector{again(Code::down)});
}

TEST_CASE("it repeats no more when it comes back, turns, is let go or its pad is gone") {
  PadKeys keys;
  keys.key(axis(0, 1), {}, false, start);
  keys.key(axis(0, 0), {}, false, start + 10ms);
  CHECK_FALSE(keys.next());
  keys.key(axis(0, 1), {}, false, start);
  CHECK(keys.key(axis(0, -1), {}, false, start + 300ms) == app::Key{.code = Code::left});
  CHECK(keys.next() == start + 700ms);
  keys.key(axis(1, 1, 1), {}, false, start + 300ms);
  keys.key({.pad = 0, .what = What::gone}, {}, false, start + 310ms);
  CHECK(keys.repeated(start + 5s) == std::vector{again(Code::down, 1)});
  keys.let_go();
  CHECK_FALSE(keys.next());
  CHECK(keys.repeated(start + 9s).empty());
  CHECK_FALSE(keys.key(axis(1, 1, 1), {}, false, start + 9s)); // it has not come back
  CHECK_FALSE(keys.next());
  keys.key(axis(1, 0, 1), {}, false, start + 9s);
  CHECK(keys.key(axis(1, 1, 1), {}, false, start + 9s));
}

TEST_CASE("the second stick turns pages and moves nothing sideways") {
  PadKeys keys;
  CHECK(keys.key(axis(4, 1), {}, false, start) == app::Key{.code = Code::page_down});
  CHECK(keys.repeated(start + 400ms) == std::vector{again(Code::page_down)});
  CHECK(keys.key(axis(4, -1), {}, false, start) == app::Key{.code = Code::page_up});
  CHECK_FALSE(keys.key(axis(3, 1), {}, false, start));
}

TEST_CASE("prompts have the names of buttons, and nothing else of the scene becomes different for it") {
  const app::Scene scene = samples::question(), shown = with_pad_names(scene, {});
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

TEST_CASE("what numbers use a button uses, and hints of keys that no button stands for are left out") {
  const auto leaf = [](app::Content content, std::string id = {}) {
    app::Node node;
    node.content = std::move(content);
    node.id = {std::move(id)};
    return node;
  };
  const auto flow = [](std::vector<app::Node> children) {
    app::Node node;
    node.content = app::Flow{};
    node.children = std::move(children);
    return node;
  };
  app::Scene scene;
  scene.footer = flow({leaf(app::KeyHint{.label = "pick", .cap = "1–4"}),
                       leaf(app::KeyHint{.label = "move it", .cap = "Alt ↑ ↓"}),
                       leaf(app::KeyHint{.label = "move", .cap = "↑ ↓"})});
  using Caps = std::set<std::string>;
  CHECK(caps(with_pad_names(scene, {}).footer) == Caps{"", "✚"}); // nothing to pick
  CHECK(with_pad_names(scene, {}).footer.children.size() == 1);
  scene.body = flow({leaf(app::Option{}, "option/1")});
  CHECK(caps(with_pad_names(scene, {}).footer) == Caps{"", "A", "✚"});
  scene.body.children.push_back(leaf(app::Button{}, "confirm"));
  CHECK(caps(with_pad_names(scene, {}).footer) == Caps{"", "Y", "✚"});
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
  CHECK(caps(with_pad_names(scene, {}).body).contains("Q"));
  scene.body = hint(U'q', "X", true);
  CHECK(caps(with_pad_names(scene, {}).body).contains("X"));
  scene.body = hint(U'q', "", false);
  CHECK_FALSE(caps(with_pad_names(scene, {}).body).contains("Q"));
}

#ifdef __linux__
TEST_CASE("axes are known by what Linux calls them, in whatever order a maker has them") {
  const unsigned char most[]{ABS_X, ABS_Y, ABS_Z, ABS_RX, ABS_RY, ABS_RZ, ABS_HAT0X, ABS_HAT0Y};
  CHECK(usual_axes(most) == std::vector{0, 1, 2, 3, 4, 5, 6, 7});
  const unsigned char simple[]{ABS_X, ABS_Y, ABS_Z, ABS_RZ, ABS_HAT0X, ABS_HAT0Y, ABS_THROTTLE};
  CHECK(usual_axes(simple) == std::vector{0, 1, 3, 4, 6, 7, -1});
}

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
  CHECK(pads.drain() == std::vector<PadInput>{{.pad = 0, .what = What::gone}});
  waiting.revents = 0;
  CHECK(poll(&waiting, 1, 50) == 0); // nothing keeps the program awake
}
#endif

TEST_CASE("where there are no devices there is nothing to hear") {
  PadDevices pads("/nowhere");
  CHECK(pads.drain().empty());
}
