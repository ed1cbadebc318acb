#include "store/flat_json.hpp"

#include <algorithm>
#include <charconv>

namespace ruru::store {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

void append_quoted(std::string& out, std::string_view value) {
  out += '"';
  for (const char each : value) {
    const auto byte = static_cast<unsigned char>(each);
    if (each == '"' || each == '\\')
      (out += '\\') += each;
    else if (byte < 0x20)
      ((out += "\\u00") += hex_digits[byte >> 4]) += hex_digits[byte & 15];
    else
      out += each;
  }
  out += '"';
}

void append_utf8(std::string& out, std::uint32_t point) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
    tail(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0 | (point >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0 | (point >> 18));
    tail(12), tail(6), tail(0);
  }
}

/// Reads from the front of a text. Every function says whether what it looks for stood there.
class Reader {
public:
  explicit Reader(std::string_view json) : rest_(json) {}

  bool object(FlatObject& object) {
    if (!is('{')) return false;
    if (is('}')) return at_end();
    do {
      std::string key;
      FlatObject::Value value;
      if (!text(key) || !is(':') || !any(value) || !object.add(std::move(key), std::move(value)))
        return false;
    } while (is(','));
    return is('}') && at_end();
  }

private:
  void skip_space() {
    while (!rest_.empty() &&
           (rest_.front() == ' ' || rest_.front() == '\t' || rest_.front() == '\r' || rest_.front() == '\n'))
      rest_.remove_prefix(1);
  }

  bool at_end() {
    skip_space();
    return rest_.empty();
  }

  bool is(char wanted) {
    skip_space();
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool word(std::string_view wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(wanted.size());
    return true;
  }

  bool any(FlatObject::Value& value) {
    skip_space();
    if (rest_.empty()) return false;
    switch (rest_.front()) {
    case '"': return text(value.emplace<std::string>());
    case '[': return texts(value.emplace<std::vector<std::string>>());
    case 't': return word("true") && (value = true, true);
    case 'f': return word("false") && (value = false, true);
    default: return number(value.emplace<std::int64_t>());
    }
  }

  bool number(std::int64_t& value) {
    const auto [end, failure] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (failure != std::errc{}) return false;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return rest_.empty() || (rest_.front() != '.' && rest_.front() != 'e' && rest_.front() != 'E');
  }

  bool texts(std::vector<std::string>& values) {
    if (!is('[')) return false;
    if (is(']')) return true;
    do {
      if (!text(values.emplace_back())) return false;
    } while (is(','));
    return is(']');
  }

  bool text(std::string& value) {
    if (!is('"')) return false;
    for (;;) {
      const auto stop =
          std::find_if(rest_.begin(), rest_.end(), [](char each) { return each == '"' || each == '\\'; });
      const auto plain = static_cast<std::size_t>(stop - rest_.begin());
      value.append(rest_, 0, plain);
      rest_.remove_prefix(plain);
      if (word("\"")) return true;
      if (!word("\\") || !escaped(value)) return false;
    }
  }

  bool escaped(std::string& value) {
    constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    if (rest_.empty()) return false;
    const char letter = rest_.front();
    rest_.remove_prefix(1);
    if (letter == 'u') return code_point(value);
    const auto place = letters.find(letter);
    if (place == letters.npos) return false;
    value += meanings[place];
    return true;
  }

  bool code_point(std::string& value) {
    std::uint32_t point = 0, low = 0;
    if (!four_digits(point)) return false;
    if (point >= 0xD800 && point < 0xE000) { // a character beyond 16 bits comes as two halves
      if (point >= 0xDC00 || !word("\\u") || !four_digits(low) || low < 0xDC00 || low >= 0xE000) return false;
      point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(value, point);
    return true;
  }

  bool four_digits(std::uint32_t& value) {
    if (rest_.size() < 4) return false;
    const auto [end, failure] = std::from_chars(rest_.data(), rest_.data() + 4, value, 16);
    if (failure != std::errc{} || end != rest_.data() + 4) return false;
    rest_.remove_prefix(4);
    return true;
  }

  std::string_view rest_;
};

} // namespace

void FlatWriter::begin(std::string_view key) {
  if (!fields_.empty()) fields_ += ',';
  append_quoted(fields_, key);
  fields_ += ':';
}

void FlatWriter::text(std::string_view key, std::string_view value) {
  begin(key);
  append_quoted(fields_, value);
}

void FlatWriter::number(std::string_view key, std::int64_t value) {
  begin(key);
  fields_ += std::to_string(value);
}

void FlatWriter::flag(std::string_view key, bool value) {
  begin(key);
  fields_ += value ? "true" : "false";
}

void FlatWriter::texts(std::string_view key, const std::vector<std::string>& values) {
  begin(key);
  fields_ += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) fields_ += ',';
    append_quoted(fields_, values[i]);
  }
  fields_ += ']';
}

bool FlatObject::has(std::string_view key) const {
  return std::any_of(fields_.begin(), fields_.end(), [&](const auto& field) { return field.first == key; });
}

bool FlatObject::add(std::string key, Value value) {
  if (has(key)) return false;
  if (fields_.empty()) fields_.reserve(10); // no body of ours has more
  fields_.emplace_back(std::move(key), std::move(value));
  return true;
}

std::optional<FlatObject> read_flat(std::string_view json) {
  FlatObject object;
  if (Reader(json).object(object)) return object;
  return std::nullopt;
}

} // namespace ruru::store
