#pragma once

#include "window/x_display.hpp"

#include <X11/Xlib.h>

namespace ruru::window {

struct XDisplay::Parts {
  Display* display = nullptr;
  bool full_screen = false; ///< without a window manager, which would know
  XWindowAttributes
      before{}; ///< where the window was before it filled the screen, when no window manager helps
};

/// Whether a request to X failed since this was last asked. Errors never end the program.
bool take_x_error();

} // namespace ruru::window
