#include "app/scene.hpp"

#include "app/pad_buttons.hpp"
#include "app/words.hpp"

#include <array>

namespace ruru::app {

namespace {

std::string utf8(char32_t letter) {
  std::string out;
  if (letter < 0x80) {
    out += static_cast<char>(letter);
  } else if (letter < 0x800) {
    out += static_cast<char>(0xc0 | (letter >> 6));
    out += static_cast<char>(0x80 | (letter & 0x3f));
  } else {
    out += static_cast<char>(0xe0 | (letter >> 12));
    out += static_cast<char>(0x80 | ((letter >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (letter & 0x3f));
  }
  return out;
}

std::string name(const Key& key) {
  using Code = Key::Code;
  switch (key.code) {
  case Code::none: return "";
  case Code::character:
    return utf8(key.letter >= U'a' && key.letter <= U'z' ? key.letter - U'a' + U'A' : key.letter);
  case Code::enter: return "Enter";
  case Code::escape: return "Esc";
  case Code::space: return "Space";
  case Code::tab: return "Tab";
  case Code::backspace: return "Backspace";
  case Code::remove: return "Del";
  case Code::left: return "←";
  case Code::right: return "→";
  case Code::up: return "↑";
  case Code::down: return "↓";
  case Code::home: return "Home";
  case Code::end: return "End";
  case Code::page_up: return "PgUp";
  case Code::page_down: return "PgDn";
  case Code::f1: return "F1";
  case Code::f2: return "F2";
  case Code::f5: return "F5";
  case Code::f11: return "F11";
  case Code::pad_button: return pad_button_cap(static_cast<int>(key.letter));
  }
  return "";
}

template <typename Visit>
void each(const Node& node, const Visit& visit) {
  visit(node);
  for (const Node& child : node.children) {
    each(child, visit);
  }
}

template <typename Visit>
void each(const Scene& scene, const Visit& visit) {
  each(scene.header, visit);
  each(scene.body, visit);
  each(scene.footer, visit);
}

} // namespace

std::string cap(std::string_view keys) {
  static constexpr std::array named{tr_later("Ctrl"),  tr_later("Shift"),     tr_later("Enter"),
                                    tr_later("Space"), tr_later("Backspace"), tr_later("Del")};
  std::string words(keys);
  for (const std::string_view name : named) {
    const auto at = words.find(name);
    if (at != std::string::npos) words.replace(at, name.size(), tr(name));
  }
  return words;
}

std::string label(const Key& key) {
  return cap(std::string(key.control ? "Ctrl " : "") + (key.alt ? "Alt " : "") + (key.shift ? "Shift " : "") +
             name(key));
}

std::vector<ElementId> elements(const Scene& scene) {
  std::vector<ElementId> all;
  each(scene, [&](const Node& node) {
    if (!node.id.empty() && node.enabled) all.push_back(node.id);
  });
  return all;
}

ElementId element_with_shortcut(const Scene& scene, const Key& key) {
  ElementId found;
  each(scene, [&](const Node& node) {
    if (found.empty() && node.enabled && node.shortcut == key && key.code != Key::Code::none) found = node.id;
  });
  return found;
}

} // namespace ruru::app
