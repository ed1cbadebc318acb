#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ruru::packs {

/// Something that was corrected.
struct Correction {
  int line = 0; ///< from 1, in the text as it was
  std::string what;
  bool operator==(const Correction&) const = default;
};

struct Corrected {
  std::string text;
  std::vector<Correction> corrections; ///< in the order of the file
};

/// Corrects what can be corrected without knowing what the author meant: spaces at the ends of lines, tabs
/// that indent, texts that need quotes, keys that are one slip away from a known one, and questions without
/// an id (which get the one that their progress is kept under). Each correction is tried, and kept only where
/// the pack then says the same with fewer problems; every other byte stays what it is.
Corrected corrected(std::string_view text, const std::string& file);

} // namespace ruru::packs
