#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

/// The tables of docs/architecture.md.
namespace architecture {

struct Room {
  bool pure = false; ///< stands in the table of the heart
  std::set<std::string> may_include;
  std::set<std::string> libraries;
};

using Map = std::map<std::string, Room>;

Map read_map(const std::filesystem::path& document);

} // namespace architecture
