#include "app/text_input.hpp"

#include "app/letter_variants.hpp"

#include <algorithm>
#include <utility>

namespace ruru::app {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

std::size_t before(const std::string& text, std::size_t at) {
  if (at == 0) return 0;
  do {
    --at;
  } while (at > 0 && continues(text[at]));
  return at;
}

std::size_t after(const std::string& text, std::size_t at) {
  if (at >= text.size()) return text.size();
  do {
    ++at;
  } while (at < text.size() && continues(text[at]));
  return at;
}

std::size_t word_before(const std::string& text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') {
    --at;
  }
  while (at > 0 && text[at - 1] != ' ') {
    --at;
  }
  return at;
}

std::size_t word_after(const std::string& text, std::size_t at) {
  while (at < text.size() && text[at] != ' ') {
    ++at;
  }
  while (at < text.size() && text[at] == ' ') {
    ++at;
  }
  return at;
}

TextInput without(TextInput input, std::size_t from, std::size_t to) {
  input.text.erase(from, to - from);
  input.caret = input.anchor = from;
  return input;
}

/// The two in order, as values.
std::pair<std::size_t, std::size_t> ordered(std::size_t a, std::size_t b) {
  return {std::min(a, b), std::max(a, b)};
}

TextInput without_selection(TextInput input) {
  const auto [from, to] = ordered(input.caret, input.anchor);
  return without(std::move(input), from, to);
}

std::string clean(std::string_view entered) {
  std::string out;
  for (const char byte : entered) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '\n' || byte == '\t')
      out += ' ';
    else if (value >= 0x20 && value != 0x7f)
      out += byte;
  }
  return out;
}

std::size_t moved(const TextInput& input, const Key& key) {
  using Code = Key::Code;
  switch (key.code) {
  case Code::left:
    return key.control ? word_before(input.text, input.caret) : before(input.text, input.caret);
  case Code::right: return key.control ? word_after(input.text, input.caret) : after(input.text, input.caret);
  case Code::home: return 0;
  default: return input.text.size();
  }
}

bool is_select_all(const Key& key) {
  return key.code == Key::Code::character && key.control && key.letter == U'a';
}

} // namespace

TextInput with_variant(TextInput input, std::size_t number) {
  const std::vector<std::string> variants = variants_of(input.held);
  if (number < 1 || number > variants.size()) return input;
  input = without(std::move(input), input.caret - input.held.size(), input.caret);
  input.held.clear();
  return with_text(std::move(input), variants[number - 1]);
}

TextInput with_held(TextInput input, std::string_view letter) {
  const bool stands_there = input.caret == input.anchor && input.caret >= letter.size() &&
                            input.text.substr(input.caret - letter.size(), letter.size()) == letter;
  if (variants_of(letter).empty() || !stands_there) return with_text(std::move(input), letter);
  input.held = letter;
  return input;
}

TextInput with_text(TextInput input, std::string_view entered) {
  const bool is_figure = entered.size() == 1 && entered[0] >= '1' && entered[0] <= '9';
  if (!input.held.empty() && is_figure) {
    const auto number = static_cast<std::size_t>(entered[0] - '0');
    if (number <= variants_of(input.held).size()) return with_variant(std::move(input), number);
  }
  input.held.clear();
  input = without_selection(std::move(input));
  std::string added = clean(entered);
  while (input.text.size() + added.size() > longest_input) {
    added.resize(before(added, added.size()));
  }
  input.text.insert(input.caret, added);
  input.caret = input.anchor = input.caret + added.size();
  return input;
}

bool edits(const Key& key) {
  using Code = Key::Code;
  switch (key.code) {
  case Code::left:
  case Code::right:
  case Code::home:
  case Code::end:
  case Code::backspace:
  case Code::remove: return true;
  default: return is_select_all(key);
  }
}

TextInput edited(TextInput input, const Key& key) {
  using Code = Key::Code;
  if (!edits(key)) return input;
  input.held.clear();
  if (is_select_all(key)) {
    input.anchor = 0;
    input.caret = input.text.size();
    return input;
  }
  const bool selected = input.caret != input.anchor;
  if (key.code == Code::backspace || key.code == Code::remove) {
    if (selected) return without_selection(std::move(input));
    const Key way{.code = key.code == Code::backspace ? Code::left : Code::right, .control = key.control};
    const auto [from, to] = ordered(input.caret, moved(input, way));
    return without(std::move(input), from, to);
  }
  if (selected && !key.shift && !key.control && (key.code == Code::left || key.code == Code::right)) {
    const auto [from, to] = ordered(input.caret, input.anchor);
    input.caret = input.anchor = key.code == Code::left ? from : to;
    return input;
  }
  input.caret = moved(input, key);
  if (!key.shift) input.anchor = input.caret;
  return input;
}

} // namespace ruru::app
