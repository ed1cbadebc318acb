#include "store/card_text.hpp"

#include <algorithm>
#include <charconv>

namespace ruru::store {
namespace {

bool is_special(char letter) {
  return letter == '/' || letter == '#' || letter == '%' || (letter >= 0 && letter < 0x20) || letter == 0x7f;
}

void append_name(std::string& out, std::string_view name) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (const char letter : name) {
    if (is_special(letter))
      ((out += '%') += digits[letter >> 4]) += digits[letter & 15];
    else
      out += letter;
  }
}

std::optional<std::string> name_from(std::string_view text) {
  if (text.find('%') == text.npos) return std::string(text);
  std::string name;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      name += text[i];
      continue;
    }
    unsigned code = 0;
    if (text.size() - i < 3) return std::nullopt;
    const char* end = text.data() + i + 3;
    const auto [stop, failure] = std::from_chars(text.data() + i + 1, end, code, 16);
    if (failure != std::errc{} || stop != end) return std::nullopt;
    name += static_cast<char>(code);
    i += 2;
  }
  return name;
}

} // namespace

std::string card_text(const questions::CardId& card) {
  std::string text;
  append_name(text, card.pack);
  append_name(text += '/', card.question);
  if (!card.part.empty()) append_name(text += '#', card.part);
  return text;
}

std::optional<questions::CardId> card_from(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == text.npos) return std::nullopt;
  const auto hash = text.find('#', slash);
  const auto end_of_question = std::min(hash, text.size());
  auto pack = name_from(text.substr(0, slash));
  auto question = name_from(text.substr(slash + 1, end_of_question - slash - 1));
  auto part = name_from(hash == text.npos ? "" : text.substr(hash + 1));
  if (!pack || !question || !part) return std::nullopt;
  return questions::CardId{*std::move(pack), *std::move(question), *std::move(part)};
}

} // namespace ruru::store
