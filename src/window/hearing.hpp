#pragma once

#include "run/session.hpp"
#include "window/cue_player.hpp"
#include "window/speaker.hpp"
#include "window/voice.hpp"

namespace ruru::window {

/// All that is to be heard of a session: sounds of packs, cues, and a voice.
class Hearing {
public:
  Hearing();

  /// Plays and says what the session wants now. True when the session was told that something cannot be
  /// heard, so that its scene is another one.
  bool follow(run::Session& session);

private:
  bool follow_sound(run::Session& session);
  bool follow_speech(run::Session& session);

  Speaker speaker_;
  app::Sound sound_;
  CuePlayer cues_;
  Voice voice_;
  app::Speech speech_;
};

} // namespace ruru::window
