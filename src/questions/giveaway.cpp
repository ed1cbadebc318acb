#include "questions/giveaway.hpp"

#include "questions/folding.hpp"
#include "questions/parts.hpp"

#include <algorithm>

namespace ruru::questions {

namespace {

constexpr double nearly_all = 0.85;       // of the words of the longer question
constexpr std::size_t shortest_found = 4; // letters: "an" and "12" stand anywhere

/// Whether an answer is long enough to be known by its words: C and C# have the same.
bool is_telling(const Told& told) { return letters(told.one) >= shortest_found; }

bool stands_in(const Told& answer, const Told& other) {
  return is_telling(answer) && contains(other.stem, answer.answer);
}

bool ask_nearly_the_same(const Told& one, const Told& other) {
  const Tokens& shorter = one.telling.size() < other.telling.size() ? one.telling : other.telling;
  const Tokens& longer = one.telling.size() < other.telling.size() ? other.telling : one.telling;
  const bool enough = static_cast<double>(shorter.size()) >= nearly_all * static_cast<double>(longer.size());
  // The same words in another order may well be another question: "7 × 8 - 2", "8 × 2 - 7".
  const bool reordered = shorter.size() == longer.size() && one.stem != other.stem;
  return enough && !shorter.empty() && !reordered && std::ranges::includes(longer, shorter);
}

} // namespace

Told told(const Ask& ask) {
  Told result{.stem = tokens(ask.stem), .answer = {}, .telling = {}, .one = {}};
  if (ask.kind != Kind::true_false) {
    const std::string answer = shown_answer(ask);
    result.answer = tokens(answer);
    const bool has_article = result.answer.size() > 1 && is_stop_word(result.answer.front());
    if (has_article) result.answer.erase(result.answer.begin());
    result.one = folded(answer);
  }
  std::ranges::copy_if(result.stem, std::back_inserter(result.telling),
                       [](const std::string& word) { return !is_stop_word(word); });
  std::ranges::sort(result.telling);
  result.telling.erase(std::unique(result.telling.begin(), result.telling.end()), result.telling.end());
  return result;
}

bool give_away(const Told& one, const Told& other) {
  if (!one.one.empty() && one.one == other.one) return true;
  if (is_telling(one) && one.answer == other.answer) return true; // but for an article
  return stands_in(one, other) || stands_in(other, one) || ask_nearly_the_same(one, other);
}

} // namespace ruru::questions
