#pragma once

#include "memory/moment.hpp"

#include <filesystem>
#include <mutex>
#include <string>
#include <thread>

namespace ruru::run {

/// Backs a history up every half hour in which it changed, beside the program's work.
class BackgroundBackup {
public:
  explicit BackgroundBackup(std::filesystem::path history);
  BackgroundBackup(const BackgroundBackup&) = delete;
  BackgroundBackup& operator=(const BackgroundBackup&) = delete;
  ~BackgroundBackup(); ///< waits for the one that is being made

  /// Something was stored at `now`.
  void changed(Timestamp now);

  /// From now on it is about this history.
  void watch(std::filesystem::path history);

  /// Until nothing is being made.
  void wait();

  /// Why the last one could not be made; empty when all is well, and when it was asked before.
  std::string failure();

private:
  std::filesystem::path history_;
  Timestamp last_{};
  std::thread making_;
  std::mutex mutex_;
  std::string failure_;
};

} // namespace ruru::run
