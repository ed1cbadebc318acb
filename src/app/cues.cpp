#include "app/cues.hpp"

#include "app/model.hpp"
#include "app/screens/screens.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

bool is_best(const Screen& screen) {
  const auto* summary = std::get_if<Summary>(&screen);
  return summary && summary->is_new_best();
}

} // namespace

Audible audible(const Model& model) {
  Audible result{.best = is_best(model.screen) || std::ranges::any_of(model.behind, is_best)};
  const Asking* asking = asking_on(model.screen);
  if (!asking) return result;
  result.question = asking->since;
  if (asking->given) result.outcome = asking->given->judgement.outcome;
  if (const auto left = time_left(model))
    result.seconds_left = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*left).count());
  return result;
}

std::optional<Cue> cue(const Audible& before, const Audible& after) {
  if (after.best && !before.best) return Cue::best;
  if (!after.question || after.question != before.question) return {};
  if (after.outcome && !before.outcome) {
    switch (*after.outcome) {
    case questions::Outcome::right:
    case questions::Outcome::almost: return Cue::right;
    case questions::Outcome::wrong: return Cue::wrong;
    case questions::Outcome::unclear: return {};
    }
  }
  const bool a_second_less =
      before.seconds_left && after.seconds_left && *after.seconds_left < *before.seconds_left;
  if (a_second_less && *after.seconds_left > 0 && *after.seconds_left <= last_seconds) return Cue::tick;
  return {};
}

double amplitude(const Preferences& preferences) {
  if (preferences.muted) return 0;
  const double share = std::clamp(preferences.volume, 0, 100) / 100.0;
  return share * share;
}

} // namespace ruru::app
