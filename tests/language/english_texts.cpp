#include "english_texts.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Behind spaces and line ends.
std::size_t next(const std::string& source, std::size_t at) {
  return std::min(source.find_first_not_of(" \n", at), source.size());
}

/// The string literals that stand at `at`, one behind the other, as one; moves `at` behind them.
std::optional<std::string> literal(const std::string& source, std::size_t& at) {
  std::optional<std::string> text;
  while (at < source.size() && source[at] == '"') {
    if (!text) text.emplace();
    for (++at; source[at] != '"'; ++at) {
      if (source[at] == '\\') ++at;
      *text += source[at];
    }
    at = next(source, at + 1);
  }
  return text;
}

/// All literals among the arguments of a call whose parenthesis opens before `at`.
std::vector<std::string> literals(const std::string& source, std::size_t at) {
  std::vector<std::string> found;
  for (int depth = 1; depth > 0 && at < source.size();) {
    if (auto text = literal(source, at)) {
      found.push_back(*std::move(text));
      continue;
    }
    if (source[at] == '(') ++depth;
    if (source[at] == ')') --depth;
    ++at;
  }
  return found;
}

bool begins_word(const std::string& source, std::size_t at) {
  return at == 0 || !(std::isalnum(static_cast<unsigned char>(source[at - 1])) || source[at - 1] == '_');
}

void read(const std::string& source, EnglishTexts& into) {
  for (const std::string name : {"tr(", "tr_later("}) {
    for (auto at = source.find(name); at != std::string::npos; at = source.find(name, at + 1)) {
      std::size_t inside = next(source, at + name.size());
      if (!begins_word(source, at)) continue;
      if (auto text = literal(source, inside)) into.texts.insert(*std::move(text));
    }
  }
  for (const std::string name : {"counted(", "plural("}) {
    for (auto at = source.find(name); at != std::string::npos; at = source.find(name, at + 1)) {
      if (!begins_word(source, at)) continue;
      const auto words = literals(source, at + name.size());
      if (words.size() >= 2) into.counted.insert((name == "counted(" ? "{} " : "") + words.back());
    }
  }
}

} // namespace

EnglishTexts english_texts(const fs::path& folder) {
  EnglishTexts all;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (const auto kind = entry.path().extension(); kind == ".cpp" || kind == ".hpp")
      read(contents(entry.path()), all);
  }
  return all;
}

std::set<std::string> values_of(const fs::path& folder, const std::string& key) {
  std::set<std::string> values;
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with(key + ": ")) values.insert(line.substr(key.size() + 2));
    }
  }
  return values;
}
