#include "app/pad_buttons.hpp"

#include "app/keys.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

namespace ruru::app {

namespace {

std::size_t index_of(PadMeaning meaning) { return static_cast<std::size_t>(meaning); }

/// On most pads.
constexpr std::array<std::string_view, 8> caps{"A", "B", "X", "Y", "LB", "RB", "Back", "Start"};

bool is_named(int number) { return number >= 0 && number < std::ssize(caps); }

} // namespace

int button_of(const PadButtons& buttons, PadMeaning meaning) { return buttons.numbers[index_of(meaning)]; }

std::optional<PadMeaning> meaning_of(const PadButtons& buttons, int number) {
  const auto found = std::ranges::find(buttons.numbers, number);
  if (found == buttons.numbers.end()) return {};
  return pad_meanings[static_cast<std::size_t>(found - buttons.numbers.begin())];
}

PadButtons with_button(PadButtons buttons, PadMeaning meaning, int number) {
  int& changed = buttons.numbers[index_of(meaning)];
  const auto other = std::ranges::find(buttons.numbers, number);
  if (other != buttons.numbers.end()) *other = changed;
  changed = number;
  return buttons;
}

Key key_of(PadMeaning meaning) {
  switch (meaning) {
  case PadMeaning::ok: return key_for(Use::answer);
  case PadMeaning::back: return key_for(Use::back);
  case PadMeaning::hint: return key_for(Use::hint);
  case PadMeaning::turn: return key_for(Use::reveal);
  case PadMeaning::previous: {
    Key previous = key_for(Use::next);
    previous.shift = true;
    return previous;
  }
  case PadMeaning::next: return key_for(Use::next);
  case PadMeaning::undo: return key_for(Use::undo_answer);
  case PadMeaning::help: return key_for(Use::help);
  }
  return {};
}

std::optional<PadMeaning> meaning_of(const Key& key) {
  const auto found = std::ranges::find(pad_meanings, key, &key_of);
  return found == pad_meanings.end() ? std::nullopt : std::optional(*found);
}

std::string_view name_of(PadMeaning meaning) {
  constexpr std::array<std::string_view, pad_meanings.size()> names{"ok",       "back", "hint", "turn",
                                                                    "previous", "next", "undo", "help"};
  return names[index_of(meaning)];
}

std::string pad_button_cap(int number) {
  return is_named(number) ? std::string(caps[static_cast<std::size_t>(number)]) : std::to_string(number);
}

std::string pad_button_words(int number) {
  return is_named(number) ? pad_button_cap(number) : tr("Button {}", number);
}

} // namespace ruru::app
