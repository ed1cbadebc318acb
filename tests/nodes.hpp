#pragma once

#include "app/scene.hpp"

#include <utility>

/// Short ways to write scenes by hand.
namespace ruru::app {

inline Node leaf(Content content, std::string id = {}) {
  return Node{std::move(content), {}, {std::move(id)}};
}

/// With a key that activates it, such as 'q'.
inline Node leaf(Content content, std::string id, char32_t key) {
  Node node = leaf(std::move(content), std::move(id));
  node.shortcut = {Key::Code::character, key};
  return node;
}

inline Node leaf(Content content, std::string id, Key::Code key) {
  Node node = leaf(std::move(content), std::move(id));
  node.shortcut = {key};
  return node;
}

inline Node text(std::string words, Role role = Role::body, Tone tone = Tone::ink) {
  return leaf(Text{std::move(words), role, tone});
}

inline Node strong(std::string words, Role role, Tone tone = Tone::ink) {
  return leaf(Text{.text = std::move(words), .role = role, .tone = tone, .strong = true});
}

inline Node one_line(std::string words, Role role, Tone tone = Tone::ink) {
  return leaf(Text{.text = std::move(words), .role = role, .tone = tone, .lines = 1});
}

inline Node flow(Flow kind, std::vector<Node> children) { return Node{std::move(kind), std::move(children)}; }

inline Node column(std::vector<Node> children, double gap = 0) {
  return flow({.direction = Flow::Direction::column, .gap = gap}, std::move(children));
}

inline Node row(std::vector<Node> children, double gap = 0) {
  return flow({.direction = Flow::Direction::row, .gap = gap, .align = Flow::Align::centre},
              std::move(children));
}

inline Node card(std::vector<Node> children, double gap = 0, double padding_y = 24) {
  return flow({.direction = Flow::Direction::column,
               .surface = Flow::Surface::card,
               .gap = gap,
               .padding_x = 32,
               .padding_y = padding_y},
              std::move(children));
}

inline Node sized(Node node, double width, double height) {
  node.width = width;
  node.height = height;
  return node;
}

inline Node growing(Node node, double share = 1) {
  node.grow = share;
  return node;
}

/// Room that pushes the neighbours apart.
inline Node spring() { return growing(leaf(Space{})); }

/// A fixed space along a column.
inline Node gap(double height) { return sized(leaf(Space{}), 0, height); }

} // namespace ruru::app
