#pragma once

#include "packs/source_text.hpp"

namespace ruru::packs {

/// What the YAML library complains about, in the words of somebody who writes questions. `split_quotes` are
/// the quotes that end before their line does, a frequent cause of complaints elsewhere.
questions::Problem explained(std::string_view library_message, Mark mark, const SourceText& source,
                             const std::vector<Mark>& split_quotes);

/// A value in the quotes that change the least of it. It has no line break.
std::string quoted(std::string_view value);

} // namespace ruru::packs
