#include "map.hpp"

#include <fstream>
#include <sstream>
#include <vector>

namespace architecture {
namespace {

std::vector<std::string> cells(const std::string& row) {
  std::vector<std::string> result;
  std::istringstream rest(row.substr(1));
  for (std::string cell; std::getline(rest, cell, '|');)
    result.push_back(cell);
  return result;
}

/// "`memory` `questions`" or "SFML Pango"; a dash is none.
std::set<std::string> words(const std::string& cell) {
  std::set<std::string> result;
  std::istringstream rest(cell);
  for (std::string word; rest >> word;) {
    std::erase(word, '`');
    if (word != "–") result.insert(word);
  }
  return result;
}

} // namespace

Map read_map(const std::filesystem::path& document) {
  Map map;
  std::ifstream file(document);
  std::string section;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) section = line.substr(3);
    if (!line.starts_with("| `") || (section != "The heart" && section != "The edge")) continue;
    const std::vector<std::string> row = cells(line);
    if (row.size() < 4) continue;
    map[*words(row[0]).begin()] = {section == "The heart", words(row[2]), words(row[3])};
  }
  return map;
}

} // namespace architecture
