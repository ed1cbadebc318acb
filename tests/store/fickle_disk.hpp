#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace ruru::test {

/// The files of a folder: names without the folder, and their bytes.
using Files = std::map<std::string, std::string>;

/// A disk in memory that forgets at a power cut what was not synced: each such write may be there, or
/// missing, or torn, in any order. While it lives, SQLite keeps all its files on it.
class FickleDisk {
public:
  enum class Sync {
    honest,
    pretended, ///< says that it has synced, as some cheap disks do
  };

  explicit FickleDisk(std::uint64_t seed, Sync sync = Sync::honest);
  FickleDisk(const FickleDisk&) = delete;
  FickleDisk& operator=(const FickleDisk&) = delete;
  ~FickleDisk();

  /// Called before each write, sync, cut and removal.
  void watch(std::function<void()> watcher) { watcher_ = std::move(watcher); }

  /// What a power cut at this moment would leave.
  Files after_power_cut();

  /// How a write fails. `sync`: the write is taken, but waiting for it fails.
  enum class Fault { io, short_write, full, sync };

  /// Lets `count` writes (for Fault::sync: syncs) fail, after `first` of them have been done.
  void fail(Fault fault, std::size_t first, std::size_t count);
  void mend() { failures_ = 0; }

  /// Writes and syncs since `fail`.
  std::size_t writes() const { return writes_; }

  /// What SQLite is told instead of success; 0 for success. Nothing but a short write leaves anything behind.
  int refusal(bool is_sync);
  bool writes_short() const { return fault_ == Fault::short_write; }

  /// What SQLite asks for.
  struct Change {
    std::size_t offset = 0;
    std::string bytes;
    bool cuts = false; ///< the file ends at `offset`
  };
  struct File {
    std::string now;             ///< as the program sees it
    std::string synced;          ///< what survives for certain
    std::vector<Change> pending; ///< what happened since
    bool is_durable = false;     ///< its name is in the folder for certain
  };
  File* find(const std::string& path);
  File& made(const std::string& path);
  void remove(const std::string& path);
  void change(File& file, Change change);
  void sync(File& file);

private:
  std::string left_of(const File& file);

  std::mt19937_64 dice_;
  Sync sync_;
  std::map<std::string, File> files_;
  std::function<void()> watcher_;
  Fault fault_ = Fault::io;
  std::size_t writes_ = 0, first_ = 0, failures_ = 0;
  sqlite3_vfs* real_ = nullptr;
};

} // namespace ruru::test
