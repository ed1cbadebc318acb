#include "window/plan.hpp"

#include <fstream>
#include <sstream>

namespace ruru::bench {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Strokes strokes_of(const std::string& value) {
  std::istringstream words(value);
  Strokes strokes;
  words >> strokes.times;
  for (std::string word; words >> word;) {
    const std::size_t sign = word.find('=');
    strokes.keys.push_back({word.substr(0, sign), sign == std::string::npos ? word : word.substr(sign + 1)});
  }
  return strokes;
}

bool take(Entry& entry, const std::string& key, const std::string& value) {
  std::istringstream words(value);
  if (key == "command") {
    entry.command = value;
  } else if (key == "before") {
    entry.before = value;
  } else if (key == "lead") {
    for (std::string word; words >> word;)
      entry.lead.push_back(word);
  } else if (key == "keys") {
    entry.strokes.push_back(strokes_of(value));
    return entry.strokes.back().times > 0 && !entry.strokes.back().keys.empty();
  } else if (key == "area") {
    Area area;
    words >> area.x >> area.y >> area.width >> area.height;
    entry.area = area;
    return area.width > 0 && area.height > 0;
  } else if (key == "at rest") {
    entry.at_rest = value != "no";
  } else {
    return false;
  }
  return true;
}

} // namespace

Result<std::vector<Entry>> plan(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) return Error{"The plan " + file.string() + " cannot be read."};
  std::vector<Entry> entries;
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    line = trimmed(line);
    const std::size_t colon = line.find(':');
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[' && line.back() == ']') {
      entries.push_back({.name = line.substr(1, line.size() - 2)});
    } else if (entries.empty() || colon == std::string::npos ||
               !take(entries.back(), trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)))) {
      return Error{file.string() + ":" + std::to_string(number) + ": cannot be understood: " + line};
    }
  }
  for (const Entry& entry : entries)
    if (entry.command.empty()) return Error{file.string() + ": no command for " + entry.name};
  return entries;
}

} // namespace ruru::bench
