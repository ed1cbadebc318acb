#pragma once

#include "app/model.hpp"
#include "run/live_session.hpp"

/// What the screen on which packs are added wants from the disk.
namespace ruru::run {

/// The folders, packs and zip files in a folder, by name; hidden ones are left out. An empty path stands for
/// the folder of downloads, or home where there is none.
app::FolderListed listed(const std::string& path);

/// A folder of this name in the cache, emptied, for what is needed for a moment only.
std::filesystem::path emptied(const Where& where, const char* name);

/// A pack file; or a zip file, which is unpacked into the cache: its pack, or the folder with them where
/// there are several.
app::Happening looked_at(const std::string& path, const Where& where);

/// A text of the clipboard, which is written into the cache as a pack.
app::PackOffered looked_at_text(const std::string& text, const Where& where);

/// Puts a pack into the learner's folder, and says what came of it.
app::Notice added(const std::string& path, const Where& where);

} // namespace ruru::run
