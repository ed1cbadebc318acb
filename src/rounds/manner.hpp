#pragma once

#include <cstdint>

/// How a player wants to play, whatever the mode.
namespace ruru::rounds {

/// How hard a round is to be: which share of its questions the player should know.
enum class Level : std::uint8_t { warm_up, normal, hard };

/// The chance of a right answer (0–1) that a round of this level aims at.
double target_recall(Level level);

/// How much longer than usual a learner may think: 1, 1.5, 2, 4; 0 takes the clock away.
inline constexpr double patiences[] = {1, 1.5, 2, 4, 0};

struct Manner {
  double patience = 1; ///< one of rounds::patiences
  Level level = Level::normal;
  bool run_bonus = true;  ///< right answers in a row score more
  bool as_choice = false; ///< what is to be typed is chosen from options, where some can be made
  bool certainty = false; ///< how sure the player is is asked, and scored
  bool operator==(const Manner&) const = default;
};

} // namespace ruru::rounds
