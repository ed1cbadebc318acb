#pragma once

#include "result.hpp"

#include <string>
#include <string_view>

namespace ruru::packs {

/// A text from the clipboard as the text of a pack: a pack as it is; a table of two columns, as spreadsheets
/// copy it (tabs; else semicolons), as cards, with a first line of one column as their title. An error for
/// anything else.
Result<std::string> pasted(std::string_view text);

} // namespace ruru::packs
