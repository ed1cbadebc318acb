#pragma once

#include "result.hpp"
#include "window/screen.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ruru::bench {

/// A key, and what pressing it does there.
struct Stroke {
  std::string key, does;
};

/// Keys that are pressed one after the other, `times` over, each of them measured.
struct Strokes {
  int times = 0;
  std::vector<Stroke> keys;
};

/// A program to be measured.
struct Entry {
  std::string name;
  std::string command;           ///< in words as a shell would part them
  std::string before;            ///< for the shell, before each start
  std::vector<std::string> lead; ///< keys that lead to the place where keys are measured
  std::vector<Strokes> strokes;
  std::optional<Area> area; ///< where keys show: without it on the whole screen
  bool at_rest = true;      ///< whether it is measured at rest
};

/// Reads a plan: sections of a [name] and lines `key: value`.
///
///     [Ruru, 10 cards]
///     command: ruru --data "$PACKS/10"
///     before:  cp deck.kvtml k.kvtml     for the shell, before each start
///     lead:    F7                        keys pressed first
///     keys:    40 Tab=focus              times, and keys with what they do
///     area:    380 330 520 360           where to look while keys are pressed: x y width height
///     at rest: no
Result<std::vector<Entry>> plan(const std::filesystem::path& file);

} // namespace ruru::bench
