#include "packs/written_text.hpp"

#include "utf8.hpp"

namespace ruru::packs {

std::string quoted_text(std::string_view text) {
  std::string result = "\"";
  while (!text.empty()) {
    const Utf8Letter letter = first_letter(text);
    const bool shown = letter.valid && letter.value >= 0x20 && letter.value != 0x7f;
    if (text.front() == '"' || text.front() == '\\') result += '\\';
    result += shown ? text.substr(0, letter.bytes) : " ";
    text.remove_prefix(letter.bytes);
  }
  return result + '"';
}

} // namespace ruru::packs
