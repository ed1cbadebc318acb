#include "questions/markdown.hpp"

#include <cctype>

namespace ruru::questions {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t longest_emphasis = 2000; // bytes; keeps a text of nothing but asterisks from costing n²

// Bytes of a character beyond ASCII count as letters: "été" is one word.
bool is_word(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || std::isalnum(byte);
}

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

bool is_mark(char letter) { return letter == '*' || letter == '_' || letter == '`' || letter == '\\'; }

/// Where the `mark` that opens at `start` closes, or none: the marks hug their words, so that "2 * 3 * 4" and
/// "snake_case_name" are only text.
std::size_t closing(std::string_view text, std::size_t start, std::string_view mark) {
  text = text.substr(0, start + longest_emphasis);
  const std::size_t inside = start + mark.size();
  if (inside >= text.size() || is_space(text[inside])) return none;
  if (start > 0 && is_word(text[start - 1])) return none;
  for (std::size_t at = text.find(mark, inside + 1); at != none; at = text.find(mark, at + 1)) {
    const std::size_t after = at + mark.size();
    const bool hugs = !is_space(text[at - 1]) && text[at - 1] != '\\';
    const bool ends_word = after >= text.size() || !is_word(text[after]);
    const bool is_other_mark = mark.size() == 1 && after < text.size() && text[after] == mark[0];
    if (is_other_mark) {
      ++at;
      continue;
    }
    if (hugs && ends_word) return at;
  }
  return none;
}

class Reader {
public:
  std::vector<Run> result;

  void read(std::string_view text, Run style) {
    std::size_t at = 0;
    while (at < text.size()) {
      if (text[at] == '\\' && at + 1 < text.size() && is_mark(text[at + 1])) {
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
    if (text[at] == '`') {
      const std::size_t end = text.find('`', at + 1);
      if (end == none || end == at + 1) return none;
      Run inside = style;
      inside.code = true;
      append(text.substr(at + 1, end - at - 1), inside);
      return end + 1;
    }
    if (text[at] != '*' && text[at] != '_') return none;
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
  if (markdown.find_first_of("*_`\\") == none) return std::string(markdown);
  std::string all;
  for (const Run& run : runs(markdown))
    all += run.text;
  return all;
}

} // namespace ruru::questions
