#include "questions/folding.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>

namespace ruru::questions {

namespace {

using icu::Normalizer2;
using icu::UnicodeString;

enum class Accents : std::uint8_t { kept, removed };

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

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

/// ICU's data are part of its library, so these cannot fail on a sound installation; then the text stays as
/// it is.
UnicodeString normalised_by(const Normalizer2* (*form)(UErrorCode&), const UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  const Normalizer2* normaliser = form(error);
  if (U_FAILURE(error)) return text;
  UnicodeString result = normaliser->normalize(text, error);
  return U_FAILURE(error) ? text : result;
}

UScriptCode script(UChar32 letter) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(letter, &error);
  return U_FAILURE(error) ? USCRIPT_UNKNOWN : code;
}

/// й, ў and ї are letters of their own, not accented ones.
bool makes_own_letter(UChar32 base, UChar32 mark) {
  constexpr UChar32 breve = 0x306, diaeresis = 0x308;
  switch (base) {
  case 0x438:
  case 0x418:
  case 0x443:
  case 0x423: return mark == breve;
  case 0x456:
  case 0x406: return mark == diaeresis;
  default: return false;
  }
}

/// Whether a person who forgives accents would overlook this mark. In Devanagari or Thai marks are vowels, in
/// Japanese they change the syllable: those stay. Hebrew and Arabic vowel points are left out in everyday
/// writing.
bool is_accent(UChar32 base, UChar32 mark) {
  if (u_charType(mark) != U_NON_SPACING_MARK) return false;
  if ((mark >= 0x5b0 && mark <= 0x5c7) || (mark >= 0x64b && mark <= 0x652) || mark == 0x670) return true;
  switch (script(base)) {
  case USCRIPT_LATIN:
  case USCRIPT_GREEK: return true;
  case USCRIPT_CYRILLIC: return !makes_own_letter(base, mark);
  default: return false;
  }
}

/// Latin letters that have no accent to remove but are typed as others where the keyboard lacks them; 0 for
/// the rest.
UChar32 without_stroke(UChar32 letter) {
  switch (letter) {
  case 0xf8: return 'o';
  case 0xd8: return 'O';
  case 0x142: return 'l';
  case 0x141: return 'L';
  case 0x111:
  case 0xf0: return 'd';
  case 0x110:
  case 0xd0: return 'D';
  case 0x127: return 'h';
  case 0x126: return 'H';
  case 0x131: return 'i';
  default: return 0;
  }
}

UnicodeString without_accents(const UnicodeString& text) {
  const UnicodeString apart = normalised_by(Normalizer2::getNFDInstance, text);
  UnicodeString result;
  UChar32 base = 0;
  for (int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const UChar32 letter = apart.char32At(at);
    if (u_charType(letter) != U_NON_SPACING_MARK) base = letter;
    if (is_accent(base, letter)) continue;
    const UChar32 plain = without_stroke(letter);
    result.append(plain ? plain : letter);
  }
  return normalised_by(Normalizer2::getNFCInstance, result);
}

/// One sign for each of the many quotes, dashes and spaces that keyboards and word processors make.
char32_t unified(char32_t letter) {
  constexpr std::u32string_view apostrophes = U"`´ʼ′‘’‚‛", quotes = U"“”„‟«»″";
  if (letter < 0x80) return letter == U'`' ? U'\'' : letter >= U'\t' && letter <= U'\r' ? U' ' : letter;
  if (u_isUWhiteSpace(static_cast<UChar32>(letter))) return U' ';
  if (apostrophes.find(letter) != apostrophes.npos) return U'\'';
  if (quotes.find(letter) != quotes.npos) return U'"';
  if (letter == U'\u2044') return U'/';
  const bool is_minus = letter == U'\u2212' || u_charType(static_cast<UChar32>(letter)) == U_DASH_PUNCTUATION;
  return is_minus ? U'-' : letter;
}

/// Signs that open, close or end a text. Others that Unicode calls punctuation are part of names: C#, 50%,
/// *p, R&D.
bool is_outer_punctuation(char32_t letter) {
  switch (u_charType(static_cast<UChar32>(letter))) {
  case U_INITIAL_PUNCTUATION:
  case U_FINAL_PUNCTUATION: return true;
  case U_OTHER_PUNCTUATION: {
    constexpr std::u32string_view parts_of_names = U"#%&*@/\\‰§†‡";
    return parts_of_names.find(letter) == parts_of_names.npos;
  }
  default: return false;
  }
}

/// A text that gets shorter at its ends, and how many of each bracket are left in it.
class Shrinking {
public:
  explicit Shrinking(std::u32string_view text) : text_(text) {
    for (char32_t letter : text) {
      if (const std::size_t kind = brackets.find(letter); kind != brackets.npos) ++left_[kind];
    }
  }

  std::u32string_view text() const { return text_; }

