#include "run/pack_watch.hpp"

#include <array>
#include <cstring>
#include <string_view>

#ifdef __linux__
#include <sys/inotify.h>
#include <unistd.h>
#endif

namespace ruru::run {

#ifdef __linux__

PackWatch::PackWatch(const std::vector<std::filesystem::path>& folders) : folders_(folders) {
  descriptor_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor_ >= 0) watch_all();
}

/// Those that are watched already stay so.
void PackWatch::watch_all() {
  const auto watch = [&](const std::filesystem::path& folder) {
    inotify_add_watch(descriptor_, folder.c_str(),
                      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE);
  };
  for (const std::filesystem::path& folder : folders_) {
    watch(folder);
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
      std::error_code ignored;
      if (entry.is_directory(ignored)) watch(entry.path());
    }
  }
}

PackWatch::~PackWatch() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool PackWatch::drain() {
  bool changed = false, new_folder = false;
  alignas(inotify_event) std::array<char, 4096> buffer;
  for (;;) {
    const ssize_t got = read(descriptor_, buffer.data(), buffer.size());
    if (got <= 0) break;
    for (ssize_t at = 0; at < got;) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* name = buffer.data() + at + sizeof event;
      const bool is_pack = event.len > 0 && std::string_view(name).ends_with(".quiz.yaml");
      const bool is_folder = (event.mask & IN_ISDIR) != 0;
      const bool only_created =
          (event.mask & IN_CREATE) != 0 && !is_folder; // its content comes with the close
      new_folder = new_folder || (is_folder && (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0);
      changed = changed || ((is_pack || is_folder) && !only_created);
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
  if (new_folder) watch_all();
  return changed;
}

#else

PackWatch::PackWatch(const std::vector<std::filesystem::path>&) {}
PackWatch::~PackWatch() = default;
void PackWatch::watch_all() {}
bool PackWatch::drain() { return false; }

#endif

} // namespace ruru::run
