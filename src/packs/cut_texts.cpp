#include "packs/cut_texts.hpp"

#include <fmt/format.h>

namespace ruru::packs {

using questions::Problem;
using questions::Severity;

namespace {

bool is_cut(std::string_view behind) {
  const std::size_t sign = behind.find_first_not_of(' ');
  if (sign == std::string_view::npos || behind[sign] != '#' || sign + 1 >= behind.size()) return false;
  return std::string_view(" #\r\n").find(behind[sign + 1]) == std::string_view::npos;
}

void look_at(const Node& node, const SourceText& source, std::vector<Problem>& problems) {
  if (node.shape == Node::Shape::text && node.style == Node::Style::plain) {
    const std::string_view rest = source.rest(node.mark);
    if (rest.starts_with(node.text) && is_cut(rest.substr(node.text.size()))) {
      problems.push_back(
          source.problem(Severity::warning, "W4", node.mark, rest.size(),
                         fmt::format("this text ends before the #: `{}`", shortened(node.text, 60)),
                         "put it in quotes if the rest belongs to it, or a space behind the # if not"));
    }
  }
  for (const Node& item : node.items)
    look_at(item, source, problems);
  for (const Entry& entry : node.entries)
    look_at(entry.value, source, problems);
}

} // namespace

bool may_have_cut_texts(const SourceText& source) {
  const std::string_view text = source.text();
  for (std::size_t at = text.find(" #"); at != std::string_view::npos; at = text.find(" #", at + 1)) {
    if (is_cut(text.substr(at))) return true;
  }
  return false;
}

std::vector<Problem> cut_texts(const SourceText& source, const Node& root) {
  std::vector<Problem> problems;
  look_at(root, source, problems);
  return problems;
}

} // namespace ruru::packs
