#include "packs/check.hpp"
#include "printable.hpp"
#include "questions/unicode.hpp"
#include "utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::packs {

using questions::Problem;

namespace {

constexpr int shown_characters = 100; ///< of a quoted line
constexpr int shown_before = 40;      ///< of them before the problem, in a longer line

/// A line around a problem, in three parts: the middle one is underlined.
struct Excerpt {
  std::string before, marked, after;
};

std::size_t bytes_of(std::string_view text, int characters) {
  std::size_t bytes = 0;
  while (characters-- > 0 && bytes < text.size())
    bytes += first_letter(text.substr(bytes)).bytes;
  return bytes;
}

Excerpt excerpt(const Problem& problem) {
  const std::string_view line = problem.quoted;
  const int start = problem.column - 1;
  const int first = start > shown_characters * 3 / 4 ? start - shown_before : 0;
  const int length = std::clamp(problem.length, 1, shown_characters + first - start);
  const std::size_t from = bytes_of(line, first), mark = bytes_of(line, start);
  const std::size_t mark_end = bytes_of(line, start + length), end = bytes_of(line, first + shown_characters);
  Excerpt shown{printable(line.substr(from, mark - from)), printable(line.substr(mark, mark_end - mark)),
                printable(line.substr(mark_end, end - mark_end))};
  if (first > 0) shown.before.insert(0, "… ");
  if (end < line.size()) shown.after += " …";
  return shown;
}

std::string place(const Problem& problem) {
  if (problem.line == 0) return printable(problem.file);
  return fmt::format("{}:{}:{}", printable(problem.file), problem.line, problem.column);
}

} // namespace

std::string described(const Problem& problem) {
  std::string text = fmt::format("{}: {} {}: {}\n", place(problem), name(problem.severity), problem.code,
                                 printable(problem.message));
  if (problem.line > 0) {
    const Excerpt shown = excerpt(problem);
    const std::string number = std::to_string(problem.line);
    const std::string indent(std::max(5, static_cast<int>(number.size())), ' ');
    text += fmt::format("{:>5} | {}{}{}\n", number, shown.before, shown.marked, shown.after);
    text += fmt::format("{} | {:{}}{:^<{}}\n", indent, "", questions::columns(shown.before), "",
                        std::max(1, questions::columns(shown.marked)));
  }
  if (!problem.fix.empty()) text += fmt::format("        fix: {}\n", printable(problem.fix));
  return text;
}

} // namespace ruru::packs
