#pragma once

#include "app/scene.hpp"
#include "result.hpp"

#include <memory>

namespace ruru::window {

/// Whether there is something to play sounds on.
bool has_sound_device();

/// Plays the sounds of packs. Nothing is opened before the first one.
class Speaker {
public:
  Speaker();
  ~Speaker();
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  /// Plays a sound from its beginning, in place of the one before; `amplitude`: 0–1. An error is the end of a
  /// sentence.
  Result<Done> play(const app::Sound& sound, double amplitude);
  void stop();

private:
  struct Playing;
  std::unique_ptr<Playing> playing_;
};

} // namespace ruru::window
