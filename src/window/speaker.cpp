#include "window/speaker.hpp"

#include "questions/media.hpp"
#include "run/media.hpp"

#include <SFML/Audio/Music.hpp>
#include <SFML/System/Err.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace ruru::window {

namespace fs = std::filesystem;

/// A sound card, or a server that stands for one. OpenAL would look for them too, with screenfuls of
/// complaints.
bool has_sound_device() {
  if (const char* drivers = std::getenv("ALSOFT_DRIVERS"); drivers && std::string_view(drivers) == "null")
    return false;
  if (std::getenv("PULSE_SERVER")) return true;
  std::error_code error;
  if (const char* runtime = std::getenv("XDG_RUNTIME_DIR")) {
    for (const char* socket : {"pulse/native", "pipewire-0"})
      if (fs::exists(fs::path(runtime) / socket, error)) return true;
  }
  for (auto entry = fs::directory_iterator("/dev/snd", error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with("pcm") && name.ends_with("p")) return true;
  }
  return false;
}

struct Speaker::Playing {
  std::string bytes; ///< read while it plays
  sf::Music music;
};

Speaker::Speaker() = default;
Speaker::~Speaker() = default;

void Speaker::stop() { playing_.reset(); }

Result<Done> Speaker::play(const app::Sound& sound, double amplitude) {
  stop();
  auto bytes = run::media_content(sound.folder, sound.file);
  if (!bytes) return Error{sound.file + " cannot be read (" + bytes.error().message + ")."};
  if (const auto head = questions::sound_head(*bytes); !head)
    return Error{sound.file + " " + head.error().message + "."};
  if (!has_sound_device()) return Error{"there is no sound device."};
  sf::err().rdbuf(nullptr); // it would report a broken sound on the terminal
  auto playing = std::make_unique<Playing>();
  playing->bytes = std::move(*bytes);
  if (!playing->music.openFromMemory(playing->bytes.data(), playing->bytes.size()))
    return Error{sound.file + " is broken, or of a kind that cannot be played."};
  playing->music.setVolume(static_cast<float>(amplitude * 100));
  playing->music.play();
  playing_ = std::move(playing);
  return Done{};
}

} // namespace ruru::window
