#pragma once

#include "packs/file_stamp.hpp"
#include "questions/library.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ruru::packs {

/// Where a PackCache keeps what it read, and when it believes it.
struct CacheRules {
  std::filesystem::path
      folder; ///< on disk; empty: in memory only. Need not exist, may be deleted at any time
  std::filesystem::path program; ///< the running program's file: what another one stored is not believed
  std::chrono::nanoseconds rest =
      std::chrono::seconds{2}; ///< a file that changed less long ago is read again
};

/// Reads packs, and those that have not changed since they were read last (by their stamps) not again. When
/// in doubt, a pack is read: after any other change of the file, for a stored form that is damaged or of
/// another build of the program, and where the folder cannot be used.
class PackCache {
public:
  explicit PackCache(CacheRules rules = {});

  /// As load_pack gives it.
  std::shared_ptr<const questions::LoadedPack> load(const std::filesystem::path& file);

  /// The same for many files, in their order: on several threads, where there are several cores.
  std::vector<std::shared_ptr<const questions::LoadedPack>>
  load(const std::vector<std::filesystem::path>& files);

  /// How many files have been read rather than remembered.
  int files_read() const { return files_read_; }

private:
  struct Known {
    FileStamp stamp;
    std::shared_ptr<const questions::LoadedPack> pack;
  };

  struct Found {
    std::shared_ptr<const questions::LoadedPack> pack;
    std::optional<FileStamp> stamp; ///< under which it may be remembered
    bool was_read = false;          ///< rather than remembered
  };

  Found found(const std::filesystem::path& file) const;

  std::filesystem::path stored_form(const std::filesystem::path& file) const;
  std::shared_ptr<const questions::LoadedPack> stored(const std::filesystem::path& file,
                                                      const FileStamp& stamp) const;
  void store(const std::filesystem::path& file, const Known& known) const;

  CacheRules rules_;
  std::map<std::string, Known> known_; ///< by path
  int files_read_ = 0;
};

} // namespace ruru::packs
