#pragma once

#include "json.hpp"
#include "questions/card.hpp"

#include <yaml-cpp/yaml.h>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>

/// What the files that keep rounds have in common. They are JSON, which is read as YAML. For the sources of
/// this room alone.
namespace ruru::run::kept {

/// Thrown where a file is not sound, and caught where it is read.
struct Unsound {};

inline std::string text(const YAML::Node& node) {
  if (!node || !node.IsScalar()) throw Unsound{};
  return node.Scalar();
}

/// Locale-free, unlike the YAML library.
template <typename Number>
Number number(const YAML::Node& node) {
  Number value{};
  const std::string written = text(node);
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  if (error != std::errc() || end != written.data() + written.size()) throw Unsound{};
  return value;
}

inline std::chrono::milliseconds time(const YAML::Node& node) {
  const auto count = number<std::int64_t>(node);
  if (count < 0 || count > 1'000'000'000'000'000) throw Unsound{};
  return std::chrono::milliseconds{count};
}

template <typename Value>
Value one_of(const YAML::Node& node, Value last) {
  const int value = number<int>(node);
  if (value < 0 || value > static_cast<int>(last)) throw Unsound{};
  return static_cast<Value>(value);
}

inline bool truth(const YAML::Node& node) { return text(node) == "true"; }

inline questions::CardId card(const YAML::Node& node) {
  return {text(node["pack"]), text(node["question"]), text(node["part"])};
}

inline void write_card(JsonWriter& json, const questions::CardId& card) {
  json.member("pack", card.pack);
  json.member("question", card.question);
  json.member("part", card.part);
}

} // namespace ruru::run::kept
