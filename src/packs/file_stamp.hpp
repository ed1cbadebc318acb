#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace ruru::packs {

/// By what a changed file is known without reading it. Times are nanoseconds since 1970. The change time can
/// be set by nobody, so that a file whose modification time was set back is known too.
struct FileStamp {
  std::uint64_t device = 0, inode = 0, size = 0;
  std::int64_t modified = 0, changed = 0;
  bool operator==(const FileStamp&) const = default;
};

/// The stamp of a regular file; nothing for whatever else is there, links too.
std::optional<FileStamp> file_stamp(const std::filesystem::path& file);

/// Whether the file has been left alone for `rest` (or longer). Within one tick of the file system's clock a
/// file can change and keep its stamp; afterwards it cannot.
bool has_settled(const FileStamp& stamp, std::chrono::nanoseconds rest);

} // namespace ruru::packs
