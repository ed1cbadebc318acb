#pragma once

#include "packs/report.hpp"

#include <span>
#include <string_view>

namespace ruru::packs {

/// The keys that mean something at a place of the format.
using Keys = std::span<const std::string_view>;

extern const Keys pack_keys, question_keys, default_keys, document_keys, source_keys, match_keys, option_keys,
    image_keys, hotspot_keys, translation_keys;

/// The known key that the author probably meant: one with nearly the same letters, or the usual other word
/// for it
/// ("answer" for "a"). Empty when there is none.
std::string_view meant_key(std::string_view unknown, Keys known);

/// Keys that begin with "x-" belong to other programs.
bool is_foreign(std::string_view key);

/// Warns of the keys of a mapping that are not known.
void warn_of_unknown_keys(const Node& mapping, Keys known, std::string_view owner, Report& report);

} // namespace ruru::packs
