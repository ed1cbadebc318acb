#pragma once

#include "history/progress.hpp"

#include <optional>
#include <string>
#include <vector>

/// Rounds against the learner's own earlier ones.
namespace ruru::rounds {

/// A finished round.
struct Played {
  history::Sequence round = 0;
  Timestamp at{};
  int right = 0, asked = 0, score = 0, possible = 0;
  bool operator==(const Played&) const = default;
};

/// Rounds that can be compared: of the same packs, mode and number of questions.
struct RoundKind {
  std::vector<std::string> packs; ///< ids; empty for all
  std::string mode;
  int questions = 0;
  std::vector<Played> rounds; ///< by time, at least one
  int best() const;           ///< score
  /// The share (0–1) of the rounds before the last one that scored less, ties by half; nothing for the first.
  std::optional<double> better_than() const;
  bool operator==(const RoundKind&) const = default;
};

/// Those of some packs (all when empty), the kind that was played last first.
std::vector<RoundKind> round_kinds(const history::Progress& progress,
                                   const std::vector<std::string>& pack_ids);

/// The cards that a round asked, in order.
std::vector<questions::CardId> cards_of(const history::Progress& progress, history::Sequence round);

} // namespace ruru::rounds
