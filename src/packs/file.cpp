#include "packs/file.hpp"

#include "packs/limits.hpp"
#include "packs/media.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace ruru::packs {

namespace {

namespace fs = std::filesystem;

constexpr mode_t usual_permissions = 0644;

class OpenFile {
public:
  OpenFile(const fs::path& path, int flags, mode_t permissions = 0)
      : OpenFile(AT_FDCWD, path, flags, permissions) {}
  OpenFile(int folder, const fs::path& path, int flags, mode_t permissions = 0)
      : descriptor_(::openat(folder, path.c_str(), flags | O_CLOEXEC, permissions)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

private:
  int descriptor_;
};

std::string why_not_opened(int error) {
  switch (error) {
  case ELOOP: return "this is a link to another file; Ruru reads the file itself only";
  case ENOENT: return "there is no such file";
  case EACCES: return "this file may not be read by you";
  default: return fmt::format("this file cannot be opened ({})", std::strerror(error));
  }
}

Error not_written(const fs::path& file) {
  return Error{fmt::format("{} cannot be written ({})", file.string(), std::strerror(errno))};
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(descriptor) == 0;
}

mode_t permissions_of(const fs::path& file) {
  struct stat about {};
  return ::stat(file.c_str(), &about) == 0 ? about.st_mode & 0777 : usual_permissions;
}

// Neither through a link to somewhere else nor into a pipe that never ends.
constexpr int carefully = O_RDONLY | O_NOFOLLOW | O_NONBLOCK;

/// All of a regular file, or a byte more than `largest`: that shows that it is too large, even one that grows
/// while it is read.
Result<std::string> content(const OpenFile& file, std::size_t largest, std::string_view what) {
  if (!file.is_open()) return Error{why_not_opened(errno)};
  struct stat about {};
  if (::fstat(file.descriptor(), &about) != 0) return Error{why_not_opened(errno)};
  if (S_ISDIR(about.st_mode)) return Error{fmt::format("this is a folder, not {}", what)};
  if (!S_ISREG(about.st_mode)) return Error{fmt::format("this is a device or a pipe, not {}", what)};
  std::string text;
  text.resize(std::min(static_cast<std::size_t>(about.st_size), largest) + 1);
  std::size_t length = 0;
  while (length < text.size()) {
    const ssize_t read = ::read(file.descriptor(), text.data() + length, text.size() - length);
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) return Error{fmt::format("this file cannot be read ({})", std::strerror(errno))};
    if (read == 0) break;
    length += static_cast<std::size_t>(read);
  }
  text.resize(length);
  return text;
}

} // namespace

Result<std::string> file_content(const fs::path& path) {
  return content(OpenFile(path, carefully), largest_file, "a pack");
}

Result<std::string> media_content(const fs::path& folder, const fs::path& relative, std::size_t largest) {
  OpenFile inside(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
  for (const fs::path& name : relative.parent_path()) {
    if (!inside.is_open() || name.is_absolute() || name == "..") break;
    inside = OpenFile(inside.descriptor(), name, carefully | O_DIRECTORY);
  }
  if (!inside.is_open() || !stays_inside(relative.string())) return Error{"there is no such file"};
  return content(OpenFile(inside.descriptor(), relative.filename(), carefully), largest,
                 "a picture or sound");
}

Result<Done> write_file(const fs::path& file, std::string_view text, Existing existing) {
  std::error_code ignored;
  if (existing == Existing::refused && fs::exists(fs::symlink_status(file, ignored))) {
    return Error{fmt::format("{} is there already; choose another name", file.string())};
  }
  const fs::path beside = file.parent_path() / fmt::format(".{}.{}", file.filename().string(), ::getpid());
  {
    const OpenFile fresh(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, permissions_of(file));
    if (!fresh.is_open()) return not_written(file);
    if (!write_all(fresh.descriptor(), text)) {
      const Error error = not_written(file);
      ::unlink(beside.c_str());
      return error;
    }
  }
  if (std::rename(beside.c_str(), file.c_str()) == 0) return Done{};
  const Error error = not_written(file);
  ::unlink(beside.c_str());
  return error;
}

} // namespace ruru::packs
