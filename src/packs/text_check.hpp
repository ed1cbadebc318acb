#pragma once

#include "packs/source_text.hpp"

#include <optional>

namespace ruru::packs {

/// Why this cannot be a pack before any YAML is looked at: too large, not UTF-8, or with control characters,
/// which could change what a terminal shows. Few, for one wrong encoding makes each line wrong.
std::vector<questions::Problem> text_problems(const SourceText& source);

/// The first character that does not belong into a text, as "U+001B"; also finds those that an escape such as
/// "\x1b" has made.
std::optional<std::string> control_character(std::string_view text);

/// The text without the byte order mark that some editors put in front.
std::string_view without_byte_order_mark(std::string_view text);

} // namespace ruru::packs
