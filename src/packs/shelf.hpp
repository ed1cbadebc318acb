#pragma once

#include "questions/library.hpp"
#include "result.hpp"

#include <filesystem>

namespace ruru::packs {

/// A pack that was put into a folder.
struct Shelved {
  std::filesystem::path file;
  questions::LoadedPack loaded;
  bool replaced = false; ///< there was a pack with its id
};

/// Copies a pack without errors into `folder`, under the name of its file; with pictures and sounds, into a
/// subfolder that is named after its id. A pack with the same id gives way to it.
Result<Shelved> put_on_shelf(const std::filesystem::path& file, const std::filesystem::path& folder);

/// Takes the pack with this id out of `folder`, with its pictures and sounds. Gives the file that was taken
/// away.
Result<std::filesystem::path> take_off_shelf(std::string_view pack_id, const std::filesystem::path& folder);

} // namespace ruru::packs
