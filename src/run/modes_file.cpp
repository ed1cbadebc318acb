#include "run/modes_file.hpp"

#include "result.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <sstream>

namespace ruru::run {

namespace {

namespace fs = std::filesystem;
using rounds::Mode;

constexpr std::uintmax_t largest_file = 65'536; ///< bytes; a mode has some hundred
constexpr int longest_time = 86'400;            ///< seconds: a day
constexpr int largest_count = 1000;

/// Reads one value into a mode; a sentence about what it should be when it is something else.
using Reader = std::string (*)(const std::string& value, Mode& mode);

std::string whole(const std::string& value, int low, int high, int& into) {
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || number < low || number > high)
    return fmt::format("a whole number from {} to {}", low, high);
  into = number;
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

const std::map<std::string, Reader, std::less<>> readers{
    {"title", [](const auto& value, Mode& mode) { return sentence(value, mode.title); }},
    {"says", [](const auto& value, Mode& mode) { return sentence(value, mode.says); }},
    {"place", [](const auto& value, Mode& mode) { return whole(value, 0, 1'000'000, mode.place); }},
    {"questions",
     [](const auto& value, Mode& mode) -> std::string {
       mode.open_ended = value == "all";
       if (mode.open_ended || whole(value, 1, largest_count, mode.count).empty()) return {};
       return "a whole number from 1 to 1000, or all";
     }},
    {"seconds",
     [](const auto& value, Mode& mode) {
       int seconds = 0;
       std::string wanted = whole(value, 1, longest_time, seconds);
       mode.time = std::chrono::seconds{seconds};
       return wanted;
     }},
    {"misses", [](const auto& value, Mode& mode) { return whole(value, 1, largest_count, mode.misses); }},
    {"kept after misses",
     [](const auto& value, Mode& mode) { return whole(value, 0, 100, mode.kept_after_misses); }},
    {"until known", [](const auto& value, Mode& mode) { return yes_or_no(value, mode.until_known); }},
    {"of the day", [](const auto& value, Mode& mode) { return yes_or_no(value, mode.of_the_day); }},
    {"ghost", [](const auto& value, Mode& mode) { return yes_or_no(value, mode.ghost); }},
    {"may stop", [](const auto& value, Mode& mode) { return yes_or_no(value, mode.may_stop); }},
    {"points", [](const auto& value, Mode& mode) { return whole(value, 1, 1000, mode.scoring.base); }},
    {"points a step", [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.step); }},
    {"run bonus", [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.run); }},
    {"hint price", [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.hint); }},
    {"fifty price", [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.fifty); }},
    {"second try price",
     [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.second_try); }},
    {"from",
     [](const auto& value, Mode& mode) -> std::string {
       constexpr std::array<std::string_view, 4> names{"all", "due", "lists", "mistakes"};
       const auto found = std::find(names.begin(), names.end(), value);
       if (found == names.end()) return "all, due, lists or mistakes";
       mode.from = static_cast<Mode::From>(found - names.begin());
       return {};
     }},
    {"order",
     [](const auto& value, Mode& mode) -> std::string {
       if (value != "mixed" && value != "rising") return "mixed or rising";
       mode.order = value == "rising" ? Mode::Order::rising : Mode::Order::mixed;
       return {};
     }},
};

std::string known_keys() {
  std::string keys;
  for (const auto& [key, reader] : readers)
    keys += (keys.empty() ? "" : ", ") + key;
  return keys;
}

Result<Mode> mode_from(const YAML::Node& root, Mode mode) {
  const auto at = [](const YAML::Node& node) {
    return fmt::format("{}:{}: ", node.Mark().line + 1, node.Mark().column + 1);
  };
  if (!root.IsMap()) return Error{"1:1: a mode is written as keys and values, such as `title: Sprint`"};
  for (const auto& each : root) {
    if (!each.first.IsScalar()) return Error{at(each.first) + "a key is a word, such as `title`"};
    const std::string& key = each.first.Scalar();
    const auto reader = readers.find(key);
    if (reader == readers.end())
      return Error{at(each.first) +
                   fmt::format("`{}` is not a key of a mode; there are: {}", key, known_keys())};
    const std::string wanted =
        each.second.IsScalar() ? reader->second(each.second.Scalar(), mode) : "one value, not several";
    if (!wanted.empty()) return Error{at(each.second) + fmt::format("`{}` must be {}", key, wanted)};
  }
  return mode;
}

Result<Mode> read_mode(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return Error{" is no file"};
  if (fs::file_size(file, error) > largest_file) return Error{" is too large for a mode"};
  std::ifstream stream(file, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  if (!stream) return Error{" cannot be read"};
  Mode mode;
  mode.id = file.stem().string();
  mode.title = mode.id;
  mode.says.clear();
  mode.place = 1'000;
  try {
    const auto read = mode_from(YAML::Load(text.str()), std::move(mode));
    if (!read) return Error{":" + read.error().message};
    return read;
  } catch (const YAML::Exception& exception) {
    return Error{
        fmt::format(":{}:{}: cannot be read as YAML", exception.mark.line + 1, exception.mark.column + 1)};
  }
}

std::vector<fs::path> mode_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(folder, missing)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

} // namespace

LoadedModes load_modes(const std::vector<fs::path>& folders) {
  LoadedModes loaded;
  for (const fs::path& folder : folders) {
    for (const fs::path& file : mode_files(folder)) {
      auto mode = read_mode(file);
      if (!mode) {
        loaded.problems.push_back(file.string() + mode.error().message + ".");
        continue;
      }
      std::erase_if(loaded.modes, [&](const Mode& other) { return other.id == mode->id; });
      loaded.modes.push_back(*std::move(mode));
    }
  }
  std::sort(loaded.modes.begin(), loaded.modes.end(), [](const Mode& a, const Mode& b) {
    return std::pair(a.place, std::string_view(a.id)) < std::pair(b.place, std::string_view(b.id));
  });
  return loaded;
}

} // namespace ruru::run
