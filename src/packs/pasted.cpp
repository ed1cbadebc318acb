#include "packs/pasted.hpp"

#include "packs/written_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace ruru::packs {

namespace {

using std::string_view;
using Row = std::pair<string_view, string_view>;

struct Table {
  string_view title;
  std::vector<Row> rows;
};

string_view trimmed(string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r");
  if (start == string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r") - start + 1);
}

std::vector<string_view> lines_of(string_view text) {
  std::vector<string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!trimmed(text.substr(0, end)).empty()) lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Nothing when a line has not two columns, both with something in them; further columns are left out.
std::optional<Row> row_of(string_view line, char separator) {
  const std::size_t first = line.find(separator);
  if (first == string_view::npos) return std::nullopt;
  string_view second = line.substr(first + 1);
  second = second.substr(0, second.find(separator));
  const Row row{trimmed(line.substr(0, first)), trimmed(second)};
  if (row.first.empty() || row.second.empty()) return std::nullopt;
  return row;
}

std::optional<Table> table_of(const std::vector<string_view>& lines, char separator) {
  Table table;
  for (const string_view line : lines) {
    if (const auto row = row_of(line, separator))
      table.rows.push_back(*row);
    else if (table.title.empty() && table.rows.empty() && line.find_first_of("\t;") == string_view::npos)
      table.title = trimmed(line);
    else
      return std::nullopt;
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

std::string pack_of(const Table& table) {
  std::string text =
      "title: " + quoted_text(table.title.empty() ? "Pasted cards" : table.title) + "\nquestions:\n";
  for (const auto& [front, back] : table.rows)
    text += "  - front: " + quoted_text(front) + "\n    back: " + quoted_text(back) + "\n";
  return text;
}

bool looks_like_a_pack(const std::vector<string_view>& lines) {
  return std::ranges::any_of(
      lines, [](string_view line) { return line.starts_with("questions:") || line.starts_with("cards:"); });
}

} // namespace

Result<std::string> pasted(string_view text) {
  const std::vector<string_view> lines = lines_of(text);
  if (lines.empty()) return Error{"There is no text on the clipboard."};
  if (looks_like_a_pack(lines)) return std::string(text);
  for (const char separator : {'\t', ';'})
    if (const auto table = table_of(lines, separator)) return pack_of(*table);
  return Error{"What was pasted is neither a pack (with questions: or cards:) nor a table of two columns."};
}

} // namespace ruru::packs
