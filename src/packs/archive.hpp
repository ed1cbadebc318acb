#pragma once

#include "packs/fields.hpp"

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Values as bytes, for a cache that is only read by the very program that wrote it: in the layout of this
/// machine.
namespace ruru::packs {

class ArchiveWriter {
public:
  template <typename T>
  void put(const T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>)
      raw(&value, sizeof value);
    else
      each_field(value, [this](const auto& field) { put(field); });
  }
  void put(const std::string& text) {
    put(static_cast<std::uint32_t>(text.size()));
    raw(text.data(), text.size());
  }
  template <typename T>
  void put(const std::vector<T>& items) {
    put(static_cast<std::uint32_t>(items.size()));
    for (const T& item : items)
      put(item);
  }
  template <typename T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <typename First, typename Second>
  void put(const std::pair<First, Second>& both) {
    put(both.first);
    put(both.second);
  }
  template <typename... T>
  void put(const std::variant<T...>& one) {
    put(static_cast<std::uint8_t>(one.index()));
    std::visit([this](const auto& value) { put(value); }, one);
  }

  const std::string& bytes() const { return bytes_; }

private:
  void raw(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }

  std::string bytes_;
};

/// Reads what ArchiveWriter wrote. From other bytes come values that mean nothing, and `complete` is false or
/// the bytes were as good: nothing is read beyond their end, and no more memory taken than they could fill.
class ArchiveReader {
public:
  explicit ArchiveReader(std::string_view bytes) : rest_(bytes) {}

  /// Everything was there, and nothing more.
  bool complete() const { return good_ && rest_.empty(); }

  template <typename T>
  void get(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      std::uint8_t byte = 0;
      get(byte);
      value = byte != 0;
    } else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      const std::string_view bytes = take(sizeof value);
      if (bytes.size() == sizeof value) std::memcpy(&value, bytes.data(), sizeof value);
    } else {
      each_field(value, [this](auto& field) { get(field); });
    }
  }
  void get(std::string& text) { text = take(length()); }
  template <typename T>
  void get(std::vector<T>& items) {
    const std::size_t count = length();
    items.clear();
    items.reserve(count);
    for (std::size_t i = 0; i < count && good_; ++i)
      get(items.emplace_back());
  }
  template <typename T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    if (there)
      get(value.emplace());
    else
      value.reset();
  }
  template <typename First, typename Second>
  void get(std::pair<First, Second>& both) {
    get(both.first);
    get(both.second);
  }
  template <typename... T>
  void get(std::variant<T...>& one) {
    std::uint8_t index = 0;
    get(index);
    get_alternative(one, index, std::make_index_sequence<sizeof...(T)>());
  }

private:
  template <typename Variant, std::size_t... index>
  void get_alternative(Variant& one, std::size_t wanted, std::index_sequence<index...>) {
    const bool known = ((index == wanted && (get(one.template emplace<index>()), true)) || ...);
    good_ = good_ && known;
  }

  std::string_view take(std::size_t size) {
    good_ = good_ && size <= rest_.size();
    if (!good_) return {};
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  /// A count of what takes a byte at least.
  std::size_t length() {
    std::uint32_t count = 0;
    get(count);
    good_ = good_ && count <= rest_.size();
    return good_ ? count : 0;
  }

  std::string_view rest_;
  bool good_ = true;
};

} // namespace ruru::packs
