#include "window/gamepad.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::window {

namespace {

using app::Key;
using app::PadMeaning;
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

/// The meaning of the button that uses an option where keys have its number; nothing where there are none.
/// The button that turns cards is for one part of an answer, as Space is.
std::optional<PadMeaning> meaning_of_numbers(const app::Scene& scene) {
  const auto all = app::elements(scene);
  const auto has = [&](std::string_view prefix) {
    return std::ranges::any_of(all, [&](const auto& id) { return id.name.starts_with(prefix); });
  };
  if (!has("option/")) return {};
  return has("confirm") ? PadMeaning::turn : PadMeaning::ok;
}

/// Puts the names of buttons in place of those of keys.
class Renaming {
public:
  Renaming(const app::PadButtons& buttons, const app::Scene& scene)
      : buttons_(buttons), numbers_(meaning_of_numbers(scene)) {}

  void rename(app::Node& node) const {
    auto* hint = std::get_if<app::KeyHint>(&node.content);
    if (hint && hint->own) return;
    node.shortcut = button_for(node.shortcut);
    if (hint && !hint->cap.empty()) hint->cap = name_for(hint->cap);
    for (app::Node& child : node.children)
      rename(child);
    std::erase_if(node.children, is_of_no_use);
  }

private:
  /// As a key for showing; none where no button stands for it.
  Key button_for(Key key) const {
    key.control = false; // "Ctrl H while typing" is the same button
    if (key == Key{.code = Code::character, .letter = U'?'}) key = app::key_of(PadMeaning::help);
    const auto meaning = app::meaning_of(key);
    if (!meaning) return {};
    return {.code = Code::pad_button, .letter = static_cast<char32_t>(app::button_of(buttons_, *meaning))};
  }

  std::string name(PadMeaning meaning) const {
    return app::pad_button_cap(app::button_of(buttons_, meaning));
  }

  /// In place of a key cap that is written out, such as "Esc", "↑ ↓" or "1–4".
  std::string name_for(const std::string& cap) const {
    for (const PadMeaning meaning : app::pad_meanings)
      if (label(app::key_of(meaning)) == cap) return name(meaning);
    if (cap.starts_with("↑")) return "✚";
    const bool is_numbers = cap.starts_with("1–") || cap.starts_with("A–");
    return is_numbers && numbers_ ? name(*numbers_) : "";
  }

  /// A hint that only says what a key does which no button stands for.
  static bool is_of_no_use(const app::Node& node) {
    const auto* hint = std::get_if<app::KeyHint>(&node.content);
    return hint && !hint->own && hint->cap.empty() && node.shortcut == Key{} && node.id.empty();
  }

  const app::PadButtons& buttons_;
  std::optional<PadMeaning> numbers_;
};

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
  const Renaming renaming(buttons, scene);
  for (app::Node* part : {&scene.header, &scene.body, &scene.footer, &scene.tallest})
    renaming.rename(*part);
  return scene;
}

} // namespace ruru::window
