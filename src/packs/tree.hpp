#pragma once

#include "packs/source_text.hpp"

#include <string>
#include <vector>

namespace ruru::packs {

struct Entry;

/// A YAML value as a pack means it: a text, a list, a mapping or nothing. There are no numbers and no truth
/// values here: 1492, yes, no and null are the texts that the author wrote.
struct Node {
  enum class Shape : std::uint8_t { nothing, text, list, mapping };
  enum class Style : std::uint8_t { plain, quoted }; ///< of a text; a block text counts as quoted

  Shape shape = Shape::nothing;
  Style style = Style::plain;
  bool broken = false; ///< a problem was found in it; what it says cannot be relied on
  Mark mark;
  std::string text;
  std::vector<Node> items;    ///< of a list
  std::vector<Entry> entries; ///< of a mapping, in the order of the file

  /// The value of a key in a mapping, or nullptr.
  const Node* find(std::string_view key) const;
  /// The key itself, for its place.
  const Node* find_key(std::string_view key) const;
};

struct Entry {
  Node key, value;
};

/// "a text", "a list", "a mapping", "nothing"
std::string_view name(Node::Shape shape);

/// Bytes of the line that a problem with this value underlines.
std::size_t extent(const SourceText& source, const Node& node);

struct Tree {
  Node root;
  std::vector<questions::Problem> problems;
};

/// The whole file as a tree. Where the YAML of one question is wrong, the question is left out and the rest
/// is read.
Tree tree(const SourceText& source);

} // namespace ruru::packs
