#pragma once

#include "packs/tree.hpp"
#include "result.hpp"

#include <string>
#include <vector>

namespace ruru::packs {

/// True for a relative path without `..`, which stays in the folder that it begins in.
bool stays_inside(const std::string& path);

/// The pictures and sounds that a pack names, each once. An error for a path that leads out of the pack's
/// folder.
Result<std::vector<std::string>> media_paths(const Node& root);

} // namespace ruru::packs
