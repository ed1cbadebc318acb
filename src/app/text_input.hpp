#pragma once

#include "app/scene.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace ruru::app {

/// A line of text being typed, with a caret and a selection. Offsets are bytes at the borders of characters.
struct TextInput {
  std::string text;
  std::size_t caret = 0;
  std::size_t anchor = 0; ///< the other end of the selection; equal to the caret when nothing is selected
  std::string held; ///< the letter before the caret while its variants are offered (variants_of); else empty
  bool operator==(const TextInput&) const = default;
};

/// The longest text a field takes, in bytes; what is over it is left out.
inline constexpr std::size_t longest_input = 2000;

/// `entered` in place of the selection. Line breaks become spaces, control characters are left out.
TextInput with_text(TextInput input, std::string_view entered);

/// The same for a key that is held down: where its letter has variants, they are offered. Then the next
/// figure chooses one, and anything else goes on without.
TextInput with_held(TextInput input, std::string_view letter);

/// The letter that is held becomes its `number`th variant, from 1; nothing changes where there is none.
TextInput with_variant(TextInput input, std::size_t number);

/// The input after an editing key (arrows, Home, End, Backspace, Del, with Ctrl by words, with Shift
/// selecting, Ctrl A); unchanged when `key` edits nothing.
TextInput edited(TextInput input, const Key& key);

/// True when `key` is one that `edited` acts on.
bool edits(const Key& key);

} // namespace ruru::app
