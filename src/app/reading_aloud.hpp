#pragma once

#include "app/model.hpp"

/// Questions as they are read aloud.
namespace ruru::app {

/// The question, with its options; once it is answered, what was right and why. As text alone, in the pack's
/// language. Nothing when the program is to be silent.
Speech speech_of(const Asking& asking, const Preferences& preferences);

/// Whether `key` asks for that.
bool asks_to_read(const Asking& asking, const Key& key);

} // namespace ruru::app
