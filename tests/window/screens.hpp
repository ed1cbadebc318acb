#pragma once

#include "app/scene.hpp"

#include <string>
#include <vector>

/// The screens of the program as somebody meets them, got by using it: with one learner, at one moment, with
/// the packs of tests/window/packs. For pictures and for checks of what is on each of them.
namespace ruru::screens {

enum class Direction : std::uint8_t { left_to_right, right_to_left }; ///< of the pack's language

struct Screen {
  std::string name; ///< "round/typed/almost"; before the first stroke stands on which sheet it is shown
  app::Scene scene;
  /// What was on the same page before, in its order: a window scrolls on from there.
  std::vector<app::Scene> before;
};

/// All of them. Made once, and kept; it stops the test when a step leads to another screen than it should.
const std::vector<Screen>& all(Direction direction);

/// The one of this name, which there must be.
const Screen& named(Direction direction, const std::string& name);

} // namespace ruru::screens
