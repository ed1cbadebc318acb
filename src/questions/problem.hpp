#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ruru::questions {

enum class Severity : std::uint8_t { error, warning, hint };

/// "error", "warning", "hint"
std::string_view name(Severity severity);

/// Something about a pack that its author should know. Codes are stable: E…, W…, H… (docs/pack-format.md).
struct Problem {
  Severity severity = Severity::error;
  std::string code;
  std::string file;
  int line = 0;        ///< from 1; 0 when it is about the file as a whole
  int column = 0;      ///< in characters, from 1
  int length = 1;      ///< characters that the caret line underlines
  std::string quoted;  ///< that line of the file, without its end
  std::string message; ///< what is wrong, in the author's words
  std::string fix;     ///< what to do about it; may be empty
  bool operator==(const Problem&) const = default;
};

bool any_errors(const std::vector<Problem>& problems);

} // namespace ruru::questions
