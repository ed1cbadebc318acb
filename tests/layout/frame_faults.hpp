#pragma once

#include "layout/leaf_size.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

/// What is wrong with where things lie on a frame, whatever scene it is of.
namespace ruru::layout {

namespace frame_faults {

inline bool is_surface(const Item& item) { return std::holds_alternative<app::Flow>(item.content); }

/// Space is for others; the parts of a chart lie on it.
inline bool may_overlap(const Item& item) {
  return is_surface(item) || std::holds_alternative<app::Space>(item.content) ||
         std::holds_alternative<app::HeatCell>(item.content) ||
         std::holds_alternative<app::PlotMark>(item.content);
}

/// The words that tell an item from others.
inline std::string name(const Item& item) {
  const std::string words = std::visit(
      [](const auto& content) -> std::string {
        if constexpr (requires { std::string(content.label); }) return content.label;
        if constexpr (requires { std::string(content.text); }) return content.text;
        if constexpr (requires { std::string(content.name); }) return content.name;
        if constexpr (requires { std::string(content.value); }) return content.value;
        return {};
      },
      item.content);
  return fmt::format("“{}” {} at {:.0f}, {:.0f}, {:.0f} x {:.0f}", words, item.id.name, item.box.x,
                     item.box.y, item.box.width, item.box.height);
}

constexpr double part_of_a_pixel = 1; // by which borders on whole pixels may be off

inline bool overlap(const Rect& a, const Rect& b) {
  return a.x + part_of_a_pixel < b.right() && b.x + part_of_a_pixel < a.right() &&
         a.y + part_of_a_pixel < b.bottom() && b.y + part_of_a_pixel < a.bottom();
}

inline bool within(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x - part_of_a_pixel && inner.right() <= outer.right() + part_of_a_pixel &&
         inner.y >= outer.y - part_of_a_pixel && inner.bottom() <= outer.bottom() + part_of_a_pixel;
}

/// Whether something of it would not be seen though nothing says that it goes on: an ellipsis does.
inline bool is_cut(const Item& item, const Ruler& ruler) {
  if (may_overlap(item)) return false;
  app::Node node{.content = item.content};
  node.shortcut = item.shortcut;
  const double width = std::max(1.0, item.box.width), wanted = wanted_width(node, ruler);
  const double height = height_at(node, width, ruler);
  // A word of an option that is too long for it is broken.
  const bool goes_on_below =
      std::holds_alternative<app::Option>(item.content) || height > height_at(node, wanted, ruler);
  const bool too_narrow = std::min(least_width(node, ruler), wanted) > width + part_of_a_pixel;
  return (too_narrow && !goes_on_below) || height > item.box.height + part_of_a_pixel;
}

} // namespace frame_faults

/// A sentence for each fault: what leaves the window or the scrolled body, lies on something else, or is cut
/// without an ellipsis.
inline std::vector<std::string> faults(const Frame& frame, const TextMeasure& measure) {
  using namespace frame_faults;
  std::vector<std::string> all;
  const Rect window{0, 0, frame.size.width, frame.size.height};
  const Rect scrolled{0, frame.body.y, frame.size.width, frame.body_height};
  const Ruler ruler{measure, frame.scale};
  for (std::size_t i = 0; i < frame.items.size(); ++i) {
    const Item& item = frame.items[i];
    const bool is_fixed = item.layer == Item::Layer::fixed;
    if (!within(is_fixed ? window : scrolled, item.box)) all.push_back(name(item) + " lies outside");
    if (is_fixed && !may_overlap(item) && overlap(frame.body, item.box))
      all.push_back(name(item) + " lies in the body");
    if (is_cut(item, ruler)) all.push_back(name(item) + " is cut");
    for (std::size_t k = 0; k < i && !may_overlap(item); ++k)
      if (!may_overlap(frame.items[k]) && frame.items[k].layer == item.layer &&
          overlap(frame.items[k].box, item.box))
        all.push_back(name(item) + " lies on " + name(frame.items[k]));
  }
  return all;
}

} // namespace ruru::layout
