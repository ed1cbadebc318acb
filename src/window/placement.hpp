#pragma once

#include "run/window_file.hpp"

#include <chrono>

/// Where the window stands, and where it is to stand.
namespace ruru::window {

struct ScreenSize {
  int width = 0, height = 0;
};

/// A place as it was kept, made to fit on a screen of this size: no larger than that, and all of it to be
/// seen.
run::WindowPlace on_screen(run::WindowPlace place, ScreenSize screen);

/// Follows the window. A window manager tells that a window was maximised before or after it tells the new
/// size; either way it is the size from before that is to be remembered.
class Placement {
public:
  using Moment = std::chrono::steady_clock::time_point;

  /// The window looks like this now.
  void seen(const run::WindowPlace& now, Moment at);

  /// What to remember: its shape, and where it was when that was normal.
  run::WindowPlace place() const;

private:
  run::WindowPlace normal_, before_; ///< the last two places in the normal shape
  Moment since_{};                   ///< when `normal_` was seen first
  run::WindowPlace::Shape shape_ = run::WindowPlace::Shape::normal;
};

} // namespace ruru::window
