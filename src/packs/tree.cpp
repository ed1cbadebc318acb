#include "packs/tree.hpp"

#include <algorithm>

namespace ruru::packs {

namespace {

const Entry* entry(const Node& mapping, std::string_view key) {
  const auto found =
      std::ranges::find_if(mapping.entries, [&](const Entry& each) { return each.key.text == key; });
  return found == mapping.entries.end() ? nullptr : &*found;
}

std::size_t quoted_extent(std::string_view rest) {
  const char quote = rest.front();
  for (std::size_t at = 1; at < rest.size(); ++at) {
    const bool doubled = rest[at] == '\'' && quote == '\'' && rest.substr(at + 1).starts_with('\'');
    if (doubled || (rest[at] == '\\' && quote == '"'))
      ++at;
    else if (rest[at] == quote)
      return at + 1;
  }
  return rest.size();
}

} // namespace

const Node* Node::find(std::string_view key) const {
  const Entry* found = entry(*this, key);
  return found ? &found->value : nullptr;
}

const Node* Node::find_key(std::string_view key) const {
  const Entry* found = entry(*this, key);
  return found ? &found->key : nullptr;
}

std::string_view name(Node::Shape shape) {
  switch (shape) {
  case Node::Shape::nothing: return "nothing";
  case Node::Shape::text: return "a text";
  case Node::Shape::list: return "a list";
  case Node::Shape::mapping: return "a mapping";
  }
  return "nothing";
}

std::size_t extent(const SourceText& source, const Node& node) {
  const std::string_view rest = source.rest(node.mark);
  if (rest.empty()) return 1;
  if (node.shape == Node::Shape::nothing) return std::min(rest.find_first_of(" :"), rest.size());
  if (rest.front() == '"' || rest.front() == '\'') return quoted_extent(rest);
  if (node.shape == Node::Shape::text && rest.starts_with(node.text)) return node.text.size();
  if (node.shape == Node::Shape::mapping && !node.entries.empty() && rest.front() != '{') {
    return extent(source, node.entries.front().key);
  }
  const std::size_t comment = rest.find(" #");
  const std::size_t end = rest.substr(0, comment).find_last_not_of(" \t");
  return end == std::string_view::npos ? 1 : end + 1;
}

} // namespace ruru::packs
