#include "layout/compact.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace ruru::layout {
namespace {

using app::Node;

bool fits(const Node& node, double width, const Spacing& spacing) {
  return wanted_width_of(node, spacing) <= width;
}

template <typename Kind>
bool holds(const Node& node) {
  return std::holds_alternative<Kind>(node.content) ||
         std::any_of(node.children.begin(), node.children.end(), holds<Kind>);
}

void drop_chip_words(Node& node) {
  if (auto* chip = std::get_if<app::Chip>(&node.content)) chip->label.clear();
  for (Node& child : node.children)
    drop_chip_words(child);
}

/// With room for a score to grow: a header must not change its form in the middle of a round.
Node with_long_numbers(Node node) {
  constexpr std::string_view score = "100 000";
  auto* chip = std::get_if<app::Chip>(&node.content);
  if (chip && chip->value.size() < score.size() + 2) chip->value = score; // a thin space has three bytes
  for (Node& child : node.children)
    child = with_long_numbers(std::move(child));
  return node;
}

bool is_title(const Node& node) {
  const auto is_text = [](const Node& child) { return std::holds_alternative<app::Text>(child.content); };
  const auto* flow = std::get_if<app::Flow>(&node.content);
  return flow && flow->direction == app::Flow::Direction::column && !node.children.empty() &&
         std::all_of(node.children.begin(), node.children.end(), is_text);
}

void drop_titles(Node& node) {
  std::erase_if(node.children, is_title);
  for (Node& child : node.children)
    drop_titles(child);
}

void cut_titles(Node& node, double width) {
  if (is_title(node)) {
    node.max_width = width;
    for (Node& child : node.children)
      std::get<app::Text>(child.content).lines = 1;
  }
  for (Node& child : node.children)
    cut_titles(child, width);
}

/// The header with titles as wide as there is room for, unless that is less than `least` (at 100 %).
std::optional<Node> with_cut_titles(Node header, double width, const Spacing& spacing, double least) {
  Node without = header;
  cut_titles(without, 1);
  const double room = width - wanted_width_of(with_long_numbers(without), spacing);
  if (room < least * spacing.ruler.scale) return {};
  cut_titles(header, std::floor(room / spacing.ruler.scale));
  return header;
}

/// Removes the last leaf that `droppable` names; false when there is none.
template <typename Droppable>
bool drop_last(Node& node, const Droppable& droppable) {
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
    if (drop_last(*child, droppable)) return true;
    if (droppable(*child)) {
      node.children.erase(std::next(child).base());
      return true;
    }
  }
  return false;
}

/// The last hint in reading order: often the one that shows all keys.
const Node* last_hint(const Node& node) {
  if (std::holds_alternative<app::KeyHint>(node.content)) return &node;
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
    if (const Node* found = last_hint(*child)) return found;
  return nullptr;
}

} // namespace

Node without_extras(Node node) {
  std::erase_if(node.children, [](const Node& child) { return child.extra; });
  for (Node& child : node.children)
    child = without_extras(std::move(child));
  return node;
}

Node compact_header(const Node& header, double width, const Spacing& spacing) {
  if (fits(with_long_numbers(header), width, spacing)) return header;
  constexpr double enough = 240, least = 144; // units: for a title beside chips with words, and without
  Node smaller = header;
  drop_chip_words(smaller);
  if (fits(with_long_numbers(smaller), width, spacing) || !holds<app::ProgressBar>(smaller)) return smaller;
  if (spacing.room != Room::scarce) { // else the question has more need of it
    if (auto cut = with_cut_titles(header, width, spacing, enough)) return *std::move(cut);
    if (auto cut = with_cut_titles(smaller, width, spacing, least)) return *std::move(cut);
  }
  drop_titles(smaller);
  return smaller;
}

Node compact_footer(const Node& footer, double width, const Spacing& spacing, const app::ElementId& focus) {
  Node smaller = footer;
  const auto is_free = [&](const Node& node) { return node.id.empty() || node.id != focus; };
  const auto is_text = [](const Node& node) { return std::holds_alternative<app::Text>(node.content); };
  while (!fits(smaller, width, spacing) && drop_last(smaller, is_text)) {
  }
  const Node* last = last_hint(footer);
  const auto is_spare_hint = [&](const Node& node) {
    return std::holds_alternative<app::KeyHint>(node.content) && is_free(node) && node != *last;
  };
  while (!fits(smaller, width, spacing) && drop_last(smaller, is_spare_hint)) {
  }
  return smaller;
}

} // namespace ruru::layout
