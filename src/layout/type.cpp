#include "layout/type.hpp"

#include <algorithm>

namespace ruru::layout {
namespace {

/// Characters, not bytes: the continuation bytes of UTF-8 do not count.
std::size_t length(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

Type heading(double size, double line) { return {size, line, 700, false, true, true}; }

Type stem(std::size_t length) {
  if (length > 260) return heading(22, 32);
  if (length > 140) return heading(28, 38);
  return heading(34, 44);
}

Type answer(std::size_t length) {
  if (length > 60) return heading(24, 34);
  if (length > 28) return heading(34, 44);
  if (length > 14) return heading(44, 56);
  return {64, 76, 750};
}

Type plain(double size, double line, const app::Text& text) {
  return {size, line, text.strong ? 650 : 450, false, text.strong, false};
}

} // namespace

Type type(const app::Text& text) {
  switch (text.role) {
  case app::Role::score: return {80, 88, 750};
  case app::Role::answer: return answer(length(text.text));
  case app::Role::hero: return heading(40, 52);
  case app::Role::stem: return stem(length(text.text));
  case app::Role::stem_small: return length(text.text) > 140 ? heading(22, 32) : heading(28, 38);
  case app::Role::number: return {26, 34, 700};
  case app::Role::figure: return {22, 30, 700};
  case app::Role::title: return {19, 26, 700, false, true, false};
  case app::Role::option: return {19, 28, 600};
  case app::Role::body: return plain(16, 24, text);
  case app::Role::small: return plain(14, 20, text);
  case app::Role::caption: return plain(13, 20, text);
  case app::Role::mono: return {13, 20, text.strong ? 600 : 400, true};
  }
  return {};
}

double grown(double pixels, double scale) {
  return std::min(pixels, 20.0) * scale + std::max(pixels - 20.0, 0.0);
}

} // namespace ruru::layout
