#include "window/markdown.hpp"

#include <array>

namespace ruru::window {
namespace {

struct Mark {
  std::string_view sign;
  Emphasis::Kind kind;
};

constexpr std::array<Mark, 3> marks{
    {{"**", Emphasis::Kind::bold}, {"*", Emphasis::Kind::italic}, {"`", Emphasis::Kind::code}}};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

const Mark* mark_at(std::string_view text) {
  for (const Mark& mark : marks)
    if (text.starts_with(mark.sign)) return &mark;
  return nullptr;
}

/// Where the mark that opens at `begin` closes; npos when it does not. A star that closes touches the word
/// before it.
std::size_t closing(std::string_view text, std::size_t begin, const Mark& mark) {
  const std::size_t inside = begin + mark.sign.size();
  if (inside >= text.size() || is_space(text[inside])) return std::string_view::npos;
  for (std::size_t at = inside + 1; (at = text.find(mark.sign, at)) != std::string_view::npos; ++at) {
    if (mark.kind == Emphasis::Kind::code) return at;
    if (is_space(text[at - 1])) continue;
    if (mark.kind == Emphasis::Kind::italic && text.substr(at, 2) == "**") {
      ++at;
      continue;
    }
    return at;
  }
  return std::string_view::npos;
}

void append(MarkedText& result, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Mark* mark = mark_at(text.substr(i));
    const std::size_t end = mark ? closing(text, i, *mark) : std::string_view::npos;
    if (end == std::string_view::npos) {
      const std::size_t length = mark ? mark->sign.size() : 1;
      result.plain += text.substr(i, length);
      i += length;
      continue;
    }
    const std::string_view inside = text.substr(i + mark->sign.size(), end - i - mark->sign.size());
    const std::size_t first = result.plain.size();
    if (mark->kind == Emphasis::Kind::code)
      result.plain += inside;
    else
      append(result, inside);
    result.emphases.push_back({mark->kind, first, result.plain.size()});
    i = end + mark->sign.size();
  }
}

} // namespace

MarkedText without_markdown(std::string_view text) {
  MarkedText result;
  append(result, text);
  return result;
}

} // namespace ruru::window
