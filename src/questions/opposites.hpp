#pragma once

#include "questions/words.hpp"

namespace ruru::questions {

/// "hyper…" and "hypo…", "typical" and "atypical", "never" and "ever": a letter or two apart, and opposites.
bool are_opposed(const std::u32string& one, const std::u32string& other);

/// Whether a word of one answer is the opposite of its word in the other, or only one of them says "not".
bool contradict(const Words& one, const Words& other);

/// Words that their endings alone tell apart: employer and employee, nitrate and nitrite, ethane and ethene.
bool have_telling_endings(const std::u32string& one, const std::u32string& other);

} // namespace ruru::questions
