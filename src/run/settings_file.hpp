#pragma once

#include "app/preferences.hpp"
#include "result.hpp"

#include <filesystem>
#include <string>

/// settings.yaml: what the learner has settled, in a file that people may edit.
namespace ruru::run {

/// What the file says, with the defaults for what it does not; values out of range are moved into it. A file
/// that cannot be understood gives the defaults and says so in `problem`, as it does for wrong buttons of a
/// gamepad.
struct LoadedPreferences {
  app::Preferences preferences;
  std::string problem;
};
LoadedPreferences load_preferences(const std::filesystem::path& file);

/// Writes the file anew, by a temporary one beside it, so that it is whole at any time.
Result<Done> save_preferences(const std::filesystem::path& file, const app::Preferences& preferences);

} // namespace ruru::run
