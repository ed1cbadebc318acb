#include "app/nodes.hpp"

#include "app/letter_variants.hpp"

namespace ruru::app {

namespace {

Node node(Content content) {
  Node made;
  made.content = std::move(content);
  return made;
}

} // namespace

Node flow(Flow flow, std::vector<Node> children) {
  Node made = node(std::move(flow));
  made.children = std::move(children);
  return made;
}

Node column(double gap, std::vector<Node> children) { return flow({.gap = gap}, std::move(children)); }

Node row(double gap, std::vector<Node> children) {
  return flow({.direction = Flow::Direction::row, .gap = gap, .align = Flow::Align::centre},
              std::move(children));
}

Node card(double gap, std::vector<Node> children) {
  return flow({.surface = Flow::Surface::card, .gap = gap, .padding_x = 32, .padding_y = 32},
              std::move(children));
}

Node text(std::string text, Role role, Tone tone) {
  return node(Text{.text = std::move(text), .role = role, .tone = tone});
}

Node pack_text(std::string text, Role role, Tone tone) {
  return node(Text{.text = std::move(text), .role = role, .tone = tone, .markdown = true});
}

Node button(ElementId id, Key shortcut, Button button) {
  Node made = node(std::move(button));
  made.id = std::move(id);
  made.shortcut = shortcut;
  return made;
}

Node hint(ElementId id, Key shortcut, std::string label) {
  Node made = node(KeyHint{.label = std::move(label), .cap = ""});
  made.id = std::move(id);
  made.shortcut = shortcut;
  return made;
}

Node silent_hint(std::string_view keys, std::string label) {
  return silent(node(KeyHint{.label = std::move(label), .cap = cap(keys)}));
}

std::vector<Node> with_variants(Node field, const TextInput& input) {
  std::vector<Node> nodes = list(std::move(field));
  std::vector<Node> buttons;
  for (const std::string& variant : variants_of(input.held)) {
    const std::size_t number = buttons.size() + 1;
    buttons.push_back(button({"variant/" + std::to_string(number)},
                             letter(U'0' + static_cast<char32_t>(number)),
                             {.label = variant, .small = true}));
  }
  if (!buttons.empty())
    nodes.push_back(flow({.direction = Flow::Direction::row, .gap = 8, .wraps = true}, std::move(buttons)));
  return nodes;
}

Node back_button() {
  Node made = node(BackButton{});
  made.id = {"back"};
  made.shortcut = key(Key::Code::escape);
  return made;
}

Node rule() { return node(Rule{}); }

Node space(double height) {
  Node made = node(Space{});
  made.height = height;
  return made;
}

Node filler() { return grown(node(Space{})); }

Node grown(Node node, double share) {
  node.grow = share;
  return node;
}

Node wide(Node node, double width) {
  node.width = width;
  return node;
}

Node silent(Node node) {
  node.silent = true;
  for (Node& child : node.children) {
    child = silent(std::move(child));
  }
  return node;
}

Node extra(Node node) {
  node.extra = true;
  return node;
}

Node header(std::string title, std::string subtitle, std::vector<Node> after) {
  std::vector<Node> children =
      list(back_button(), column(2, list(text(std::move(title), Role::title),
                                         text(std::move(subtitle), Role::caption, Tone::muted))));
  for (Node& node : after) {
    children.push_back(std::move(node));
  }
  return row(16, std::move(children));
}

std::vector<Node> progress_line(double share, std::string count) {
  Node bar = silent(grown(node(ProgressBar{.known = share, .glow = true}), 20));
  bar.max_width = 352;
  return list(filler(), std::move(bar),
              node(Text{.text = std::move(count), .role = Role::caption, .lines = 1}), filler());
}

Node footer(std::vector<Node> hints, std::string note) {
  hints.push_back(filler());
  if (!note.empty()) hints.push_back(text(std::move(note), Role::caption, Tone::muted));
  return row(24, std::move(hints));
}

Key letter(char32_t letter) { return {.code = Key::Code::character, .letter = letter}; }
Key control(char32_t letter) { return {.code = Key::Code::character, .letter = letter, .control = true}; }
Key key(Key::Code code) { return {.code = code}; }

} // namespace ruru::app
