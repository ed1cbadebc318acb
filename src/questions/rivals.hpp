#pragma once

#include "questions/card.hpp"

namespace ruru::questions {

/// The other answers of the pack that a slip of the fingers could make of the answer to `asked`: a text
/// within a few letters, that is accepted elsewhere and not here. None where answers are not compared by
/// letters. Goes through the whole pack once, which takes some milliseconds where that has 10,000 questions.
std::vector<std::string> rivals(const Pack& pack, const Ask& asked);

} // namespace ruru::questions
