#pragma once

#include "app/model.hpp"

/// A round as it is kept beside the history while it is played, so that the next start goes on with it: what
/// the history does not say of it.
namespace ruru::app {

struct KeptRound {
  /// One of its questions, in the order of the round.
  struct Question {
    questions::CardId card;
    int worth = 0; ///< points; 0 when it comes again
    bool operator==(const Question&) const = default;
  };

  history::Sequence round = 0; ///< its RoundStarted entry
  Timestamp started{};
  rounds::Settings settings;
  std::vector<Question> questions;
  std::vector<rounds::Answer> answers; ///< of the first questions; the last ones may not be stored yet
  std::chrono::milliseconds thought{
      0}; ///< about the open question; in whole seconds while it is on the screen
  bool operator==(const KeptRound&) const = default;
};

/// The round that is on the screen, behind it or paused; nothing when there is none, or when nothing of it is
/// recorded.
std::optional<KeptRound> kept_round(const Model& model);

/// Pauses the round as if it had been left, with the answers that the history has. Nothing happens when the
/// round is none of this history, or is over.
void take_up(Model& model, const KeptRound& kept);

} // namespace ruru::app
