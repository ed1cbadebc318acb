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

/// The button for a key, as a key for showing; none where no button stands for it.
Key button_for(Key key, const app::PadButtons& buttons) {
  key.control = false; // "Ctrl H while typing" is the same button
  const auto meaning = app::meaning_of(key);
  if (!meaning) return {};
  return {.code = Code::pad_button, .letter = static_cast<char32_t>(app::button_of(buttons, *meaning))};
}

/// In place of a key cap that is written out, such as "Esc" or "↑ ↓".
std::string pad_name(const std::string& cap, const app::PadButtons& buttons) {
  for (const app::PadMeaning meaning : app::pad_meanings)
    if (label(app::key_of(meaning)) == cap) return app::pad_button_cap(app::button_of(buttons, meaning));
  return cap.starts_with("↑") ? "✚" : "";
}

void rename(app::Node& node, const app::PadButtons& buttons) {
  auto* hint = std::get_if<app::KeyHint>(&node.content);
  if (hint && hint->own) return;
  node.shortcut = button_for(node.shortcut, buttons);
  if (hint && !hint->cap.empty()) hint->cap = pad_name(hint->cap, buttons);
  for (app::Node& child : node.children)
    rename(child, buttons);
}

} // namespace

std::optional<Key> PadKeys::key(const PadInput& input, const app::PadButtons& buttons, bool typing,
                                Time now) {
  if (input.what == PadInput::What::gone) {
    std::erase_if(axes_, [&](const auto& each) { return each.first.first == input.pad; });
    return {};
  }
  if (input.what == PadInput::What::button) {
    const auto meaning = app::meaning_of(buttons, input.number);
    if (!meaning || input.value == 0) return {};
    Key key = app::key_of(*meaning);
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

app::Scene with_pad_names(app::Scene scene, const app::PadButtons& buttons) {
  for (app::Node* part : {&scene.header, &scene.body, &scene.footer, &scene.tallest})
    rename(*part, buttons);
  return scene;
}

} // namespace ruru::window
