#include "sources.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace fs = std::filesystem;

namespace architecture {
namespace {

void add_line(Source& source, std::string line) {
  constexpr std::string_view include = "#include ";
  if (line.starts_with(include) && line.size() > include.size() + 1) {
    const char close = line[include.size()] == '<' ? '>' : '"';
    const auto begin = include.size() + 1;
    const std::string header = line.substr(begin, line.find(close, begin) - begin);
    (close == '>' ? source.outside : source.our_includes).push_back(header);
  }
  source.lines.push_back(line.substr(0, line.find("//")));
}

} // namespace

std::vector<Source> read_sources(const fs::path& folder) {
  std::vector<Source> sources;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    Source source{.path = entry.path().lexically_relative(folder).generic_string()};
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);)
      add_line(source, std::move(line));
    sources.push_back(std::move(source));
  }
  std::ranges::sort(sources, {}, &Source::path);
  return sources;
}

std::string library(const std::string& header) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> beginnings = {{
      {"fmt/", "fmt"},
      {"unicode/", "ICU"},
      {"yaml-cpp/", "yaml-cpp"},
      {"sqlite3", "SQLite"},
      {"CLI/", "CLI11"},
      {"SFML/", "SFML"},
      {"pango/", "Pango"},
      {"cairo", "Cairo"},
      {"fontconfig/", "fontconfig"},
      {"X11/", "X11"},
      {"GL/", "OpenGL"},
      {"zip", "libzip"},
      {"zstd", "zstd"},
      {"glib", "Pango"},
  }};
  for (const auto& [beginning, name] : beginnings) {
    if (header.starts_with(beginning)) return std::string(name);
  }
  return {};
}

bool is_system(const std::string& header) { return library(header).empty() && header.ends_with(".h"); }

} // namespace architecture
