#include "window/hearing.hpp"

#include "run/places.hpp"

namespace ruru::window {

Hearing::Hearing() : cues_(run::shipped("assets/sounds").value_or("")) {}

bool Hearing::follow(run::Session& session) {
  const bool told_of_sound = follow_sound(session), told_of_speech = follow_speech(session);
  if (const auto cue = session.take_cue()) cues_.play(*cue, app::amplitude(session.preferences()));
  return told_of_sound || told_of_speech;
}

/// A sound of a pack; another question ends it.
bool Hearing::follow_sound(run::Session& session) {
  if (session.preferences().muted) speaker_.stop();
  const app::Sound wanted = session.scene().sound;
  if (wanted == sound_) return false;
  const bool same_file = wanted.file == sound_.file && wanted.folder == sound_.folder;
  sound_ = wanted;
  if (!same_file) speaker_.stop();
  if (wanted.plays == 0) return false;
  const auto played = speaker_.play(wanted, app::amplitude(session.preferences()));
  if (!played) session.handle(app::SoundFailed{played.error().message});
  return !played;
}

/// What is read aloud; another text ends it.
bool Hearing::follow_speech(run::Session& session) {
  const app::Speech wanted = session.scene().speech;
  if (wanted == speech_) return false;
  const bool is_new = wanted.text != speech_.text;
  const bool is_said = (wanted.by_itself && is_new) || wanted.times > speech_.times;
  speech_ = wanted;
  if (is_new && !is_said) voice_.stop();
  if (!is_said || wanted.text.empty()) return false;
  const auto said = voice_.say(wanted.text, wanted.language);
  if (!said) session.handle(app::SpeechFailed{said.error().message});
  return !said;
}

} // namespace ruru::window
