#include "questions/folding.hpp"

#include "questions/unicode.hpp"

#include <algorithm>
#include <array>

namespace ruru::questions {

namespace {

enum class Accents : std::uint8_t { kept, removed };

/// Whether a letter is one of its own, and not one with an accent: й, ў and ї.
bool make_own_letter(char32_t base, char32_t mark) {
  constexpr char32_t breve = U'\u0306', diaeresis = U'\u0308';
  constexpr std::u32string_view with_breve = U"иИуУ", with_diaeresis = U"іІ";
  return (mark == breve && with_breve.find(base) != with_breve.npos) ||
         (mark == diaeresis && with_diaeresis.find(base) != with_diaeresis.npos);
}

/// Hebrew and Arabic vowel points are left out in everyday writing.
bool is_vowel_point(char32_t mark) {
  return (mark >= 0x5b0 && mark <= 0x5c7) || (mark >= 0x64b && mark <= 0x652) || mark == 0x670;
}

/// Whether a person who forgives accents would overlook this mark. In Devanagari or Thai marks are vowels, in
/// Japanese they change the syllable: those stay.
bool is_accent(char32_t base, char32_t mark) {
  if (!is_mark(mark)) return false;
  if (is_vowel_point(mark)) return true;
  const Script of_base = script(base);
  return of_base == Script::latin || of_base == Script::greek ||
         (of_base == Script::cyrillic && !make_own_letter(base, mark));
}

/// Another spelling of a letter where the keyboard lacks it.
struct Spelling {
  char32_t letter;
  std::u32string_view spelled;
};

/// Letters that no normal form takes apart.
constexpr std::array<Spelling, 11> without_strokes{{{U'ø', U"o"},
                                                    {U'Ø', U"O"},
                                                    {U'ł', U"l"},
                                                    {U'Ł', U"L"},
                                                    {U'đ', U"d"},
                                                    {U'ð', U"d"},
                                                    {U'Đ', U"D"},
                                                    {U'Ð', U"D"},
                                                    {U'ħ', U"h"},
                                                    {U'Ħ', U"H"},
                                                    {U'ı', U"i"}}};

constexpr std::array<Spelling, 16> spellings{{{U'ä', U"ae"},
                                              {U'æ', U"ae"},
                                              {U'Ä', U"Ae"},
                                              {U'Æ', U"Ae"},
                                              {U'ö', U"oe"},
                                              {U'ø', U"oe"},
                                              {U'œ', U"oe"},
                                              {U'Ö', U"Oe"},
                                              {U'Ø', U"Oe"},
                                              {U'Œ', U"Oe"},
                                              {U'ü', U"ue"},
                                              {U'Ü', U"Ue"},
                                              {U'å', U"aa"},
                                              {U'Å', U"Aa"},
                                              {U'þ', U"th"},
                                              {U'Þ', U"Th"}}};

void append_spelled(std::u32string& text, char32_t letter, const auto& list) {
  const auto found = letter < 0x80 ? list.end() : std::ranges::find(list, letter, &Spelling::letter);
  if (found == list.end())
    text += letter;
  else
    text += found->spelled;
}

std::u32string without_accents(std::u32string_view text) {
  std::u32string result;
  char32_t base = 0;
  for (char32_t letter : in_form(Form::decomposed, utf8(text))) {
    if (!is_mark(letter)) base = letter;
    if (!is_accent(base, letter)) append_spelled(result, letter, without_strokes);
  }
  return in_form(Form::composed, utf8(result));
}

/// One sign for each of the many quotes, dashes and spaces that keyboards and word processors make.
char32_t unified(char32_t letter) {
  constexpr std::u32string_view apostrophes = U"´ʼ′‘’‚‛", quotes = U"“”„‟«»″";
  constexpr char32_t fraction_slash = U'\u2044';
  if (letter < 0x80) return letter == U'`' ? U'\'' : letter >= U'\t' && letter <= U'\r' ? U' ' : letter;
  if (is_space(letter)) return U' ';
  if (apostrophes.find(letter) != apostrophes.npos) return U'\'';
  if (quotes.find(letter) != quotes.npos) return U'"';
  if (letter == fraction_slash) return U'/';
  return is_dash(letter) ? U'-' : letter;
}

/// Signs that open, close or end a text. Others that Unicode calls punctuation are part of names: C#, 50%,
/// *p, R&D.
bool is_outer_punctuation(char32_t letter) {
  constexpr std::u32string_view parts_of_names = U"#%&*@/\\‰§†‡";
  return is_quotation(letter) ||
         (is_punctuation(letter) && parts_of_names.find(letter) == parts_of_names.npos);
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
    if (letter >= 0x80 && is_invisible(letter)) continue;
    if (letter == U' ' && (result.empty() || result.back() == U' ')) continue;
    result += letter;
  }
  if (result.ends_with(U' ')) result.pop_back();
  return result;
}

bool is_ascii(std::u32string_view text) {
  return std::ranges::all_of(text, [](char32_t letter) { return letter < 0x80; });
}

std::string compared(std::string_view text, const Match& match, Accents accents) {
  std::u32string letters = in_form(match.case_matters ? Form::compatible : Form::compatible_folded, text);
  if (accents == Accents::removed && !is_ascii(letters)) letters = without_accents(letters);
  letters = with_single_spaces(letters);
  return utf8(without_outer_punctuation(letters));
}

} // namespace

std::string folded(std::string_view text, const Match& match) {
  return compared(text, match, match.accents_matter ? Accents::kept : Accents::removed);
}

std::string normalised(std::string_view text, const Match& match) {
  return compared(text, match, Accents::kept);
}

std::string with_plain_digits(std::string_view text) {
  std::u32string letters = code_points(text);
  for (char32_t& letter : letters) {
    if (letter >= 0x80 && is_digit(letter)) letter = U'0' + static_cast<char32_t>(digit_value(letter));
  }
  return utf8(letters);
}

std::string spelled_out(std::string_view text) {
  std::u32string result;
  for (char32_t letter : in_form(Form::composed, text))
    append_spelled(result, letter, spellings);
  return utf8(result);
}

} // namespace ruru::questions
