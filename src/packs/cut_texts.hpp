#pragma once

#include "packs/tree.hpp"

namespace ruru::packs {

/// Warns of texts that YAML has cut at a "#" which looks like a part of them: "We are #1", "Room #5". A
/// comment has a space behind its "#".
std::vector<questions::Problem> cut_texts(const SourceText& source, const Node& root);

/// False where there is no such "#" at all, which can be told without the tree.
bool may_have_cut_texts(const SourceText& source);

} // namespace ruru::packs
