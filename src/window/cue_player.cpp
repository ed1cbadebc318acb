#include "window/cue_player.hpp"

#include "window/speaker.hpp"

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>

#include <map>
#include <memory>

namespace ruru::window {

namespace {

constexpr std::chrono::seconds rest{8};

/// A sound that is ready to be heard.
struct Ready {
  sf::SoundBuffer buffer;
  std::unique_ptr<sf::Sound> sound;
};

using Kept = std::map<app::Cue, std::unique_ptr<Ready>>;

/// nullptr when the file cannot be read.
Ready* ready(Kept& kept, app::Cue cue, const std::filesystem::path& folder) {
  auto& entry = kept[cue];
  if (!entry) {
    auto made = std::make_unique<Ready>();
    if (!made->buffer.loadFromFile((folder / cue_file(cue)).string())) return nullptr;
    made->sound = std::make_unique<sf::Sound>(made->buffer);
    entry = std::move(made);
  }
  return entry.get();
}

} // namespace

std::string cue_file(app::Cue cue) {
  switch (cue) {
  case app::Cue::right: return "right.ogg";
  case app::Cue::wrong: return "wrong.ogg";
  case app::Cue::tick: return "tick.ogg";
  case app::Cue::best: return "best.ogg";
  }
  return {};
}

CuePlayer::CuePlayer(std::filesystem::path folder)
    : player_(
          [folder = std::move(folder)]() -> Beside<Order>::Work {
            auto kept = std::make_shared<Kept>();
            return [kept, folder](const Order& order) {
              if (!has_sound_device()) return;
              Ready* const found = ready(*kept, order.cue, folder);
              if (!found) return;
              found->sound->setVolume(static_cast<float>(order.amplitude * 100));
              found->sound->play();
            };
          },
          rest) {}

void CuePlayer::play(app::Cue cue, double amplitude) { player_.order({cue, amplitude}); }

} // namespace ruru::window
