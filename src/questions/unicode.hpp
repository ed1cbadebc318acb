#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What Unicode knows about letters: the only door to ICU.
namespace ruru::questions {

/// Normal forms: equal texts that are encoded in different ways become the same.
enum class Form : std::uint8_t {
  composed,          ///< NFC: é is one code point
  decomposed,        ///< NFD: e and its accent are two
  compatible,        ///< NFKC: the ligature ﬁ is f and i, the wide Ａ is A
  compatible_folded, ///< NFKC with case folded, and without what cannot be seen
};

std::u32string in_form(Form form, std::string_view text);

std::u32string code_points(std::string_view text);
std::string utf8(std::u32string_view text);

/// What a reader sees as single letters, each as UTF-8.
std::vector<std::string> graphemes(std::string_view text);

bool is_letter(char32_t letter);
bool is_digit(char32_t letter);
int digit_value(char32_t digit);
bool is_space(char32_t letter);
bool is_dash(char32_t letter);
bool is_mark(char32_t letter);        ///< stands on the letter before it and takes no room
bool is_invisible(char32_t letter);   ///< of the kind of a soft hyphen
bool is_quotation(char32_t letter);   ///< an opening or closing one that is not ASCII
bool is_punctuation(char32_t letter); ///< other than brackets, quotes and dashes

enum class Script : std::uint8_t { latin, greek, cyrillic, other };

Script script(char32_t letter);

/// Of ICU, such as "72.1".
std::string unicode_library_version();

/// Columns that the text takes in a terminal: two for each wide letter.
int columns(std::string_view text);

} // namespace ruru::questions
