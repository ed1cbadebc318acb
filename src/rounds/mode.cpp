#include "rounds/mode.hpp"

#include <algorithm>

namespace ruru::rounds {

namespace {

/// "2", "1.5"
std::string factor(double patience) {
  const int tenths = static_cast<int>(patience * 10 + 0.5);
  return std::to_string(tenths / 10) + (tenths % 10 != 0 ? '.' + std::to_string(tenths % 10) : "");
}

} // namespace

const Mode* find_mode(const std::vector<Mode>& modes, std::string_view id) {
  const auto found =
      std::find_if(modes.begin(), modes.end(), [&](const Mode& mode) { return mode.id == id; });
  return found == modes.end() ? nullptr : &*found;
}

double target_recall(Level level) {
  switch (level) {
  case Level::warm_up: return 0.9;
  case Level::normal: return 0.8;
  case Level::hard: return 0.65;
  }
  return 0.8;
}

std::chrono::milliseconds time_to_think(const Mode& mode, double patience) {
  const auto usual = std::chrono::duration<double, std::milli>(mode.time);
  return std::chrono::round<std::chrono::milliseconds>(usual * patience);
}

bool is_endless(const Mode& mode, double patience) {
  return mode.open_ended && (mode.time.count() == 0 || patience > 0 || mode.misses > 0);
}

std::string recorded_name(const Mode& mode, const Manner& manner) {
  std::string name = mode.id;
  if (mode.time.count() > 0 && manner.patience != 1) name += '+' + factor(manner.patience);
  if (!mode.of_the_day && manner.level == Level::warm_up) name += "+warm-up";
  if (!mode.of_the_day && manner.level == Level::hard) name += "+hard";
  if (mode.scoring.run > 0 && !manner.run_bonus) name += "+no-run";
  if (manner.as_choice) name += "+choice";
  if (manner.certainty) name += "+certainty";
  return name;
}

} // namespace ruru::rounds
