#pragma once

#include "history/progress.hpp"
#include "questions/library.hpp"

#include <array>
#include <vector>

/// What a learner's mistakes and certainty tell (docs/rounds.md, "How sure are you?").
namespace ruru::rounds {

/// How often the learner said a word, and was right.
struct Said {
  int times = 0, right = 0;
  bool operator==(const Said&) const = default;
};

/// By history::Certainty: guess, think so, sure (place 0 counts the answers without a word). Answers that are
/// taken back are left out.
using Calibration = std::array<Said, 4>;
Calibration calibration(const history::Progress& progress);

/// The cards that the learner was sure of and missed, when they answered them last.
std::vector<questions::CardId> confident_mistakes(const history::Progress& progress);

/// Two cards of a pack of which the learner has answered each with what belongs to the other.
struct MixUp {
  questions::CardId one, other;
  int times = 0; ///< both ways together, at least 2
  bool operator==(const MixUp&) const = default;
};

/// All of them, the most frequent first. Answers that are taken back, or right after a correction, are left
/// out.
std::vector<MixUp> mix_ups(const questions::Library& library, const history::Progress& progress);

/// What a round of mistakes asks: the cards of all mix-ups, and the confident mistakes. Sorted.
std::vector<questions::CardId> mistaken_cards(const questions::Library& library,
                                              const history::Progress& progress);

} // namespace ruru::rounds
