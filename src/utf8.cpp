#include "utf8.hpp"

namespace ruru {

namespace {

unsigned byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// Bytes of the character that begins with this one; 0 where none can.
std::size_t length_by(unsigned first) {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  if (first >= 0xf0 && first < 0xf5) return 4;
  return 0;
}

} // namespace

Utf8Letter first_letter(std::string_view text) {
  const unsigned first = byte(text, 0);
  const std::size_t length = length_by(first);
  if (length == 1) return {first, 1, true};
  if (length == 0 || text.size() < length) return {};
  char32_t value = first & (0xffu >> (length + 1));
  for (std::size_t at = 1; at < length; ++at) {
    if ((byte(text, at) & 0xc0) != 0x80) return {};
    value = value << 6 | (byte(text, at) & 0x3f);
  }
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool overlong = value < smallest[length];
  const bool surrogate = value >= 0xd800 && value < 0xe000;
  if (overlong || surrogate || value > 0x10ffff) return {};
  return {value, length, true};
}

} // namespace ruru
