#pragma once

#include <string>

namespace ruru::questions {

/// Whether one word is the plural of the other, as English, French and Spanish make it: cat and cats, city
/// and cities, mouse and mice. Both folded.
bool are_singular_and_plural(const std::u32string& one, const std::u32string& other);

} // namespace ruru::questions
