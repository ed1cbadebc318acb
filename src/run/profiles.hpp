#pragma once

#include "result.hpp"
#include "run/clock.hpp"

#include <filesystem>
#include <string>
#include <vector>

/// Several learners on one machine: each has a history and settings of their own, the packs are shared. The
/// first one is there from the start; their history lies in the data folder itself, those of the others in
/// folders below it.
namespace ruru::run {

struct Profiles {
  std::string first = "default";   ///< the name of the first one
  std::string current = first;     ///< who is learning when nothing else is said
  std::vector<std::string> others; ///< by name

  std::vector<std::string> names() const; ///< the first one first
  bool has(const std::string& name) const;
};

/// Those of a data folder. A file that cannot be understood counts as none.
Profiles load_profiles(const std::filesystem::path& data);

/// Where the history and the settings of a profile are; `settings` is where the first one's are.
struct ProfilePlaces {
  std::filesystem::path history, settings;
};
ProfilePlaces places_of(const std::filesystem::path& data, const std::filesystem::path& settings,
                        const Profiles& profiles, const std::string& name);

Result<Done> add_profile(const std::filesystem::path& data, const std::string& name);
Result<Done> rename_profile(const std::filesystem::path& data, const std::string& from,
                            const std::string& to);
Result<Done> use_profile(const std::filesystem::path& data, const std::string& name);

/// Writes the history of a profile as an export into the folder `removed-profiles`, and removes it. Gives the
/// export; empty when nothing was recorded. Refused for the first one, and while it is in use.
Result<std::filesystem::path> remove_profile(const std::filesystem::path& data, const std::string& name,
                                             Timestamp now);

} // namespace ruru::run
