#pragma once

#include "app/scene.hpp"

#include <utility>

/// Short ways to write scenes in tests.
namespace ruru::app {

inline Node leaf(Content content) { return Node{std::move(content)}; }

inline Node leaf(Content content, std::string id) {
  Node node{std::move(content)};
  node.id = {std::move(id)};
  return node;
}

inline Node text(std::string words, Role role = Role::body, Tone tone = Tone::ink) {
  return leaf(Text{std::move(words), role, tone});
}

inline Node flow(Flow flow, std::vector<Node> children) { return Node{std::move(flow), std::move(children)}; }

inline Node column(std::vector<Node> children, double gap = 0) {
  return flow({.direction = Flow::Direction::column, .gap = gap}, std::move(children));
}

inline Node row(std::vector<Node> children, double gap = 0) {
  return flow({.direction = Flow::Direction::row, .gap = gap, .align = Flow::Align::centre},
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

} // namespace ruru::app
