#pragma once

#include "app/cues.hpp"
#include "window/beside.hpp"

#include <filesystem>
#include <string>

namespace ruru::window {

/// The file of a cue in the folder of sounds, such as "right.ogg".
std::string cue_file(app::Cue cue);

/// Plays the program's own sounds. The device is opened at the first one, beside the window, and closed when
/// none has come for a while, so that nothing runs at rest. Where there is no device nothing happens.
class CuePlayer {
public:
  explicit CuePlayer(std::filesystem::path folder);

  /// Does not wait. `amplitude`: 0–1.
  void play(app::Cue cue, double amplitude);

private:
  struct Order {
    app::Cue cue;
    double amplitude;
  };
  Beside<Order> player_;
};

} // namespace ruru::window
