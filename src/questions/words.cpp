#include "questions/words.hpp"

#include "questions/folding.hpp"
#include "questions/roman.hpp"
#include "questions/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ruru::questions {

namespace {

constexpr std::array<std::u32string_view, 3> genderless_articles{U"the", U"a", U"an"};

constexpr std::array<std::u32string_view, 46> articles{
    U"the",   U"a",     U"an",    U"der", U"die", U"das", U"den", U"dem", U"des", U"ein", U"eine", U"einen",
    U"einem", U"einer", U"eines", U"le",  U"la",  U"les", U"un",  U"une", U"el",  U"los", U"las",  U"una",
    U"unos",  U"unas",  U"il",    U"lo",  U"gli", U"uno", U"os",  U"as",  U"o",   U"um",  U"uma",  U"het",
    U"een",   U"de",    U"du",    U"nga", U"ο",   U"η",   U"το",  U"οι",  U"τα",  U"ένα"};

bool is_separator(char32_t letter) {
  return letter == U' ' || letter == U'-' || letter == U'/' || letter == U'–';
}

bool has_digit(const std::u32string& word) { return std::ranges::any_of(word, is_digit); }

bool is_inner_punctuation(char32_t letter) {
  return std::u32string_view(U".,'\"()[]{}:;!?·・،؛‐ʻ׳״「」『』《》〈〉\u0640").find(letter) !=
         std::u32string_view::npos;
}

/// "U.S.A." is "usa", but "3.14" and "1,000" keep what is between their figures, and "?" remains "?".
std::u32string without_inner_punctuation(const std::u32string& word) {
  if (has_digit(word)) {
    const auto first = std::ranges::find_if_not(word, is_inner_punctuation);
    const auto last = std::find_if_not(word.rbegin(), word.rend(), is_inner_punctuation).base();
    return {first, last};
  }
  std::u32string bare;
  std::ranges::copy_if(word, std::back_inserter(bare),
                       [](char32_t letter) { return !is_inner_punctuation(letter); });
  return bare;
}

/// أ, إ and آ are often written as ا.
char32_t without_hamza(char32_t letter) {
  return letter >= 0x80 && std::u32string_view(U"أإآٱ").find(letter) != std::u32string_view::npos ? U'ا'
                                                                                                  : letter;
}

void add_word(Words& words, const std::u32string& word) {
  std::u32string bare = without_inner_punctuation(word);
  if (bare == U"&") bare = U"and";
  if (!bare.empty()) words.push_back(std::move(bare));
}

bool is_one_of(const auto& list, const std::u32string& word) {
  return std::ranges::find(list, word) != list.end();
}

/// "mississippi" as "misisipi"
std::u32string without_doubles(std::u32string word) {
  word.erase(std::unique(word.begin(), word.end()), word.end());
  return word;
}

/// Letters that begin the same word in other spellings: Kazakhstan, Cazakhstan.
bool sound_alike(char32_t one, char32_t other) {
  constexpr std::array<std::u32string_view, 8> groups{U"ckqxg", U"szxc", U"ijy", U"vwfp",
                                                      U"aeo",   U"ийії", U"гґ",  U"еэё"};
  return std::ranges::any_of(groups, [&](std::u32string_view group) {
    return group.find(one) != group.npos && group.find(other) != group.npos;
  });
}

std::u32string lower_case(const std::u32string& word) { return code_points(folded(utf8(word))); }

bool are_numeral_letters(const std::u32string& word) {
  return std::ranges::all_of(word, [](char32_t letter) {
    return std::u32string_view(U"ivxlcdmIVXLCDM").find(letter) != std::u32string_view::npos;
  });
}

std::u32string article(const Words& words) {
  if (words.size() < 2) return {};
  const std::u32string first = lower_case(words.front());
  return is_one_of(articles, first) ? first : std::u32string();
}

} // namespace

Words words(std::string_view text, const Match& match) {
  Words result;
  const std::u32string letters = code_points(with_plain_digits(folded(text, match)));
  std::u32string word;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    // A minus sign belongs to its number, an elided article ("l'eau") is a word of its own.
    const bool minus =
        letters[at] == U'-' && word.empty() && at + 1 < letters.size() && is_digit(letters[at + 1]);
    const bool elided = letters[at] == U'\'' && (word == U"l" || word == U"L");
    if (is_separator(letters[at]) && !minus) {
      add_word(result, std::exchange(word, {}));
    } else if (elided) {
      word.clear();
      result.push_back(U"la");
    } else {
      word += match.accents_matter ? letters[at] : without_hamza(letters[at]);
    }
  }
  add_word(result, word);
  if (result.empty() && !letters.empty()) result.push_back(letters);
  return result;
}

std::u32string joined(const Words& words, std::u32string_view between) {
  std::u32string all;
  for (const std::u32string& word : words) {
    if (&word != &words.front()) all += between;
    all += word;
  }
  return all;
}

void drop_articles(Words& typed, Words& wanted) {
  const std::u32string of_typed = article(typed), of_wanted = article(wanted);
  const bool both = !of_typed.empty() && !of_wanted.empty();
  const bool genderless =
      is_one_of(genderless_articles, of_typed) && is_one_of(genderless_articles, of_wanted);
  if (both && of_typed != of_wanted && !genderless) return;
  if (!of_typed.empty()) typed.erase(typed.begin());
  if (!of_wanted.empty()) wanted.erase(wanted.begin());
}

bool differ_in_article(const Words& typed, const Words& wanted) {
  return !article(typed).empty() && !article(wanted).empty() &&
         std::ranges::equal(typed.begin() + 1, typed.end(), wanted.begin() + 1, wanted.end());
}

bool differ_by_attached_article(const std::u32string& one, const std::u32string& other) {
  constexpr std::array<std::u32string_view, 2> attached{U"ال", U"ה"};
  constexpr std::size_t shortest = 2; ///< letters of a word that may have one
  const bool one_is_longer = one.size() > other.size();
  const std::u32string_view longer = one_is_longer ? one : other, shorter = one_is_longer ? other : one;
  return shorter.size() >= shortest && std::ranges::any_of(attached, [&](std::u32string_view article) {
           return longer.size() == shorter.size() + article.size() && longer.starts_with(article) &&
                  longer.ends_with(shorter);
         });
}

bool must_be_exact(const std::u32string& word) {
  return word.size() == 1 || has_digit(word) || (are_numeral_letters(word) && roman_value(lower_case(word)));
}

bool are_different_words(const std::u32string& one, const std::u32string& other) {
  const std::size_t length = without_doubles(one).size(), other_length = without_doubles(other).size();
  if (std::max(length, other_length) - std::min(length, other_length) > 1) return true;
  if (one.empty() || other.empty() || one.size() < 2 || other.size() < 2) return one != other;
  const bool replaced_first = one[0] != other[0] && one[0] != other[1] && one[1] != other[0];
  return replaced_first && !sound_alike(one[0], other[0]);
}

} // namespace ruru::questions
