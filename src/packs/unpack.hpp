#pragma once

#include "result.hpp"

#include <filesystem>

namespace ruru::packs {

/// True for a file whose name ends in .zip.
bool is_zip(const std::filesystem::path& file);

/// Writes the packs, pictures and sounds of a zip file into `folder`, under their paths in it. Other files,
/// links and folders of systems (__MACOSX) are left out. An error, with nothing more written, for a path that
/// leads out of the folder, a file that cannot be read or is encrypted, and what is larger than the limits:
/// 2,000 files, 8 MiB each, 256 MiB in all.
Result<Done> unpack(const std::filesystem::path& zip, const std::filesystem::path& folder);

} // namespace ruru::packs
