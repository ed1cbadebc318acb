#include "questions/markdown.hpp"

#include "questions/unicode.hpp"
#include "utf8.hpp"

#include <algorithm>

namespace ruru::questions {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t longest_emphasis = 2000; // bytes; keeps a text of nothing but asterisks from costing n²

bool is_word(char32_t letter) { return is_letter(letter) || is_digit(letter); }

bool word_goes_on(std::string_view text, std::size_t at) {
  return at < text.size() && is_word(first_letter(text.substr(at)).value);
}

bool word_ends(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xc0) == 0x80)
    --start;
  return is_word(first_letter(text.substr(start)).value);
}

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

bool is_mark(char letter) { return letter == '*' || letter == '`' || letter == '\\'; }

bool is_escape(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && is_mark(text[at + 1]);
}

/// Where the code that begins at `start` ends, its marks and all; none if there is no code.
std::size_t end_of_code(std::string_view text, std::size_t start) {
  if (text[start] != '`') return none;
  const std::size_t end = text.find('`', start + 1);
  return end == none || end == start + 1 ? none : end + 1;
}

/// Whether the `mark` at `at` may close: it hugs the word before it, and no other word goes on behind it.
bool closes(std::string_view text, std::size_t at, std::string_view mark) {
  const std::size_t after = at + mark.size();
  return !is_space(text[at - 1]) && !word_goes_on(text, after);
}

/// Where the `mark` that opens at `start` closes, or none: the marks hug their words, so that "2 * 3 * 4" and
/// "2*3*4" are only text.
std::size_t closing(std::string_view text, std::size_t start, std::string_view mark) {
  text = text.substr(0, start + longest_emphasis);
  const std::size_t inside = start + mark.size();
  if (inside >= text.size() || is_space(text[inside])) return none;
  if (word_ends(text, start)) return none;
  for (std::size_t at = inside; at < text.size();) {
    const std::size_t code_end = end_of_code(text, at);
    const std::size_t stars = std::min(text.find_first_not_of('*', at), text.size()) - at;
    if (is_escape(text, at)) {
      at += 2;
    } else if (code_end != none) {
      at = code_end;
    } else if (stars == 0) {
      ++at;
    } else {
      // Of three stars, the first closes what was opened last.
      const bool fits = stars == mark.size() || stars > 2;
      const std::size_t last = at + stars - mark.size();
      if (fits && last > inside && closes(text, last, mark)) return last;
      at += stars;
    }
  }
  return none;
}

class Reader {
public:
  std::vector<Run> result;

  void read(std::string_view text, Run style) {
    std::size_t at = 0;
    while (at < text.size()) {
      if (is_escape(text, at)) {
        append(text.substr(at + 1, 1), style);
        at += 2;
      } else if (const std::size_t end = styled(text, at, style); end != none) {
        at = end;
      } else {
        append(text.substr(at, 1), style);
        ++at;
      }
    }
  }

private:
  /// Reads the styled stretch that begins at `at`, and gives where it ends; none if there is none.
  std::size_t styled(std::string_view text, std::size_t at, const Run& style) {
    if (const std::size_t end = end_of_code(text, at); end != none) {
      Run inside = style;
      inside.code = true;
      append(text.substr(at + 1, end - at - 2), inside);
      return end;
    }
    if (text[at] != '*') return none;
    const std::string_view mark = text.substr(at).starts_with("**") ? text.substr(at, 2) : text.substr(at, 1);
    Run inside = style;
    bool& emphasis = mark.size() == 2 ? inside.bold : inside.italic;
    const std::size_t end =
        emphasis ? none : closing(text, at, mark); // so the reader never goes deeper than two
    if (end == none) return none;
    emphasis = true;
    read(text.substr(at + mark.size(), end - at - mark.size()), inside);
    return end + mark.size();
  }

  void append(std::string_view text, const Run& style) {
    if (!result.empty()) {
      Run& last = result.back();
      if (last.bold == style.bold && last.italic == style.italic && last.code == style.code) {
        last.text += text;
        return;
      }
    }
    result.push_back({std::string(text), style.bold, style.italic, style.code});
  }
};

} // namespace

std::vector<Run> runs(std::string_view markdown) {
  Reader reader;
  reader.read(markdown, {});
  return std::move(reader.result);
}

std::string plain(std::string_view markdown) {
  if (markdown.find_first_of("*`\\") == none) return std::string(markdown);
  std::string all;
  for (const Run& run : runs(markdown))
    all += run.text;
  return all;
}

} // namespace ruru::questions
