#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ruru::questions {

/// A stretch of light Markdown in one style.
struct Run {
  std::string text;
  bool bold = false, italic = false, code = false;
  bool operator==(const Run&) const = default;
};

/// The styled stretches of a text: **bold**, *italic*, `code`, and a backslash before a mark to mean the mark
/// itself. Stars hug their words, and never stand inside of one; a mark without its partner is text.
std::vector<Run> runs(std::string_view markdown);

/// The text without its marks, as it is typed, compared and read out.
std::string plain(std::string_view markdown);

} // namespace ruru::questions
