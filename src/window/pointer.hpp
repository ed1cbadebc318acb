#pragma once

#include "run/session.hpp"
#include "window/input.hpp"
#include "window/stage.hpp"

namespace ruru::window {

/// The mouse, or a finger: what it points to, presses and drags on the stage is told to the session.
class Pointer {
public:
  Pointer(run::Session& session, Stage& stage) : session_(session), stage_(stage) {}

  /// `density` of the screen: pixels for one unit.
  void move(const PointerMoved& moved, double density);
  void press(const PointerPressed& press);
  void release(const PointerReleased& release);

  /// What it holds is dropped where it came from, such as when another window has the focus now.
  void let_go();

  /// Whether it is on something that can be activated.
  bool is_on_something() const;

private:
  void drag(app::Dragged::Phase phase, const app::ElementId& over);
  void hold_nothing();

  run::Session& session_;
  Stage& stage_;
  std::optional<PointerMoved> at_;
  std::optional<app::ElementId> under_, pressed_;
  PointerPressed pressed_at_{};
  bool dragging_ = false;
};

} // namespace ruru::window
