#pragma once

#include "app/fitted.hpp"
#include "result.hpp"

#include <filesystem>
#include <optional>

namespace ruru::run {

using app::Fitted;

/// Beside the history, because it follows from it: whoever deletes it loses nothing but a moment, for Ruru
/// fits anew. So it is no entry of the history, which holds facts alone.
std::filesystem::path fitted_file(const std::filesystem::path& history);

/// Nothing when there is no such file, or it is not sound.
std::optional<Fitted> load_fitted(const std::filesystem::path& file);

/// Writes the file anew, by a temporary one beside it.
Result<Done> save_fitted(const std::filesystem::path& file, const Fitted& fitted);

} // namespace ruru::run
