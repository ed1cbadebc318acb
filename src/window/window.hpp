#pragma once

#include "result.hpp"
#include "run/session.hpp"
#include "run/window_file.hpp"
#include "window/coming_window.hpp"

#include <filesystem>
#include <optional>

/// The front in a window.
namespace ruru::window {

struct WindowOptions {
  int width = 1280, height = 800;            ///< in units: on a dense screen each is more than a pixel
  std::optional<run::WindowPlace> place;     ///< where the window was the last time
  std::filesystem::path pads = "/dev/input"; ///< the folder of gamepads
};

/// Shows `session` in the window that was begun, until it wants to quit; gives the place of the window then.
/// The environment variable RURU_PRESENTER (shm or gl) chooses how pixels reach the window.
Result<run::WindowPlace> run_window(run::Session& session, const WindowOptions& options,
                                    ComingWindow coming = {});

} // namespace ruru::window
