#pragma once

#include "app/scene.hpp"
#include "app/text_input.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Short words to write a screen with.
namespace ruru::app {

/// A list of nodes without copying them.
template <typename... Nodes>
std::vector<Node> list(Nodes&&... nodes) {
  std::vector<Node> all;
  all.reserve(sizeof...(nodes));
  (all.push_back(std::forward<Nodes>(nodes)), ...);
  return all;
}

Node flow(Flow flow, std::vector<Node> children);
Node column(double gap, std::vector<Node> children);
Node row(double gap, std::vector<Node> children); ///< centred across

/// A card with its padding of 32.
Node card(double gap, std::vector<Node> children);

Node text(std::string text, Role role = Role::body, Tone tone = Tone::ink);
Node pack_text(std::string text, Role role, Tone tone = Tone::ink); ///< light Markdown

Node button(ElementId id, Key shortcut, Button button);
Node hint(ElementId id, Key shortcut, std::string label);
Node silent_hint(std::string_view keys, std::string label); ///< stands for several keys
/// A field, and below it the variants of the letter that is held in it.
std::vector<Node> with_variants(Node field, const TextInput& input);
Node back_button();
Node rule();
Node space(double height);
Node filler(); ///< takes the room that is left

Node grown(Node node, double share = 1);
Node wide(Node node, double width);
Node silent(Node node);
Node extra(Node node); ///< left out where there is little room

/// The header of all screens but Home: back, title over subtitle, then what is given.
Node header(std::string title, std::string subtitle, std::vector<Node> after);

/// The footer: hints at the start, one line at the end.
/// How far a round or a review is (0–1), for a header; it gives way to what stands beside it.
std::vector<Node> progress_line(double share, std::string count);
Node footer(std::vector<Node> hints, std::string note = "");

Key letter(char32_t letter);
Key control(char32_t letter);
Key key(Key::Code code);

} // namespace ruru::app
