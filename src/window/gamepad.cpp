#include "window/gamepad.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::window {

namespace {

using app::Key;
using Code = Key::Code;

constexpr double pushed = 0.6, released = 0.4; // of the way; between them nothing changes

/// Both sticks and the cross: numbers of axes that run from left to right, and from top to bottom.
constexpr int across[] = {0, 3, 6}, down[] = {1, 4, 7};

Key letter(char32_t of) { return {.code = Code::character, .letter = of}; }

const PadButton* button_for(const Key& key) {
  const auto plain = [](Key any) {
    any.control = false; // "Ctrl H while typing" is the same button
    return any;
  };
  const auto found =
      std::ranges::find_if(pad_buttons(), [&](const auto& each) { return each.key == plain(key); });
  return found == pad_buttons().end() ? nullptr : &*found;
}

/// A key cap that is written out, such as "Esc".
std::string pad_name(const std::string& cap) {
  for (const PadButton& button : pad_buttons())
    if (label(button.key) == cap) return button.name;
  return cap == "Tab" ? "✚" : "";
}

/// Caps are made of a node's key where it has one; a key of this name gives a cap of the button's name.
void rename(app::Node& node) {
  auto* hint = std::get_if<app::KeyHint>(&node.content);
  if (hint && hint->own) return;
  std::string name;
  if (const PadButton* button = button_for(node.shortcut)) name = button->name;
  node.shortcut = {};
  if (hint) hint->cap = hint->cap.empty() ? name : pad_name(hint->cap);
  if (!name.empty() && name.size() == 1) node.shortcut = letter(static_cast<char32_t>(name[0] + 'a' - 'A'));
  for (app::Node& child : node.children)
    rename(child);
}

} // namespace

const std::vector<PadButton>& pad_buttons() {
  static const std::vector<PadButton> buttons{
      {0, "A", {.code = Code::enter}},
      {1, "B", {.code = Code::escape}},
      {2, "X", letter(U'h')},                        // hint
      {3, "Y", {.code = Code::space}},               // turn a card
      {4, "LB", {.code = Code::tab, .shift = true}}, // the control before
      {5, "RB", {.code = Code::tab}},                // the next one
      {6, "Back", letter(U'u')},                     // take back
      {7, "Start", {.code = Code::f1}},              // help
  };
  return buttons;
}

std::optional<Key> PadKeys::key(const PadInput& input, bool typing) {
  if (input.what == PadInput::What::button) {
    const auto found = std::ranges::find(pad_buttons(), input.number, &PadButton::number);
    if (found == pad_buttons().end() || input.value == 0) return {};
    Key key = found->key;
    key.control = typing && key.code == Code::character;
    return key;
  }
  const bool is_across = std::ranges::find(across, input.number) != std::end(across);
  if (!is_across && std::ranges::find(down, input.number) == std::end(down)) return {};
  int& direction = directions_[{input.pad, input.number}];
  const int now = input.value > 0 ? 1 : -1;
  if (std::abs(input.value) < released) direction = 0;
  if (std::abs(input.value) < pushed || direction == now) return {};
  direction = now;
  if (is_across) return Key{.code = now > 0 ? Code::right : Code::left};
  return Key{.code = now > 0 ? Code::down : Code::up};
}

app::Scene with_pad_names(app::Scene scene) {
  for (app::Node* part : {&scene.header, &scene.body, &scene.footer, &scene.tallest})
    rename(*part);
  return scene;
}

} // namespace ruru::window
