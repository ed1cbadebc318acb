#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Where things are on this machine, by the XDG base directory rules. Nothing here creates a folder.
namespace ruru::run {

/// What the places depend on. Tests hand in their own.
struct Surroundings {
  std::function<std::optional<std::string>(const std::string& name)> variable; ///< of the environment
  std::filesystem::path executable; ///< the file of the running program, or empty when unknown
};

/// Those of this process.
Surroundings surroundings();

/// The folders that hold what Ruru ships, as `questions/` and `assets/`: those that exist, the best first. A
/// program that lies in its build folder has those of the source tree alone; an installed one has
/// `../share/ruru` beside its own folder, wherever that was moved, and the folder it was configured for.
std::vector<std::filesystem::path> data_folders(const Surroundings& here = surroundings());

/// `name` ("questions", "assets/icon/ruru-256.png") in the first data folder that has it.
std::optional<std::filesystem::path> shipped(const std::filesystem::path& name,
                                             const Surroundings& here = surroundings());

/// The learner's own packs and history: $XDG_DATA_HOME/ruru, usually ~/.local/share/ruru.
std::filesystem::path user_data_folder(const Surroundings& here = surroundings());

/// settings.yaml: $XDG_CONFIG_HOME/ruru, usually ~/.config/ruru.
std::filesystem::path config_folder(const Surroundings& here = surroundings());

/// What a machine remembers of its own: $XDG_STATE_HOME/ruru, usually ~/.local/state/ruru.
std::filesystem::path state_folder(const Surroundings& here = surroundings());

/// What may be deleted at any time: $XDG_CACHE_HOME/ruru, usually ~/.cache/ruru.
std::filesystem::path cache_folder(const Surroundings& here = surroundings());

} // namespace ruru::run
