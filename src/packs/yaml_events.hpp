#pragma once

#include "packs/structure.hpp"
#include "packs/tree.hpp"

#include <optional>

namespace ruru::packs {

/// What one reading of the file gives: a tree, or the problem at which it had to stop.
struct Reading {
  Tree tree;
  std::optional<questions::Problem> stopped_by;
};

/// Reads `text` with the YAML library; `source` is the file as its author sees it, with the same lines. Never
/// throws.
Reading reading(std::string_view text, const SourceText& source, const std::vector<Mark>& split_quotes);

} // namespace ruru::packs
