#pragma once

#include "questions/question.hpp"

namespace ruru::questions {

/// The id of a question that its pack gives none: made from the folded prompt and answer, so it outlives
/// changes of case, accents and punctuation, and of everything else about the question. "q-" and 16
/// hexadecimal digits.
std::string derived_id(const Question& question);

/// What a question is known by where it has no id of its own: its prompt and its answer, folded. All of a
/// cloze is its answer.
struct IdentityTexts {
  std::string prompt, answer;
  bool operator==(const IdentityTexts&) const = default;
};
IdentityTexts identity_texts(const Question& question);

/// Whether this can be an id: letters of any script, digits, "-", "_" and ".", at most 100 bytes. Others
/// would not survive in `pack/question#part`.
bool is_id(std::string_view text);

/// A pack id made from any text: "Überflug 2" becomes "uberflug-2". Made of the text's hash where nothing is
/// left.
std::string pack_id_from(std::string_view text);

} // namespace ruru::questions
