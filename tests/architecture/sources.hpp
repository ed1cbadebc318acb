#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// What is written under src/.
namespace architecture {

struct Source {
  std::string path;                      ///< from src/: "memory/fsrs7.cpp"
  std::vector<std::string> lines;        ///< without comments that begin with //
  std::vector<std::string> our_includes; ///< "memory/grade.hpp"
  std::vector<std::string> outside;      ///< "vector", "SFML/Graphics.hpp"

  /// "memory"; empty for what lies in src/ itself.
  std::string room() const { return room_of(path); }
  bool is_header() const { return path.ends_with(".hpp"); }

  static std::string room_of(const std::string& path) {
    const auto slash = path.find('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
  }
};

std::vector<Source> read_sources(const std::filesystem::path& folder);

/// The library that a header belongs to: "SFML" for "SFML/Graphics.hpp"; empty for the standard library and
/// the system.
std::string library(const std::string& header);

/// True for headers of the operating system, such as unistd.h or sys/stat.h.
bool is_system(const std::string& header);

} // namespace architecture
