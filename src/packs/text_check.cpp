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

bool is_control(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == '\r') return at + 1 >= text.size() || text[at + 1] != '\n';
  if (byte < 0x20) return byte != '\t' && byte != '\n';
  if (byte == 0x7f) return true;
  // U+0080 – U+009F, which some terminals obey as well
  return byte == 0xc2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0;
}

std::string name_of(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const unsigned value = byte == 0xc2 ? static_cast<unsigned char>(text[at + 1]) : byte;
  return fmt::format("U+{:04X}", value);
}

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

Problem control(const SourceText& source, std::size_t at) {
  const std::string name = name_of(source.text(), at);
  const bool lone_return = source.text()[at] == '\r';
  return source.problem(Severity::error, "E2", source.mark(at), 1,
                        lone_return ? "a carriage return without a line feed ends this line"
                                    : fmt::format("a control character ({}) is in the text", name),
                        lone_return ? "save the file with line ends of the kind LF (Unix)" : "take it out");
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
    const Utf8Letter letter = first_letter(text.substr(at, 4));
    if (!letter.valid)
      problems.push_back(not_utf8(source, at));
    else if (is_control(text, at))
      problems.push_back(control(source, at));
    at += letter.bytes;
  }
  return problems;
}

std::optional<std::string> control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_control(text, at)) return name_of(text, at);
  }
  return std::nullopt;
}

std::string_view without_byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

} // namespace ruru::packs
