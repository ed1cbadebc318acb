#pragma once

#include "rounds/item.hpp"

/// Wrong options where a pack gives none, so that what is to be typed can be chosen (docs/rounds.md).
namespace ruru::rounds {

/// How many are made at most.
inline constexpr std::size_t most_made_up = 3;

/// Distractors for a question: answers of other questions of its kind, those that share its tags and are of
/// like length and script first, and for a number also such as are near it. Never an answer that would be
/// accepted or be almost right. Follow from `seed`. Empty for the kinds that have options or no short answer.
std::vector<std::string> made_up(const questions::Library& library, const questions::Ask& ask,
                                 std::uint64_t seed);

/// The item as a choice; as it is when no distractor can be made.
Item as_choice(Item item, const questions::Library& library, std::uint64_t seed);

} // namespace ruru::rounds
