#pragma once

#include <filesystem>
#include <set>
#include <string>

/// The English texts that stand in the sources, as a translator needs them.
struct EnglishTexts {
  std::set<std::string> texts; ///< of tr("…") and tr_later("…")
  std::set<std::string>
      counted; ///< of counted(number, "card", "cards"): "{} cards"; of plural(…) as they are
};

/// Those of all source files below a folder.
EnglishTexts english_texts(const std::filesystem::path& folder);

/// A value of a key such as `title` in each YAML file of a folder.
std::set<std::string> values_of(const std::filesystem::path& folder, const std::string& key);
