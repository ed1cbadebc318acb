#pragma once

#include <optional>
#include <string_view>

namespace ruru::questions {

/// The value of a Roman numeral in small letters, 1–3999, written as it should be: nothing for "iiii",
/// "civil" or "".
std::optional<int> roman_value(std::u32string_view word);

} // namespace ruru::questions
