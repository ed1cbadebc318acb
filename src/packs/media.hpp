#pragma once

#include "packs/tree.hpp"
#include "result.hpp"

#include <string>
#include <vector>

namespace ruru::packs {

/// The pictures and sounds that a pack names, each once. An error for a path that leads out of the pack's
/// folder.
Result<std::vector<std::string>> media_paths(const Node& root);

} // namespace ruru::packs
