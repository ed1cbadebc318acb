#pragma once

#include "memory/agenda.hpp"
#include "memory/belief.hpp"
#include "memory/moment.hpp"

#include <array>
#include <cstdint>
#include <vector>

/// When a card comes back. The model says how memory fades; the schedule turns that into a time
/// (docs/memory.md, section 3).
namespace ruru::memory {

/// Where a card stands in its life.
enum class Stage : std::uint8_t { fresh, learning, review, relearning };

/// What the learner has settled about scheduling.
struct Policy {
  double desired_retention = 0.9; ///< 0.70–0.97
  std::vector<std::chrono::minutes> learning_steps{std::chrono::minutes{1}, std::chrono::minutes{10}};
  std::vector<std::chrono::minutes> relearning_steps{std::chrono::minutes{10}};
  double longest_interval = 36500; ///< days
  bool operator==(const Policy&) const = default;
};

/// One card: its stage, its memory, when it was seen and when it is due. A fold of its reviews.
struct CardState {
  Stage stage = Stage::fresh;
  int step = 0;  ///< index into the (re)learning steps while in one of them
  Belief memory; ///< meaningless while fresh
  Timestamp last_review{};
  Timestamp due{}; ///< in the review stage: the start of the day it is due on; in steps, and for
                   ///< intervals under half a day: the minute
  int reviews = 0;
  int lapses = 0; ///< times forgotten in the review stage
  bool operator==(const CardState&) const = default;
};

/// By what one of the days that suit a card is chosen.
struct DayChoice {
  std::uint64_t seed = 0; ///< this card's own: the same card, review count and seed give the same chance
  const Agenda* agenda = nullptr; ///< what else is due; nullptr: chance alone decides
  int promised =
      0; ///< days: what the learner was told at the time; it is kept while it still suits; 0: nothing
};

/// The card after a review at `at`. The same arguments give the same due date, so previews equal outcomes.
CardState reviewed(const CardState& card, const Evidence& evidence, Timestamp at, const DayRule& day,
                   const Policy& policy, const fsrs7::Weights& weights, const DayChoice& choice);

/// The same without working out when the card is due: `due` stays as it was. For replaying a long history,
/// where only the last review of a card decides its due time, and finding intervals is most of the work.
CardState remembered(const CardState& card, const Evidence& evidence, Timestamp at, const Policy& policy,
                     const fsrs7::Weights& weights);

/// What each of the four grades would lead to, in the order Again, Hard, Good, Easy. `asked` says what recall
/// proves here; its grade does not matter.
std::array<CardState, 4> previews(const CardState& card, Timestamp at, const DayRule& day,
                                  const Policy& policy, const fsrs7::Weights& weights,
                                  const DayChoice& choice, const Evidence& asked = {});

/// The days between a review at `at` and the day on which `after` is due: what the learner is told, to be
/// kept as `DayChoice::promised`. 0 when the card waits for minutes.
int promised_days(const CardState& after, Timestamp at, const DayRule& day);

/// Chance (0–1) that the learner recalls the card at `at`; 0 for a fresh card.
double recall_at(const CardState& card, Timestamp at, const fsrs7::Weights& weights);

/// True when the card has been started and its due time is not after `at`.
bool is_due(const CardState& card, Timestamp at);

/// A leech: a card that was forgotten so often that reviewing it again will not help. It should be rewritten,
/// split, given a hint, or suspended.
inline constexpr int leech_lapses = 8;
inline bool is_leech(const CardState& card) { return card.lapses >= leech_lapses; }

/// True when the last lapse made the card a leech, or one for so much longer that it should be said again.
bool became_leech(const CardState& before, const CardState& after);

/// The whole days that an interval of `days` (>= 2.5) may be moved to: so that cards learned together do not
/// come back together. An interval longer than `elapsed_days` stays longer than it.
FuzzRange fuzz_range(double days, double elapsed_days, double longest_interval);

} // namespace ruru::memory
