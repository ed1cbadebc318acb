#pragma once

#include "questions/question.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ruru::questions {

/// A text as the words that an answer is compared by.
using Words = std::vector<std::u32string>;

/// The folded words of a text, parted at spaces, hyphens and strokes, without the punctuation inside them.
Words words(std::string_view text, const Match& match);

/// All words in one, with `between` between them.
std::u32string joined(const Words& words, std::u32string_view between);

/// Without the articles at their beginnings, where they make no difference: where only one of the two has
/// one, where both have the same, or where the language has but one gender ("a dog", "the dog"). "die Tisch"
/// keeps its article when "der Tisch" is wanted.
void drop_articles(Words& typed, Words& wanted);

/// Whether only their articles differ: "die Tisch" and "der Tisch".
bool differ_in_article(const Words& typed, const Words& wanted);

/// Whether one word is the other with an Arabic or Hebrew article at its beginning.
bool differ_by_attached_article(const std::u32string& one, const std::u32string& other);

/// Whether a slip in this word makes another answer of it: it has a digit, is a Roman numeral, or a single
/// letter.
bool must_be_exact(const std::u32string& word);

/// Whether the fingers alone hardly make one word of the other: another first letter that does not sound the
/// same
/// ("house", "mouse"), or two letters more or less that are no doubled ones ("Austria", "Australia").
bool are_different_words(const std::u32string& one, const std::u32string& other);

} // namespace ruru::questions
