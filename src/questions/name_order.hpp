#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ruru::questions {

/// "Yuri Gagarin" for "Gagarin, Yuri"; nothing for a text that is no name in the order of a catalogue: with
/// other than one comma, with figures, or with more words than names have.
std::optional<std::string> spoken_order(std::string_view text);

} // namespace ruru::questions
