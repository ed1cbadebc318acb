#pragma once

#include <string>
#include <string_view>

namespace ruru::packs {

/// In double quotes, any text is a text to YAML, on one line. What is no character becomes a space.
std::string quoted_text(std::string_view text);

} // namespace ruru::packs
