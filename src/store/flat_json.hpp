#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// JSON as far as the body of a stored event needs it: one object of texts, whole numbers, flags and lists of
/// texts.
namespace ruru::store {

/// Writes an object, its fields in the order of the calls.
class FlatWriter {
public:
  void text(std::string_view key, std::string_view value);
  void number(std::string_view key, std::int64_t value);
  void flag(std::string_view key, bool value);
  void texts(std::string_view key, const std::vector<std::string>& values);
  std::string object() const { return '{' + fields_ + '}'; }

private:
  void begin(std::string_view key);
  std::string fields_;
};

/// An object that was read.
class FlatObject {
public:
  using Value = std::variant<std::string, std::int64_t, bool, std::vector<std::string>>;

  /// The field, when the object has it and it is a T.
  template <typename T>
  const T* find(std::string_view key) const {
    for (const auto& [name, value] : fields_)
      if (name == key) return std::get_if<T>(&value);
    return nullptr;
  }

  bool has(std::string_view key) const;

  /// False when there already is such a field.
  bool add(std::string key, Value value);

private:
  std::vector<std::pair<std::string, Value>> fields_;
};

/// `json` as an object; nothing for all else: nesting, fractions, numbers beyond 64 bits, a key twice, text
/// after it.
std::optional<FlatObject> read_flat(std::string_view json);

} // namespace ruru::store
