#pragma once

#include <filesystem>
#include <vector>

namespace ruru::run {

/// Watches pack folders, and one level of folders in them, for saved, added and removed files. Where the
/// system has no such thing, it never reports.
class PackWatch {
public:
  explicit PackWatch(const std::vector<std::filesystem::path>& folders);
  ~PackWatch();
  PackWatch(const PackWatch&) = delete;
  PackWatch& operator=(const PackWatch&) = delete;

  /// Readable when something changed; -1 where there is no watching.
  int descriptor() const { return descriptor_; }

  /// Takes what was reported; true when a pack may have changed.
  bool drain();

private:
  void watch_all();

  std::vector<std::filesystem::path> folders_;
  int descriptor_ = -1;
};

} // namespace ruru::run
