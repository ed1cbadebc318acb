#pragma once

#include "questions/words.hpp"

#include <optional>

namespace ruru::questions {

/// True when both say the same, but for numbers that one writes in figures and the other in words: "Apollo
/// eleven", "21" and "twenty-one", "2nd" and "second", "World War II" and "World War 2". Words are read in
/// English, German, French and Spanish, both texts in the same language: "tres" is not "three".
bool agree_in_figures(const Words& typed, const Words& wanted);

/// True when both have numbers, and not the same ones: "sixth" is no slip of "sixty".
bool name_other_numbers(const Words& typed, const Words& wanted);

/// The number that all words together name, cardinal and whole: "two hundred and five".
std::optional<long long> number_in_words(const Words& words);

/// English words with their numbers in figures: "July 20 1969" for "July twentieth nineteen sixty-nine".
Words with_english_figures(const Words& words);

} // namespace ruru::questions
