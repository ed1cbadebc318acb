#include "packs/limits.hpp"
#include "packs/structure.hpp"
#include "packs/tree.hpp"
#include "packs/yaml_events.hpp"

#include <algorithm>
#include <optional>

namespace ruru::packs {

using questions::Problem;

namespace {

constexpr std::size_t most_bytes_reread = 8
                                          << 20; ///< over all attempts; bounds the time for a file of errors

/// Lines of the file, from and up to but without `end`, that hold one item of a list.
struct Lines {
  int begin = 0, end = 0;
};

int indent(std::string_view line) {
  const std::size_t content = line.find_first_not_of(' ');
  return content == std::string_view::npos ? -1 : static_cast<int>(content);
}

bool says_nothing(std::string_view line) {
  const std::size_t content = line.find_first_not_of(" \t");
  return content == std::string_view::npos || line[content] == '#';
}

bool is_top_level(std::string_view line) {
  return !says_nothing(line) && indent(line) == 0 && line[0] != '-';
}

/// The line of the top-level key that `number` belongs to; 0 for none.
int heading_of(const SourceText& source, int number) {
  while (number >= 1 && !is_top_level(source.line(number)))
    --number;
  return number;
}

/// The question, or card, or top-level key other than those that `number` is in. Judged by columns alone, for
/// the YAML there is what is wrong.
std::optional<Lines> item_around(const SourceText& source, int number) {
  const int heading = heading_of(source, number);
  const std::string_view key = source.line(heading);
  const bool holds_items = heading == 0 || key.starts_with("questions:") || key.starts_with("cards:");
  int first = holds_items ? heading + 1 : heading;
  while (first < number && says_nothing(source.line(first)))
    ++first;
  const std::string_view first_line = source.line(first);
  if (first > number || says_nothing(first_line)) return std::nullopt;

  const int column = indent(first_line);
  const bool is_list = first_line.substr(column).starts_with('-');
  const auto begins_item = [&](int line) {
    const std::string_view text = source.line(line);
    if (says_nothing(text) || indent(text) != column) return false;
    return !is_list || text.substr(column).starts_with("- ") || text.size() == column + 1u;
  };
  Lines item{number, number + 1};
  while (item.begin > first && !begins_item(item.begin))
    --item.begin;
  while (item.end <= source.lines() && !begins_item(item.end) && !is_top_level(source.line(item.end)))
    ++item.end;
  return item;
}

/// The text with the lines of an item made blank, so that all places stay what they are.
void blank(std::string& text, const SourceText& source, Lines lines) {
  const std::size_t begin = source.offset({lines.begin, 0});
  const std::size_t end = lines.end > source.lines() ? text.size() : source.offset({lines.end, 0});
  std::replace_if(
      text.begin() + begin, text.begin() + end, [](char letter) { return letter != '\n'; }, ' ');
}

bool is_blank(const std::string& text, const SourceText& source, Lines lines) {
  const std::size_t begin = source.offset({lines.begin, 0});
  const std::size_t end = lines.end > source.lines() ? text.size() : source.offset({lines.end, 0});
  return text.find_first_not_of(" \n", begin) >= end;
}

/// The question that the problem is in; where an item begins wrongly, its predecessor may be the one to
/// blame.
std::optional<Lines> item_to_leave_out(const std::string& text, const SourceText& source, int line) {
  auto item = item_around(source, line);
  if (item && is_blank(text, source, *item)) item = item_around(source, item->begin - 1);
  if (!item || is_blank(text, source, *item)) return std::nullopt;
  return item;
}

} // namespace

Tree tree(const SourceText& source) {
  std::string text(source.text());
  std::vector<Problem> stops;
  std::size_t bytes_read = 0;
  while (true) {
    bytes_read += text.size();
    const SourceText attempt(text, source.file());
    const Structure found = structure(attempt);
    Reading result;
    if (found.problem)
      result.stopped_by = found.problem;
    else
      result = reading(text, source, found.split_quotes);

    if (!result.stopped_by) {
      result.tree.problems.insert(result.tree.problems.end(), stops.begin(), stops.end());
      return std::move(result.tree);
    }
    // What one broken item makes wrong behind it is no second problem.
    if (stops.empty() || stops.back().line != result.stopped_by->line) stops.push_back(*result.stopped_by);
    const bool worthwhile = result.stopped_by->code == "E3" && bytes_read + text.size() <= most_bytes_reread;
    const auto item = worthwhile ? item_to_leave_out(text, source, result.stopped_by->line) : std::nullopt;
    if (!item) return {{}, std::move(stops)};
    blank(text, source, *item);
  }
}

} // namespace ruru::packs
