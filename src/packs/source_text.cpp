#include "packs/source_text.hpp"

#include "utf8.hpp"

#include <algorithm>

namespace ruru::packs {

namespace {

constexpr std::size_t longest_quote = 2000; ///< bytes of a line that are kept in a problem

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

/// The line with a replacement sign for each byte that is no UTF-8, so that a problem can always be shown.
std::string quotable(std::string_view line) {
  std::string result;
  for (line = shortened(line, longest_quote); !line.empty();) {
    const Utf8Letter letter = first_letter(line);
    result += letter.valid ? line.substr(0, letter.bytes) : replacement_sign;
    line.remove_prefix(letter.bytes);
  }
  return result;
}

} // namespace

SourceText::SourceText(std::string_view text, std::string file)
    : text_(text), file_(std::move(file)), starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts_.push_back(at + 1);
  }
}

std::string_view SourceText::line(int number) const {
  if (number < 1 || number > lines()) return {};
  const std::size_t start = starts_[number - 1];
  const std::size_t end = number < lines() ? starts_[number] - 1 : text_.size();
  std::string_view found = text_.substr(start, end - start);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

std::string_view SourceText::rest(Mark mark) const {
  const std::string_view whole = line(mark.line);
  return whole.substr(std::min<std::size_t>(mark.byte, whole.size()));
}

Mark SourceText::mark(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(starts_, std::min(offset, text_.size()));
  const std::size_t line = static_cast<std::size_t>(after - starts_.begin());
  return {static_cast<int>(line), static_cast<int>(std::min(offset, text_.size()) - starts_[line - 1])};
}

std::size_t SourceText::offset(Mark mark) const {
  if (mark.line < 1 || mark.line > lines()) return text_.size();
  return std::min(starts_[mark.line - 1] + mark.byte, text_.size());
}

questions::Problem SourceText::problem(questions::Severity severity, std::string code, Mark mark,
                                       std::size_t bytes, std::string message, std::string fix) const {
  questions::Problem found;
  found.severity = severity;
  found.code = std::move(code);
  found.file = file_;
  found.message = std::move(message);
  found.fix = std::move(fix);
  if (mark.line < 1) return found;
  const std::string_view whole = line(mark.line);
  const std::size_t start = std::min<std::size_t>(mark.byte, whole.size());
  found.line = mark.line;
  found.column = characters(whole.substr(0, start)) + 1;
  found.length = std::max(1, characters(whole.substr(start, bytes)));
  found.quoted = quotable(whole);
  return found;
}

int characters(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(text, [](char byte) { return !continues(byte); }));
}

std::string_view shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && continues(text[bytes]))
    --bytes;
  return text.substr(0, bytes);
}

} // namespace ruru::packs
