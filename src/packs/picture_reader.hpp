#pragma once

#include "packs/body_reader.hpp"

/// Pictures, sounds and places on pictures.
namespace ruru::packs {

/// Reads `image` and `audio` into the question; false when one of them cannot be used, which is reported.
bool read_media(const Node& node, questions::Question& question, Report& report);

/// A place on the question's picture.
std::optional<Asked> hotspot(const Node& question, std::string prompt, Report& report);

} // namespace ruru::packs
