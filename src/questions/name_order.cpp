#include "questions/name_order.hpp"

#include "questions/unicode.hpp"
#include "questions/words.hpp"

#include <algorithm>

namespace ruru::questions {

namespace {

constexpr std::u32string_view commas = U",،，、";

bool is_name(std::u32string_view text) {
  constexpr std::size_t most_words = 3;
  const std::size_t count = words(utf8(text), {}).size();
  return count >= 1 && count <= most_words && std::ranges::any_of(text, is_letter) &&
         std::ranges::none_of(text, is_digit);
}

} // namespace

std::optional<std::string> spoken_order(std::string_view text) {
  const std::u32string letters = code_points(text);
  const std::size_t comma = letters.find_first_of(commas);
  if (comma == letters.npos || letters.find_first_of(commas, comma + 1) != letters.npos) return std::nullopt;
  const std::u32string_view all = letters, family = all.substr(0, comma), given = all.substr(comma + 1);
  if (!is_name(family) || !is_name(given)) return std::nullopt;
  return utf8(given) + " " + utf8(family);
}

} // namespace ruru::questions
