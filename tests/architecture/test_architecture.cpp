#include "map.hpp"
#include "sources.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace fs = std::filesystem;

namespace architecture {
namespace {

const fs::path root = RURU_SOURCE_DIR;
const Map rooms = read_map(root / "docs/architecture.md");
const std::vector<Source> sources = read_sources(root / "src");

const Source* source_at(const std::string& path) {
  const auto found = std::ranges::find(sources, path, &Source::path);
  return found == sources.end() ? nullptr : &*found;
}

/// The outside libraries that whoever includes `source` gets to see.
std::set<std::string> shown_libraries(const Source& source, std::set<std::string>& seen) {
  std::set<std::string> result;
  if (!seen.insert(source.path).second) return result;
  for (const std::string& header : source.outside)
    result.insert(library(header));
  for (const std::string& header : source.our_includes) {
    if (const Source* included = source_at(header)) result.merge(shown_libraries(*included, seen));
  }
  result.erase("");
  result.erase("fmt");
  return result;
}

TEST_CASE("every folder of src/ is a room on the map, and every room on the map is a folder of src/") {
  REQUIRE(rooms.size() > 5);
  for (const auto& entry : fs::directory_iterator(root / "src")) {
    if (!entry.is_directory()) continue;
    INFO("src/", entry.path().filename().string(), " is not in a table of docs/architecture.md");
    CHECK(rooms.contains(entry.path().filename().string()));
  }
  for (const auto& [name, room] : rooms) {
    INFO("docs/architecture.md names the room ", name);
    CHECK(fs::is_directory(root / "src" / name));
    for (const std::string& other : room.may_include)
      CHECK(rooms.contains(other));
  }
}

/// True when a header is included by `source` itself or by one of ours that it includes.
bool sees(const Source& source, const std::string& header, std::set<std::string>& seen) {
  if (!seen.insert(source.path).second) return false;
  if (std::ranges::find(source.outside, header) != source.outside.end()) return true;
  return std::ranges::any_of(source.our_includes, [&](const std::string& path) {
    const Source* included = source_at(path);
    return included && sees(*included, header, seen);
  });
}

TEST_CASE("whoever needs integers of a fixed size includes their header: not every standard library does") {
  const std::regex fixed_size("std::u?int(8|16|32|64)_t");
  for (const Source& source : sources) {
    std::ifstream file(root / "src" / source.path);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    REQUIRE_FALSE(text.empty());
    std::set<std::string> seen;
    INFO("src/", source.path, " lacks #include <cstdint>");
    CHECK((sees(source, "cstdint", seen) || !std::regex_search(text, fixed_size)));
  }
}

TEST_CASE("the map has no circles: no room may include one that may include it") {
  for (const auto& [name, room] : rooms) {
    for (const std::string& other : room.may_include) {
      INFO(name, " and ", other);
      CHECK_FALSE(rooms.at(other).may_include.contains(name));
    }
  }
}

TEST_CASE("a pure room may include only pure rooms") {
  for (const auto& [name, room] : rooms) {
    if (!room.pure) continue;
    for (const std::string& other : room.may_include) {
      INFO(name, " may include ", other);
      CHECK(rooms.at(other).pure);
    }
  }
}

TEST_CASE("a room includes only the rooms that the map allows") {
  for (const Source& source : sources) {
    if (source.path == "main.cpp") continue;
    for (const std::string& header : source.our_includes) {
      const std::string other = Source::room_of(header);
      INFO("src/", source.path, " includes \"", header, "\"");
      if (source.room().empty()) CHECK(other.empty());
      if (source.room().empty() || other.empty() || other == source.room()) continue;
      CHECK(rooms.at(source.room()).may_include.contains(other));
    }
  }
}

TEST_CASE("includes are written from src/ and never climb") {
  for (const Source& source : sources) {
    for (const std::string& header : source.our_includes) {
      INFO("src/", source.path, " includes \"", header, "\"");
      CHECK(header.find("..") == std::string::npos);
      if (header.find('/') == std::string::npos) CHECK(source_at(header));
    }
  }
}

TEST_CASE("an outside library is used only in the rooms that the map names for it") {
  for (const Source& source : sources) {
    for (const std::string& header : source.outside) {
      const std::string name = library(header);
      if (name.empty() || name == "fmt") continue;
      INFO("src/", source.path, " includes <", header, "> of ", name);
      CHECK((!source.room().empty() && rooms.at(source.room()).libraries.contains(name)));
    }
  }
}

TEST_CASE("no outside library shows through the headers that a room offers to others") {
  for (const Source& source : sources) {
    for (const std::string& header : source.our_includes) {
      const Source* included = source_at(header);
      if (!included || included->room() == source.room()) continue;
      std::set<std::string> seen;
      for (const std::string& name : shown_libraries(*included, seen)) {
        INFO("src/", source.path, " includes \"", header, "\", which shows ", name);
        CHECK(false);
      }
    }
  }
}

TEST_CASE("the heart knows no clock, no dice, no file, no environment and no locale") {
  const std::set<std::string> forbidden = {"fstream", "iostream", "filesystem", "random",
                                           "ctime",   "locale",   "clocale"};
  for (const Source& source : sources) {
    if (source.room().empty() || !rooms.at(source.room()).pure) continue;
    for (const std::string& header : source.outside) {
      INFO("src/", source.path, " includes <", header, ">");
      CHECK_FALSE(forbidden.contains(header));
      CHECK_FALSE(is_system(header));
    }
    for (const std::string& line : source.lines) {
      for (const char* word : {"_clock::now", "getenv", "setlocale", "std::rand", "std::time("}) {
        INFO("src/", source.path, ": ", line);
        CHECK(line.find(word) == std::string::npos);
      }
    }
  }
}

TEST_CASE("main.cpp only opens the door") { CHECK(source_at("main.cpp")->lines.size() < 60); }

} // namespace
} // namespace architecture
