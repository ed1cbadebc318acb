#include "run/keyed_file.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <sstream>

namespace ruru::run {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = 65'536; ///< bytes; such a file has some hundred

KeyedValue::Place place(const YAML::Node& node) { return {node.Mark().line + 1, node.Mark().column + 1}; }

std::string text(const KeyedValue::Place& place) { return fmt::format(":{}:{}: ", place.line, place.column); }

std::string names(const Keys& keys) {
  std::string all;
  for (const auto& [key, take] : keys)
    all += (all.empty() ? "" : ", ") + key;
  return all;
}

Result<std::vector<KeyedValue>> values_of(const YAML::Node& root, const KeyedKind& kind) {
  if (!root.IsMap())
    return Error{
        fmt::format(":1:1: a {} is written as keys and values, such as `{}`", kind.name, kind.example)};
  std::vector<KeyedValue> values;
  for (const auto& each : root) {
    if (!each.first.IsScalar())
      return Error{text(place(each.first)) + fmt::format("a key is a word, as in `{}`", kind.example)};
    values.push_back({.key = each.first.Scalar(),
                      .value = each.second.IsScalar() ? each.second.Scalar() : std::string(),
                      .key_at = place(each.first),
                      .value_at = place(each.second),
                      .single = each.second.IsScalar() || each.second.IsNull()});
  }
  return values;
}

} // namespace

Result<std::string> small_text(const fs::path& file, std::string_view kind, std::uintmax_t largest) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return Error{" is no file"};
  if (fs::file_size(file, error) > largest) return Error{fmt::format(" is too large for a {}", kind)};
  std::ifstream stream(file, std::ios::binary);
  std::stringstream content;
  content << stream.rdbuf();
  if (!stream) return Error{" cannot be read"};
  return content.str();
}

Result<std::vector<KeyedValue>> read_keyed_file(const fs::path& file, const KeyedKind& kind) {
  const auto content = small_text(file, kind.name, largest_file);
  if (!content) return content.error();
  try {
    return values_of(YAML::Load(*content), kind);
  } catch (const YAML::Exception& exception) {
    return Error{
        fmt::format(":{}:{}: cannot be read as YAML", exception.mark.line + 1, exception.mark.column + 1)};
  }
}

Result<Done> take_values(const std::vector<KeyedValue>& values, const KeyedKind& kind, const Keys& keys) {
  for (const KeyedValue& value : values) {
    const auto key = keys.find(value.key);
    if (key == keys.end())
      return Error{text(value.key_at) + fmt::format("`{}` is not a key of a {}; there are: {}", value.key,
                                                    kind.name, names(keys))};
    const std::string wanted = value.single ? key->second(value.value) : "one value, not several";
    if (!wanted.empty())
      return Error{text(value.value_at) + fmt::format("`{}` must be {}", value.key, wanted)};
  }
  return Done{};
}

std::string whole(const std::string& value, int low, int high, int& into) {
  int read = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), read);
  if (error != std::errc() || end != value.data() + value.size() || read < low || read > high)
    return fmt::format("a whole number from {} to {}", low, high);
  into = read;
  return {};
}

std::string number(const std::string& value, double low, double high, double& into) {
  double read = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), read);
  if (error != std::errc() || end != value.data() + value.size() || !(read >= low && read <= high))
    return fmt::format("a number from {} to {}", low, high);
  into = read;
  return {};
}

std::string yes_or_no(const std::string& value, bool& into) {
  if (value != "true" && value != "false") return "true or false";
  into = value == "true";
  return {};
}

std::string sentence(const std::string& value, std::string& into) {
  constexpr std::size_t longest = 300;
  if (value.empty() || value.size() > longest) return "a text of at most 300 letters";
  into = value;
  return {};
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(folder, missing)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

} // namespace ruru::run
