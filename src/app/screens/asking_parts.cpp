#include "app/screens/asking_parts.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

bool contains(const std::vector<std::string>& texts, const std::string& text) {
  return std::ranges::find(texts, text) != texts.end();
}

bool is_picked(const Asking& asking, std::size_t index) {
  return std::ranges::find(asking.draft.parts, index) != asking.draft.parts.end();
}

/// An option that can be acted on until the answer is given.
Node part_node(const Asking& asking, std::size_t index, Option option) {
  Node node;
  node.content = std::move(option);
  if (asking.given) return node;
  node.id = {"option/" + std::to_string(index + 1)};
  if (index < 9) node.shortcut = letter(U'1' + static_cast<char32_t>(index));
  return node;
}

/// An option among several right ones: picked or not, right or not.
Node pick_node(const Asking& asking, std::size_t index) {
  Option option{.key = std::to_string(index + 1), .text = asking.item.options[index]};
  const bool picked = is_picked(asking, index);
  if (!asking.given) {
    option.mark = picked ? Option::Mark::picked : Option::Mark::none;
  } else if (contains(asking.item.ask.accepted, option.text)) {
    option.mark = Option::Mark::right;
    option.tag = picked ? "Right" : "Missed";
  } else {
    option.mark = picked ? Option::Mark::wrong : Option::Mark::spent;
    option.tag = picked ? "Your choice" : "";
  }
  return part_node(asking, index, std::move(option));
}

} // namespace

Node parts_area(const Asking& asking) {
  std::vector<Node> options;
  for (std::size_t i = 0; i < asking.item.options.size(); ++i)
    options.push_back(pick_node(asking, i));
  return flow({.direction = Flow::Direction::grid, .gap = 16, .columns = 2, .stack_below = 640},
              std::move(options));
}

std::vector<Node> reasons(const Asking& asking) {
  std::vector<Node> nodes;
  const std::vector<std::string> given = parts(asking.draft, asking.item);
  for (const questions::ReasonedOption& reason : asking.item.ask.reasons) {
    const bool right = contains(asking.item.ask.accepted, reason.text);
    if (right == contains(given, reason.text)) continue;
    nodes.push_back(pack_text("**" + plain(reason.text) + "**: " + reason.why, Role::body));
  }
  return nodes;
}

} // namespace ruru::app