  /// Whether the last step took something away.
  bool shrink() {
    if (text_.empty()) return false;
    if (is_wrapped()) {
      take(text_.front());
      take(text_.back());
      text_ = text_.substr(1, text_.size() - 2);
    } else if (goes(text_.front())) {
      take(text_.front());
      text_.remove_prefix(1);
    } else if (goes(text_.back())) {
      take(text_.back());
      text_.remove_suffix(1);
    } else {
      return false;
    }
    return true;
  }

private:
  static constexpr std::u32string_view brackets = U"()[]{}";
  std::u32string_view text_;
  std::array<int, 6> left_{};

  void take(char32_t letter) {
    if (const std::size_t kind = brackets.find(letter); kind != brackets.npos) --left_[kind];
  }

  /// The brackets around the whole text go, those of "f(x)" stay.
  bool is_wrapped() const {
    const std::size_t kind = brackets.find(text_.front());
    if (text_.size() < 2 || kind == brackets.npos || kind % 2 != 0) return false;
    return text_.back() == brackets[kind + 1] && left_[kind] == 1;
  }

  bool goes(char32_t letter) const {
    if (const std::size_t kind = brackets.find(letter); kind != brackets.npos) return left_[kind ^ 1] == 0;
    return letter == U' ' || is_outer_punctuation(letter);
  }
};

std::u32string_view without_outer_punctuation(std::u32string_view text) {
  Shrinking shrinking(text);
  while (shrinking.shrink()) {
  }
  return shrinking.text().empty() ? text : shrinking.text(); // an answer may well be "?" or "()"
}

std::u32string with_single_spaces(std::u32string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (char32_t each : text) {
    const char32_t letter = unified(each);
    if (letter >= 0x80 && u_charType(static_cast<UChar32>(letter)) == U_FORMAT_CHAR)
      continue; // cannot be seen
    if (letter == U' ' && (result.empty() || result.back() == U' ')) continue;
    result += letter;
  }
  if (result.ends_with(U' ')) result.pop_back();
  return result;
}

/// What the normal forms of Unicode make of a text. Most texts are ASCII, which they leave as it is.
std::u32string normal_form(std::string_view text, const Match& match, Accents accents) {
  if (is_ascii(text)) {
    std::u32string letters(text.begin(), text.end());
    if (match.case_matters) return letters;
    for (char32_t& letter : letters) {
      if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
    }
    return letters;
  }
  UnicodeString result = from_utf8(text);
  // The case-folding form normalises as well; it also takes away what cannot be seen.
  result = normalised_by(
      match.case_matters ? Normalizer2::getNFKCInstance : Normalizer2::getNFKCCasefoldInstance, result);
  if (accents == Accents::removed) result = without_accents(result);
  return code_points(result);
}

std::string compared(std::string_view text, const Match& match, Accents accents) {
  const std::u32string letters = with_single_spaces(normal_form(text, match, accents));
  return utf8(without_outer_punctuation(letters));
}

} // namespace

std::string folded(std::string_view text, const Match& match) {
  return compared(text, match, match.accents_matter ? Accents::kept : Accents::removed);
}

std::string normalised(std::string_view text, const Match& match) {
  return compared(text, match, Accents::kept);
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

bool is_letter(char32_t letter) { return u_isalpha(static_cast<UChar32>(letter)); }

bool is_digit(char32_t letter) { return u_isdigit(static_cast<UChar32>(letter)); }

std::string with_plain_digits(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::u32string letters = code_points(text);
  for (char32_t& letter : letters) {
    if (is_digit(letter))
      letter = U'0' + static_cast<char32_t>(u_charDigitValue(static_cast<UChar32>(letter)));
  }
  return utf8(letters);
}

std::string spelled_out(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const UnicodeString composed = normalised_by(Normalizer2::getNFCInstance, from_utf8(text));
  std::string result;
  for (int32_t at = 0; at < composed.length(); at = composed.moveIndex32(at, 1)) {
    const UChar32 letter = composed.char32At(at);
    switch (letter) {
    case 0xe4:
    case 0xe6: result += "ae"; break;
    case 0xc4:
    case 0xc6: result += "Ae"; break;
    case 0xf6:
    case 0xf8:
    case 0x153: result += "oe"; break;
    case 0xd6:
    case 0xd8:
    case 0x152: result += "Oe"; break;
    case 0xfc: result += "ue"; break;
    case 0xdc: result += "Ue"; break;
    case 0xe5: result += "aa"; break;
    case 0xc5: result += "Aa"; break;
    case 0xfe: result += "th"; break;
    case 0xde: result += "Th"; break;
    default: UnicodeString(letter).toUTF8String(result);
    }
  }
  return result;
}

int columns(std::string_view text) {
  int width = 0;
  for (char32_t letter : code_points(text)) {
    const auto point = static_cast<UChar32>(letter);
    const auto type = u_charType(point);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) continue;
    const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

} // namespace ruru::questions
