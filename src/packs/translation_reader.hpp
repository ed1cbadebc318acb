#pragma once

#include "packs/body_reader.hpp"

namespace ruru::packs {

/// Reads `translations` of a question that was read from `node`. What is wrong in one is reported, and leaves
/// it out alone.
void read_translations(const Node& node, WrittenKind kind, questions::Question& question, Report& report);

} // namespace ruru::packs
