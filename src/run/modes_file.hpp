#pragma once

#include "rounds/mode.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace ruru::run {

struct LoadedModes {
  std::vector<rounds::Mode> modes;   ///< in the order in which they are shown
  std::vector<std::string> problems; ///< a sentence for each file that cannot be used, with its place
};

/// The modes of all `*.yaml` files in these folders (docs/rounds.md has the keys). Of two with one name, that
/// of the later folder counts. A file that has a mistake is left out; missing folders are empty ones.
LoadedModes load_modes(const std::vector<std::filesystem::path>& folders);

} // namespace ruru::run
