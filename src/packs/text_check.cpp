#include "packs/text_check.hpp"

#include "packs/limits.hpp"
#include "utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::packs {

using questions::Problem;
using questions::Severity;

namespace {

constexpr std::size_t reported = 5; ///< places of the same kind; the rest is said to be there

/// A character that terminals obey, or that nobody sees: a byte order mark in the middle of a text.
bool is_control(char32_t letter, std::string_view behind) {
  if (letter == '\r') return !behind.starts_with('\n');
  if (letter == '\t' || letter == '\n') return false;
  return letter < 0x20 || (letter >= 0x7f && letter < 0xa0) || letter == 0xfeff;
}

std::string code(char32_t letter) { return fmt::format("U+{:04X}", static_cast<unsigned>(letter)); }

bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) return true;
  const std::string_view beginning = text.substr(0, 64);
  return std::ranges::count(beginning, '\0') * 3 > static_cast<std::ptrdiff_t>(beginning.size());
}

Problem not_utf8(const SourceText& source, std::size_t at) {
  const auto byte = static_cast<unsigned char>(source.text()[at]);
  return source.problem(Severity::error, "E2", source.mark(at), 1,
                        fmt::format("this is not UTF-8 text (byte {:02X})", byte),
                        "save the file with the encoding UTF-8");
}

Problem control(const SourceText& source, std::size_t at, char32_t letter) {
  if (letter == '\r') {
    return source.problem(Severity::error, "E2", source.mark(at), 1,
                          "a carriage return without a line feed ends this line",
                          "save the file with line ends of the kind LF (Unix)");
  }
  return source.problem(Severity::error, "E2", source.mark(at), 1,
                        fmt::format("a character that cannot be seen ({}) is in the text", code(letter)),
                        "take it out");
}

} // namespace

std::vector<Problem> text_problems(const SourceText& source) {
  const std::string_view text = source.text();
  if (text.size() > largest_file) {
    return {source.problem(Severity::error, "E5", {}, 1,
                           fmt::format("this file has {:.1f} MiB; a pack may have {} at most",
                                       static_cast<double>(text.size()) / (1 << 20), largest_file >> 20),
                           "split it into several packs")};
  }
  if (looks_like_utf16(text)) {
    return {source.problem(Severity::error, "E2", {1, 0}, 1, "this file is UTF-16, not UTF-8",
                           "save it with the encoding UTF-8")};
  }
  std::vector<Problem> problems;
  for (std::size_t at = 0; at < text.size() && problems.size() < reported;) {
    const Utf8Letter letter = first_letter(text.substr(at));
    if (!letter.valid) {
      problems.push_back(not_utf8(source, at));
      at = std::min(text.find('\n', at), text.size()); // the rest of the line will be no better
      continue;
    }
    at += letter.bytes;
    if (is_control(letter.value, text.substr(at)))
      problems.push_back(control(source, at - letter.bytes, letter.value));
  }
  return problems;
}

std::optional<std::string> control_character(std::string_view text) {
  while (!text.empty()) {
    const Utf8Letter letter = first_letter(text);
    text.remove_prefix(letter.bytes);
    if (!letter.valid) return "no UTF-8";
    if (is_control(letter.value, text)) return code(letter.value);
  }
  return std::nullopt;
}

std::string_view without_byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

} // namespace ruru::packs
