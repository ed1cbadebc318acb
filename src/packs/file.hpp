#pragma once

#include "result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace ruru::packs {

/// The text of a regular file; of one that is larger than a pack may be, a byte more than that. An error says
/// what the file is instead: a folder, a link, a pipe, or not there.
Result<std::string> file_content(const std::filesystem::path& file);

/// A picture or sound of a pack: a regular file in `folder`, reached through no link. Of one with more than
/// `largest` bytes, a byte more than that.
Result<std::string> media_content(const std::filesystem::path& folder, const std::filesystem::path& relative,
                                  std::size_t largest);

enum class Existing : std::uint8_t { refused, replaced };

/// Writes a file so that it is there either as a whole or not at all: into a new file beside it, which then
/// takes its name. A replaced file keeps its permissions.
Result<Done> write_file(const std::filesystem::path& file, std::string_view text, Existing existing);

} // namespace ruru::packs
