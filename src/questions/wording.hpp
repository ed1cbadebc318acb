#pragma once

#include "questions/question.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The words of a question, as the lint rules compare them.
namespace ruru::questions {

using Tokens = std::vector<std::string>;

/// The words of a text without marks, case, accents and punctuation.
Tokens tokens(std::string_view text);

/// Whether `part` stands in `whole`, word by word.
bool contains(const Tokens& whole, const Tokens& part);

bool contains(const Tokens& words, std::string_view word);

/// "of", "the", "is": words that say nothing by themselves.
bool is_stop_word(std::string_view word);

/// Whether a word is one of a list that is sorted.
bool is_one_of(std::span<const std::string_view> sorted_words, std::string_view word);

/// A word without the endings that grammar gives it: "planets" and "planetary" are "planet".
std::string stem(std::string_view word);

/// Letters as a reader counts them, without Markdown.
std::size_t letters(std::string_view text);

/// A question with its texts as words, so that no rule has to part them again.
struct Wording {
  const Question& question;
  bool is_english = true;
  std::string prompt_text; ///< without marks; of a cloze, with its gaps filled in
  Tokens prompt;
  std::vector<std::string> answers; ///< as written
  std::vector<std::string> wrong;
  std::vector<Tokens> answer_words; ///< of `answers`
  std::vector<Tokens> wrong_words;  ///< of `wrong`
};

Wording wording(const Question& question, bool is_english);

} // namespace ruru::questions
