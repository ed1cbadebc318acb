#pragma once

#include "app/scene.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What the buttons of a gamepad are for, and what they are called.
namespace ruru::app {

/// What a button does. Its key does the same, so that a screen need not know of gamepads.
enum class PadMeaning : std::uint8_t { ok, back, hint, turn, previous, next, undo, help };

inline constexpr std::array pad_meanings{PadMeaning::ok,   PadMeaning::back,     PadMeaning::hint,
                                         PadMeaning::turn, PadMeaning::previous, PadMeaning::next,
                                         PadMeaning::undo, PadMeaning::help};

/// Buttons are numbered by the system, from 0 to this.
inline constexpr int last_pad_button = 31;

/// The button of each meaning. No two have the same.
struct PadButtons {
  std::array<int, pad_meanings.size()> numbers{0, 1, 2, 3, 4, 5, 6, 7}; ///< in the order of pad_meanings
  bool operator==(const PadButtons&) const = default;
};

int button_of(const PadButtons& buttons, PadMeaning meaning);

/// Nothing for a button that means nothing.
std::optional<PadMeaning> meaning_of(const PadButtons& buttons, int number);

/// `number` (0–31) for `meaning`; the meaning that had it gets the other button.
PadButtons with_button(PadButtons buttons, PadMeaning meaning, int number);

Key key_of(PadMeaning meaning);

/// Nothing for a key that no button stands for.
std::optional<PadMeaning> meaning_of(const Key& key);

/// "previous": as in settings.yaml.
std::string_view name_of(PadMeaning meaning);

/// What stands on a button: "A", "LB"; its number where makers differ. A pad of another maker than the names'
/// has the same buttons in the same places.
std::string pad_button_cap(int number);

/// The same where it stands alone: "A", "Button 9".
std::string pad_button_words(int number);

} // namespace ruru::app
