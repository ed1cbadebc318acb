#include "json.hpp"

#include "utf8.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace ruru {

namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";

std::string escaped(char32_t control) {
  return {'\\', 'u', '0', '0', hexadecimal[control >> 4 & 0xf], hexadecimal[control & 0xf]};
}

/// The sign behind the backslash for those that have a short form; 0 for the others.
char short_escape(char32_t letter) {
  switch (letter) {
  case '"': return '"';
  case '\\': return '\\';
  case '\n': return 'n';
  case '\t': return 't';
  case '\r': return 'r';
  default: return 0;
  }
}

template <typename Number>
std::string digits(Number number) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  return {buffer.data(), end};
}

} // namespace

void JsonWriter::begin_object() { begin('{', false); }
void JsonWriter::end_object() { end('}'); }
void JsonWriter::begin_list() { begin('[', true); }
void JsonWriter::end_list() { end(']'); }

void JsonWriter::key(std::string_view name) {
  assert(!levels_.empty() && !levels_.back().is_list && !after_key_);
  if (!levels_.back().is_empty) text_ += ',';
  levels_.back().is_empty = false;
  new_line();
  quoted(name);
  text_ += ": ";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  begin_value();
  quoted(text);
}

void JsonWriter::value(bool truth) {
  begin_value();
  text_ += truth ? "true" : "false";
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  begin_value();
  text_ += digits(number);
}

void JsonWriter::value(std::int64_t number) {
  begin_value();
  text_ += digits(number);
}

void JsonWriter::null() {
  begin_value();
  text_ += "null";
}

void JsonWriter::begin_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  assert(levels_.back().is_list);
  if (!levels_.back().is_empty) text_ += ',';
  levels_.back().is_empty = false;
  new_line();
}

void JsonWriter::begin(char sign, bool is_list) {
  begin_value();
  text_ += sign;
  levels_.push_back({is_list, true});
}

void JsonWriter::end(char sign) {
  assert(!levels_.empty() && !after_key_);
  const bool was_empty = levels_.back().is_empty;
  levels_.pop_back();
  if (!was_empty) new_line();
  text_ += sign;
}

void JsonWriter::new_line() {
  text_ += '\n';
  text_.append(2 * levels_.size(), ' ');
}

void JsonWriter::quoted(std::string_view text) {
  text_ += '"';
  while (!text.empty()) {
    const Utf8Letter letter = first_letter(text);
    if (!letter.valid) {
      text_ += replacement_sign;
    } else if (const char sign = short_escape(letter.value)) {
      text_ += '\\';
      text_ += sign;
    } else if (letter.value < 0x20 || letter.value == 0x7f) {
      text_ += escaped(letter.value);
    } else {
      text_ += text.substr(0, letter.bytes);
    }
    text.remove_prefix(letter.bytes);
  }
  text_ += '"';
}

} // namespace ruru
