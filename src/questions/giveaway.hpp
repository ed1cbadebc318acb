#pragma once

#include "questions/card.hpp"
#include "questions/wording.hpp"

#include <string>

/// Questions that should not come in one round: who has answered the one knows the other.
namespace ruru::questions {

/// What a question tells who sees it with its answer, as words.
struct Told {
  Tokens stem;
  Tokens answer;   ///< without an article; empty for a statement: True tells nothing
  Tokens telling;  ///< words of the stem that say something, each once, sorted
  std::string one; ///< the answer, folded; empty likewise
};

Told told(const Ask& ask);

/// Whether both have the same answer, the answer to one stands in the other, or both ask nearly the same.
bool give_away(const Told& one, const Told& other);

} // namespace ruru::questions
