#pragma once

#include "app/preferences.hpp"
#include "questions/judge.hpp"

#include <cstdint>
#include <optional>

/// What is to be heard of what happens. Pure: a cue follows from what there was and what there is.
namespace ruru::app {

struct Model;

/// A short sound of the program's own.
enum class Cue : std::uint8_t { right, wrong, tick, best };

/// What of a model can be heard when it changes.
struct Audible {
  std::optional<Timestamp> question;         ///< when the question on the screen was shown
  std::optional<questions::Outcome> outcome; ///< of its answer
  std::optional<int> seconds_left;           ///< to think; nothing where no clock runs
  bool best = false;                         ///< a round has beaten those of its kind
  bool operator==(const Audible&) const = default;
};
Audible audible(const Model& model);

/// Seconds at the end of a round of which each is heard.
constexpr int last_seconds = 5;

/// What the step from `before` to `after` sounds like: an answer to a question, one of the last seconds, a
/// new best.
std::optional<Cue> cue(const Audible& before, const Audible& after);

/// How strongly sounds are played, as a share of their amplitude (0–1); 0 when they are muted. Half of the
/// volume is a quarter of the amplitude, 12 dB less, which is heard as about half as loud.
double amplitude(const Preferences& preferences);

} // namespace ruru::app
