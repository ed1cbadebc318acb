#include "packs/file_stamp.hpp"

#include <algorithm>
#include <sys/stat.h>

namespace ruru::packs {

namespace {

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

} // namespace

std::optional<FileStamp> file_stamp(const std::filesystem::path& file) {
  struct stat about {};
  if (::lstat(file.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  return FileStamp{.device = about.st_dev,
                   .inode = about.st_ino,
                   .size = static_cast<std::uint64_t>(about.st_size),
                   .modified = nanoseconds(about.st_mtim),
                   .changed = nanoseconds(about.st_ctim)};
}

bool has_settled(const FileStamp& stamp, std::chrono::nanoseconds rest) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::max(stamp.modified, stamp.changed) <= std::chrono::nanoseconds(now - rest).count();
}

} // namespace ruru::packs
