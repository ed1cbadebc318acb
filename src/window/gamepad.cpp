#include "window/gamepad.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::window {

namespace {

using app::Key;
using Code = Key::Code;

constexpr double pushed = 0.6, released = 0.4; // of the way; between them nothing changes

constexpr std::chrono::milliseconds first_repeat{400}, next_repeat{120};

/// The key for an axis that is pushed to the left or up (−1), or to the right or down (1). The first stick is
/// 0 and 1, the second one 3 and 4, the cross 6 and 7; others are triggers.
std::optional<Key> key_for_axis(int number, int direction) {
  const bool back = direction < 0;
  switch (number) {
  case 0:
  case 6: return Key{.code = back ? Code::left : Code::right};
  case 1:
  case 7: return Key{.code = back ? Code::up : Code::down};
  case 4: return Key{.code = back ? Code::page_up : Code::page_down};
  default: return {};
  }
}

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

std::optional<Key> PadKeys::key(const PadInput& input, bool typing, Time now) {
  if (input.what == PadInput::What::gone) {
    std::erase_if(axes_, [&](const auto& each) { return each.first.first == input.pad; });
    return {};
  }
  if (input.what == PadInput::What::button) {
    const auto found = std::ranges::find(pad_buttons(), input.number, &PadButton::number);
    if (found == pad_buttons().end() || input.value == 0) return {};
    Key key = found->key;
    key.control = typing && key.code == Code::character;
    return key;
  }
  const int direction = input.value > 0 ? 1 : -1;
  const auto key = key_for_axis(input.number, direction);
  if (!key) return {};
  Axis& axis = axes_[{input.pad, input.number}];
  const double way = std::abs(input.value);
  const bool is_back = way < released, turned = axis.direction == -direction;
  if (is_back || turned) axis = {};
  if (way < pushed || axis.direction == direction) return {};
  axis = {.direction = direction, .repeats = now + first_repeat};
  return key;
}

std::vector<app::KeyPressed> PadKeys::repeated(Time now) {
  std::vector<app::KeyPressed> all;
  for (auto& [place, axis] : axes_) {
    if (!axis.repeats || *axis.repeats > now) continue;
    axis.repeats = now + next_repeat;
    all.push_back({.key = *key_for_axis(place.second, axis.direction), .repeated = true, .pad = place.first});
  }
  return all;
}

std::optional<PadKeys::Time> PadKeys::next() const {
  std::optional<Time> soonest;
  for (const auto& [place, axis] : axes_)
    if (axis.repeats) soonest = std::min(soonest.value_or(*axis.repeats), *axis.repeats);
  return soonest;
}

void PadKeys::let_go() {
  for (auto& [place, axis] : axes_)
    axis.repeats.reset();
}

app::Scene with_pad_names(app::Scene scene) {
  for (app::Node* part : {&scene.header, &scene.body, &scene.footer, &scene.tallest})
    rename(*part);
  return scene;
}

} // namespace ruru::window
