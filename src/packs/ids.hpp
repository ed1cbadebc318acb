#pragma once

#include "result.hpp"

#include <string>
#include <string_view>

namespace ruru::packs {

/// A pack's text with ids for the questions that had none.
struct WithIds {
  std::string text;
  int added = 0;
  int kept_without = 0; ///< lines of `cards:` of the kind "front: back", which have no place for an id
};

/// Writes the id that Ruru has used so far in front of each question that gives none, at its line: comments,
/// layout and the progress made until now stay as they are. An error where the pack has errors, for then some
/// questions would be left without.
Result<WithIds> with_ids(std::string_view text, const std::string& file);

} // namespace ruru::packs
