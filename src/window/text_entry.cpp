#include "window/text_entry.hpp"

#include <algorithm>

namespace ruru::window {

namespace {

bool is_typing(const app::Node& node) {
  const auto* field = std::get_if<app::Field>(&node.content);
  return (field && field->state == app::Field::State::typing && node.enabled) ||
         std::any_of(node.children.begin(), node.children.end(), is_typing);
}

} // namespace

bool is_typing(const app::Scene& scene) { return is_typing(scene.body) || is_typing(scene.header); }

std::string utf8(char32_t letter) {
  const auto part = [letter](int shift, char32_t mark) {
    return static_cast<char>(((letter >> shift) & 0x3f) | mark);
  };
  if (letter < 0x80) return {static_cast<char>(letter)};
  if (letter < 0x800) return {static_cast<char>(0xc0 | (letter >> 6)), part(0, 0x80)};
  if (letter < 0x10000) return {static_cast<char>(0xe0 | (letter >> 12)), part(6, 0x80), part(0, 0x80)};
  return {static_cast<char>(0xf0 | (letter >> 18)), part(12, 0x80), part(6, 0x80), part(0, 0x80)};
}

std::string cut_to_size(std::string text) {
  constexpr std::size_t most = 4 << 20;
  if (text.size() > most) {
    std::size_t end = most;
    while (end > 0 && (text[end] & 0xC0) == 0x80)
      --end;
    text.resize(end);
  }
  return text;
}

} // namespace ruru::window
