#pragma once

#include "result.hpp"
#include "run/session.hpp"

/// The front in a window.
namespace ruru::window {

struct WindowOptions {
  int width = 1280, height = 800; ///< in units: on a dense screen each is more than a pixel
};

/// Shows `session` in a window until it wants to quit. The error says what to do where no window can be
/// opened. The environment variable RURU_PRESENTER (shm or gl) chooses how pixels reach the window.
Result<Done> run_window(run::Session& session, WindowOptions options);

} // namespace ruru::window
