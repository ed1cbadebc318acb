#pragma once

#include <cstdint>

namespace ruru::app {

enum class Theme : std::uint8_t { night, day, contrast };

/// What the learner has settled. Kept in settings.yaml.
struct Preferences {
  Theme theme = Theme::night;
  double text_scale = 1; ///< 1–3
  bool reduced_motion = false;
  int round_length = 10; ///< questions
  int new_cards_a_day = 10;
  double desired_retention = 0.9; ///< 0.70–0.97
  bool operator==(const Preferences&) const = default;
};

} // namespace ruru::app
