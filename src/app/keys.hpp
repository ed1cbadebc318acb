#pragma once

#include "app/scene.hpp"

#include <vector>

/// The keys that mean the same wherever they are used: screens take them from here, and Help lists them.
namespace ruru::app {

/// What a key is for.
enum class Use : std::uint8_t {
  several, ///< one of many, such as an option: Help says which keys, screens number what they have
  answer,
  reveal,
  hint,
  fifty,
  second_try,
  later,
  skip,
  overrule,
  concede,
  teach,
  undo_answer,
  again,
  hard,
  good,
  easy,
  bury,
  suspend,
  enlarge,
  play_sound,
  read_aloud,
  mute,
  next,
  back,
  browse,
  copy_code,
  paste,
  together,
  undo,
  redo,
  larger_text,
  smaller_text,
  usual_text,
  full_screen,
  help,
  leave
};

struct Binding {
  enum class Section : std::uint8_t { question, review, senses, everywhere };
  /// What a letter does while letters are written.
  enum class Writing : std::uint8_t {
    same,     ///< it is no letter, or is not used then
    with_ctrl ///< Ctrl and the letter
  };
  Section section;
  Use use;
  Key key;               ///< of Use::several none
  std::string_view keys; ///< of Use::several, as they stand on caps; to be translated
  std::string_view does; ///< to be translated
  Writing writing = Writing::same;
};

/// All of them, in the order of Help.
const std::vector<Binding>& bindings();

/// The key for that, not Use::several; `writing`: while letters are written.
Key key_for(Use use, bool writing = false);

} // namespace ruru::app
