#pragma once

#include "app/event.hpp"
#include "app/pad_buttons.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A gamepad as keys: what its buttons and sticks mean, and how they are named on the screen.
namespace ruru::window {

/// A button went down or up, or an axis moved; both have the number that the system gives them. Or the pad
/// was taken away.
struct PadInput {
  int pad = 0;
  enum class What : std::uint8_t { button, axis, gone } what = What::button;
  int number = 0;
  double value = 0; ///< of a button 0 or 1, of an axis −1 to 1
  bool operator==(const PadInput&) const = default;
};

/// Turns what pads report into keys. A stick or a cross that is pushed is an arrow, which repeats until it
/// comes back; the second stick is Page Up and Page Down.
class PadKeys {
public:
  using Time = std::chrono::steady_clock::time_point;

  /// What was pressed by `input`, which came at `now`. `typing`: letters would be written, so keys for them
  /// come with Ctrl, as everywhere.
  std::optional<app::Key> key(const PadInput& input, const app::PadButtons& buttons, bool typing, Time now);

  /// The arrows and page keys that repeat by `now`.
  std::vector<app::KeyPressed> repeated(Time now);

  /// When `repeated` has more; nothing while nothing is held.
  std::optional<Time> next() const;

  /// What is held does not repeat any more. It has to come back before it counts again.
  void let_go();

private:
  struct Axis {
    int direction = 0; ///< −1, 0, 1
    std::optional<Time> repeats;
  };
  std::map<std::pair<int, int>, Axis> axes_; ///< by pad and number
};

/// The scene with the names of buttons on its key caps, in place of those of keys; what has no button has no
/// cap, and a hint that speaks of such keys alone is left out. For showing only.
app::Scene with_pad_names(app::Scene scene, const app::PadButtons& buttons);

} // namespace ruru::window
