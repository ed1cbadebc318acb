#pragma once

#include "app/pad_buttons.hpp"
#include "app/theme.hpp"
#include "history/progress.hpp"
#include "rounds/manner.hpp"
#include "rounds/queue.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace ruru::app {

/// What the learner has settled. Kept in settings.yaml.
struct Preferences {
  std::string theme{as_desktop}; ///< the id of a theme, or as_desktop
  double text_scale = 1;         ///< 1–3
  bool reduced_motion = false;
  int volume = 50;         ///< of sounds, 0–100
  bool muted = false;      ///< nothing is to be heard
  bool read_aloud = false; ///< questions are, without being asked to
  bool shows_streak = true;
  PadButtons pad;        ///< what the buttons of gamepads are for
  std::string spoken;    ///< language of the program, BCP 47; empty: as the desktop
  std::string language;  ///< into which questions are translated, where they can be; empty: as written
  int round_length = 10; ///< questions
  rounds::Manner manner; ///< how rounds are played

  rounds::DailyLimits day;
  double desired_retention = 0.9;                            ///< 0.70–0.97
  std::map<std::string, double, std::less<>> pack_retention; ///< where a pack has one of its own
  double longest_interval = 36500;                           ///< days, 1–36500
  int day_starts = 4;                                        ///< hour of the learner's clock, 0–23
  std::array<double, 7> week{1, 1, 1, 1, 1, 1, 1};           ///< share of the usual work, 0–1, Monday first
  bool operator==(const Preferences&) const = default;
};

/// The rules of memory that follow from the preferences.
history::Rules rules_of(const Preferences& preferences);

} // namespace ruru::app
