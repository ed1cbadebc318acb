#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ruru {

/// Writes one JSON document, piece by piece. What it writes is always valid JSON as long as each begin has
/// its end and each value of an object its key; text that is not UTF-8 gets U+FFFD for what is wrong in it,
/// and numbers that JSON does not have (infinities) become null.
///
///   JsonWriter json;
///   json.begin_object();
///   json.key("due"), json.value(12);
///   json.end_object();
///   std::puts(json.text().c_str());
class JsonWriter {
public:
  void begin_object();
  void end_object();
  void begin_list();
  void end_list();

  /// Before each value in an object.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(bool truth);
  void value(double number); ///< with as many digits as it needs to be read back the same
  void value(std::int64_t number);
  void value(int number) { value(static_cast<std::int64_t>(number)); }
  void value(std::size_t number) { value(static_cast<std::int64_t>(number)); }
  void null();

  /// A list of texts, or of numbers.
  template <typename Values>
  void list(const Values& values) {
    begin_list();
    for (const auto& each : values)
      value(each);
    end_list();
  }

  /// key() and value() in one.
  template <typename Value>
  void member(std::string_view name, const Value& content) {
    key(name);
    value(content);
  }

  /// The document so far, indented by two spaces.
  const std::string& text() const { return text_; }

private:
  struct Level {
    bool is_list = false;
    bool is_empty = true;
  };

  std::string text_;
  std::vector<Level> levels_;
  bool after_key_ = false;

  void begin_value();
  void begin(char sign, bool is_list);
  void end(char sign);
  void new_line();
  void quoted(std::string_view text);
};

} // namespace ruru
