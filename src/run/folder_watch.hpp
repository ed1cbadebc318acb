#pragma once

#include <filesystem>
#include <map>
#include <vector>

namespace ruru::run {

/// Watches the folders of packs and of themes, and one level of folders in them, for saved, added and removed
/// files. Where the system has no such thing, it never reports.
class FolderWatch {
public:
  struct Folders {
    std::vector<std::filesystem::path> packs, themes;
  };
  /// What may have changed.
  struct Changed {
    bool packs = false, themes = false;
  };

  explicit FolderWatch(Folders folders);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Readable when something changed; -1 where there is no watching.
  int descriptor() const { return descriptor_; }

  /// Takes what was reported.
  Changed drain();

private:
  void watch_all();

  Folders folders_;
  std::map<int, bool Changed::*> kinds_; ///< what the folder of each watch holds
  int descriptor_ = -1;
};

} // namespace ruru::run
