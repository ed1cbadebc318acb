#include "run/folder_watch.hpp"

#include <array>
#include <cstring>
#include <string_view>

#ifdef __linux__
#include <sys/inotify.h>
#include <unistd.h>
#endif

namespace ruru::run {

#ifdef __linux__

FolderWatch::FolderWatch(Folders folders) : folders_(std::move(folders)) {
  descriptor_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor_ >= 0) watch_all();
}

/// Those that are watched already stay so.
void FolderWatch::watch_all() {
  const auto watch = [&](const std::filesystem::path& folder, bool Changed::*kind) {
    const int number = inotify_add_watch(
        descriptor_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE);
    if (number >= 0) kinds_[number] = kind;
  };
  const auto watch_each = [&](const std::vector<std::filesystem::path>& folders, bool Changed::*kind) {
    for (const std::filesystem::path& folder : folders) {
      watch(folder, kind);
      std::error_code error;
      for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        std::error_code ignored;
        if (entry.is_directory(ignored)) watch(entry.path(), kind);
      }
    }
  };
  watch_each(folders_.packs, &Changed::packs);
  watch_each(folders_.themes, &Changed::themes);
}

FolderWatch::~FolderWatch() {
  if (descriptor_ >= 0) close(descriptor_);
}

FolderWatch::Changed FolderWatch::drain() {
  Changed changed;
  bool new_folder = false;
  alignas(inotify_event) std::array<char, 4096> buffer;
  for (;;) {
    const ssize_t got = read(descriptor_, buffer.data(), buffer.size());
    if (got <= 0) break;
    for (ssize_t at = 0; at < got;) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string_view name = event.len > 0 ? buffer.data() + at + sizeof event : "";
      at += static_cast<ssize_t>(sizeof event + event.len);
      const auto kind = kinds_.find(event.wd);
      if (kind == kinds_.end()) continue;
      const bool is_wanted = name.ends_with(kind->second == &Changed::packs ? ".quiz.yaml" : ".yaml");
      const bool is_folder = (event.mask & IN_ISDIR) != 0;
      const bool only_created =
          (event.mask & IN_CREATE) != 0 && !is_folder; // its content comes with the close
      new_folder = new_folder || (is_folder && (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0);
      if ((is_wanted || is_folder) && !only_created) changed.*kind->second = true;
    }
  }
  if (new_folder) watch_all();
  return changed;
}

#else

FolderWatch::FolderWatch(Folders) {}
FolderWatch::~FolderWatch() = default;
void FolderWatch::watch_all() {}
FolderWatch::Changed FolderWatch::drain() { return {}; }

#endif

} // namespace ruru::run
