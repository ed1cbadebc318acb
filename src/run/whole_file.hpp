#pragma once

#include "result.hpp"

#include <filesystem>
#include <string_view>

namespace ruru::run {

/// Writes a file such that it is always whole: as it was, or as it is to be. The text goes into one beside it
/// first, which then takes its place. The error is the end of a sentence.
Result<Done> write_whole(const std::filesystem::path& file, std::string_view text);

} // namespace ruru::run
