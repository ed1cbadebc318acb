#include "packs/check.hpp"
#include "printable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::packs {

using questions::Problem;
using questions::Severity;

namespace {

std::string_view command(Severity severity) {
  switch (severity) {
  case Severity::error: return "error";
  case Severity::warning: return "warning";
  case Severity::hint: return "notice";
  }
  return "error";
}

/// Percent-encodes the signs that mean something in a command.
std::string encoded(std::string_view text, std::string_view signs) {
  std::string result;
  for (const char letter : text) {
    if (signs.find(letter) == std::string_view::npos)
      result += letter;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
  }
  return result;
}

std::string property(std::string_view text) { return encoded(printable(text), "%\r\n:,"); }

std::string message(std::string_view text) { return encoded(text, "%\r\n"); }

} // namespace

std::string annotation(const Problem& problem) {
  std::string text = fmt::format("::{} file={}", command(problem.severity), property(problem.file));
  if (problem.line > 0) {
    text += fmt::format(",line={},col={},endColumn={}", problem.line, problem.column,
                        problem.column + std::max(problem.length, 1));
  }
  text += fmt::format(",title={}::{}", property(problem.code), message(printable(problem.message)));
  if (!problem.fix.empty()) text += message(fmt::format("\nfix: {}", printable(problem.fix)));
  return text;
}

} // namespace ruru::packs
