#pragma once

#include "app/kept_couch.hpp"

#include <filesystem>
#include <optional>

namespace ruru::run {

/// Beside the history. Whoever deletes it loses no answer, only that the round of several goes on.
std::filesystem::path couch_file(const std::filesystem::path& history);

/// Nothing when there is no such file, or it is not sound.
std::optional<app::KeptCouch> load_couch(const std::filesystem::path& file);

/// Writes the file anew, by a temporary one beside it; deletes it when there is no round. A failure is no
/// reason to stop anybody: the answers are in the histories.
void save_couch(const std::filesystem::path& file, const std::optional<app::KeptCouch>& couch);

} // namespace ruru::run
