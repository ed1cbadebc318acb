#pragma once

#include "packs/source_text.hpp"

#include <optional>
#include <vector>

namespace ruru::packs {

/// What a look at the quotes and brackets of a file finds before the YAML library reads it: the library would
/// take gigabytes for a file of brackets, and an unclosed quote for the rest of the file.
struct Structure {
  std::optional<questions::Problem> problem; ///< the first that forbids reading on
  std::vector<Mark> split_quotes;            ///< opening quotes whose closing one is followed by more text
};

/// Reads quotes, brackets, comments and block texts by the rules of YAML, in one pass.
Structure structure(const SourceText& source);

} // namespace ruru::packs
