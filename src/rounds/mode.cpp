#include "rounds/mode.hpp"

#include <algorithm>

namespace ruru::rounds {

const Mode* find_mode(const std::vector<Mode>& modes, std::string_view id) {
  const auto found =
      std::find_if(modes.begin(), modes.end(), [&](const Mode& mode) { return mode.id == id; });
  return found == modes.end() ? nullptr : &*found;
}

std::chrono::milliseconds time_to_think(const Mode& mode, double patience) {
  const auto usual = std::chrono::duration<double, std::milli>(mode.time);
  return std::chrono::round<std::chrono::milliseconds>(usual * patience);
}

bool is_endless(const Mode& mode, double patience) {
  return mode.open_ended && (mode.time.count() == 0 || patience > 0 || mode.misses > 0);
}

std::string recorded_name(const Mode& mode, double patience) {
  if (mode.time.count() == 0 || patience == 1) return mode.id;
  const int tenths = static_cast<int>(patience * 10 + 0.5);
  std::string factor = std::to_string(tenths / 10);
  if (tenths % 10 != 0) factor += '.' + std::to_string(tenths % 10);
  return mode.id + '+' + factor;
}

} // namespace ruru::rounds
