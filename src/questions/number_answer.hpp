#pragma once

#include "questions/judge.hpp"

namespace ruru::questions {

/// Judges the answer to a question for a number: "1,234", "1 234", "1.234,5", "1.2e3" or "3/4", with or
/// without words and the unit around it. `unclear` when there is no number, more than one, or another unit
/// than the one asked for.
Judgement number_judgement(const Ask& ask, std::string_view typed);

/// What a number as people write it may mean: none when it is no number; two readings for "1,234", which is
/// 1234 for some and 1.234 for others.
std::vector<double> readings(std::string_view written);

} // namespace ruru::questions
