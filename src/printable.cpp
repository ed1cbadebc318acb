#include "printable.hpp"

#include "utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace ruru {

namespace {

bool is_order_to_terminal(char32_t letter) {
  const bool control = letter < 0x20 || (letter >= 0x7f && letter < 0xa0);
  const bool line_end = letter == 0x2028 || letter == 0x2029;
  const bool direction = letter == 0x200e || letter == 0x200f || letter == 0x61c ||
                         (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069) ||
                         letter == 0xfeff;
  return control || line_end || direction;
}

std::string code(char32_t letter) {
  std::array<char, 16> text{};
  const int length = std::snprintf(text.data(), text.size(), "<U+%04X>", static_cast<unsigned>(letter));
  return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const Utf8Letter letter = first_letter(text);
    if (letter.value == '\n' || letter.value == '\t')
      result += ' ';
    else if (!letter.valid)
      result += replacement_sign;
    else if (is_order_to_terminal(letter.value))
      result += code(letter.value);
    else
      result += text.substr(0, letter.bytes);
    text.remove_prefix(letter.bytes);
  }
  return result;
}

} // namespace ruru
