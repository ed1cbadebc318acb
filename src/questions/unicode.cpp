#include "questions/unicode.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

namespace ruru::questions {

namespace {

using icu::Normalizer2;
using icu::UnicodeString;

UnicodeString from_utf8(std::string_view text) {
  return UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

std::string to_utf8(const UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

std::u32string code_points(const UnicodeString& text) {
  std::u32string letters;
  letters.reserve(static_cast<std::size_t>(text.length()));
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    letters.push_back(static_cast<char32_t>(text.char32At(at)));
  }
  return letters;
}

const Normalizer2* normaliser(Form form, UErrorCode& error) {
  switch (form) {
  case Form::composed: return Normalizer2::getNFCInstance(error);
  case Form::decomposed: return Normalizer2::getNFDInstance(error);
  case Form::compatible: return Normalizer2::getNFKCInstance(error);
  case Form::compatible_folded: return Normalizer2::getNFKCCasefoldInstance(error);
  }
  return Normalizer2::getNFCInstance(error);
}

int8_t type(char32_t letter) { return u_charType(static_cast<UChar32>(letter)); }

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

/// ASCII is in all normal forms already; only its case may change.
std::u32string ascii_in_form(Form form, std::string_view text) {
  std::u32string letters(text.begin(), text.end());
  if (form != Form::compatible_folded) return letters;
  for (char32_t& letter : letters) {
    if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
  }
  return letters;
}

} // namespace

std::u32string in_form(Form form, std::string_view text) {
  if (is_ascii(text)) return ascii_in_form(form, text);
  const UnicodeString whole = from_utf8(text);
  UErrorCode error = U_ZERO_ERROR;
  const Normalizer2* normal = normaliser(form, error);
  // ICU's data are part of its library: on a sound installation this cannot fail.
  if (U_FAILURE(error)) return code_points(whole);
  const UnicodeString result = normal->normalize(whole, error);
  return code_points(U_FAILURE(error) ? whole : result);
}

std::u32string code_points(std::string_view text) { return code_points(from_utf8(text)); }

std::string utf8(std::u32string_view text) {
  std::string result;
  result.reserve(text.size());
  for (char32_t letter : text) {
    if (letter < 0x80)
      result += static_cast<char>(letter);
    else
      UnicodeString(static_cast<UChar32>(letter)).toUTF8String(result);
  }
  return result;
}

std::vector<std::string> graphemes(std::string_view text) {
  std::vector<std::string> letters;
  if (is_ascii(text)) {
    for (char letter : text)
      letters.emplace_back(1, letter);
    return letters;
  }
  const UnicodeString whole = from_utf8(text);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> borders(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
  if (U_FAILURE(error)) return {std::string(text)};
  borders->setText(whole);
  int32_t start = borders->first();
  for (int32_t end = borders->next(); end != icu::BreakIterator::DONE; start = end, end = borders->next()) {
    letters.push_back(to_utf8(whole.tempSubStringBetween(start, end)));
  }
  return letters;
}

bool is_letter(char32_t letter) { return u_isalpha(static_cast<UChar32>(letter)); }

bool is_digit(char32_t letter) { return u_isdigit(static_cast<UChar32>(letter)); }

int digit_value(char32_t digit) { return u_charDigitValue(static_cast<UChar32>(digit)); }

bool is_space(char32_t letter) { return u_isUWhiteSpace(static_cast<UChar32>(letter)); }

bool is_dash(char32_t letter) {
  constexpr char32_t minus = U'\u2212'; // a mathematical sign to Unicode
  return letter == minus || type(letter) == U_DASH_PUNCTUATION;
}

bool is_mark(char32_t letter) { return type(letter) == U_NON_SPACING_MARK; }

bool is_invisible(char32_t letter) { return type(letter) == U_FORMAT_CHAR; }

bool is_quotation(char32_t letter) {
  return type(letter) == U_INITIAL_PUNCTUATION || type(letter) == U_FINAL_PUNCTUATION;
}

bool is_punctuation(char32_t letter) { return type(letter) == U_OTHER_PUNCTUATION; }

Script script(char32_t letter) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(letter), &error)) {
  case USCRIPT_LATIN: return Script::latin;
  case USCRIPT_GREEK: return Script::greek;
  case USCRIPT_CYRILLIC: return Script::cyrillic;
  default: return Script::other;
  }
}

int columns(std::string_view text) {
  int width = 0;
  for (char32_t letter : code_points(text)) {
    if (is_mark(letter) || is_invisible(letter) || type(letter) == U_ENCLOSING_MARK) continue;
    const int east_asian = u_getIntPropertyValue(static_cast<UChar32>(letter), UCHAR_EAST_ASIAN_WIDTH);
    width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

std::string unicode_library_version() { return U_ICU_VERSION; }

} // namespace ruru::questions
