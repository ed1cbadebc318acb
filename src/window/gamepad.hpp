#pragma once

#include "app/scene.hpp"

#include <map>
#include <optional>
#include <string>

/// A gamepad as keys: what its buttons and sticks mean, and how they are named on the screen.
namespace ruru::window {

/// A button went down or up, or an axis moved; both have the number that the system gives them.
struct PadInput {
  int pad = 0;
  enum class What : std::uint8_t { button, axis } what = What::button;
  int number = 0;
  double value = 0; ///< of a button 0 or 1, of an axis −1 to 1
  bool operator==(const PadInput&) const = default;
};

/// A button of a pad and the key that it stands for. The names are those on most pads; a pad of another maker
/// has the same buttons in the same places.
struct PadButton {
  int number;
  std::string name;
  app::Key key;
};
const std::vector<PadButton>& pad_buttons();

/// Turns what pads report into keys. A stick or a cross of directions is one press of an arrow, until it
/// comes back.
class PadKeys {
public:
  /// `typing`: letters would be written, so keys for them come with Ctrl, as everywhere.
  std::optional<app::Key> key(const PadInput& input, bool typing);

private:
  std::map<std::pair<int, int>, int> directions_; ///< of each axis of each pad: −1, 0, 1
};

/// The scene with the names of buttons on its key caps, in place of those of keys; what has no button has no
/// cap. For showing only.
app::Scene with_pad_names(app::Scene scene);

} // namespace ruru::window
