#include "window/cue_player.hpp"

#include <SFML/Audio/InputSoundFile.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

using namespace ruru;
namespace fs = std::filesystem;

namespace {

const fs::path sounds = fs::path(RURU_SOURCE_DIR) / "assets/sounds";
constexpr std::array cues{app::Cue::right, app::Cue::wrong, app::Cue::tick, app::Cue::best};

} // namespace

TEST_CASE("each cue has a small file with a short, quiet sound") {
  for (const app::Cue cue : cues) {
    const fs::path file = sounds / window::cue_file(cue);
    CAPTURE(file.string());
    REQUIRE(fs::exists(file));
    CHECK(fs::file_size(file) < 16'384);
    sf::InputSoundFile sound;
    REQUIRE(sound.openFromFile(file.string()));
    CHECK(sound.getChannelCount() == 1);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(sound.getSampleCount()));
    REQUIRE(sound.read(samples.data(), samples.size()) == samples.size());
    const double seconds = static_cast<double>(samples.size()) / sound.getSampleRate();
    CHECK(seconds > 0.03);
    CHECK(seconds < 1.25);
    int loudest = 0;
    for (const std::int16_t sample : samples)
      loudest = std::max(loudest, std::abs(static_cast<int>(sample)));
    CHECK(loudest < 32767 * 0.3); // 10 dB below the loudest there is
    CHECK(loudest > 32767 * 0.1);
    CHECK(std::abs(samples.front()) < 700); // no click
    CHECK(std::abs(samples.back()) < 700);
  }
}

TEST_CASE("without a device, and without the files, playing a cue does nothing and waits for nothing") {
  setenv("ALSOFT_DRIVERS", "null", 1);
  for (const fs::path& folder : {sounds, fs::path("/nowhere")}) {
    window::CuePlayer player(folder);
    for (const app::Cue cue : cues)
      player.play(cue, 0.5);
  }
}
