#pragma once

#include "questions/question.hpp"

#include <cstddef>
#include <vector>

namespace ruru::questions {

/// A question of a pack and the one that it has become in a later version of the pack.
struct Succession {
  std::size_t before = 0, after = 0; ///< places in the two packs
  bool edited = false;               ///< prompt or answer are others
  bool operator==(const Succession&) const = default;
};

/// Which questions are still there, in the order of the later pack. With an id of its own a question is the
/// one with that id; otherwise the one with the same prompt and answer; then the only one with the same
/// prompt; then the most similar one near the same place with the same answer (Dice's coefficient over pairs
/// of letters of the prompts, at least 0.6) or, where the answer tells nothing, as of a cloze or a statement,
/// at least 0.8. Each has one successor at most; a question whose prompt and answer are others is a new one.
std::vector<Succession> successions(const Pack& before, const Pack& after);

/// How many of them have another place among the others than before.
std::size_t moved(const std::vector<Succession>& successions);

} // namespace ruru::questions
