#pragma once

#include "store/watch.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace ruru::store {

/// What is wrong with a history, in sentences.
struct Report {
  std::size_t entries = 0;           ///< that can be read
  std::vector<std::string> problems; ///< each names what is affected
  std::vector<std::string> remarks;  ///< what is worth knowing, such as entries of a later version
  bool sound() const { return problems.empty(); }
  bool operator==(const Report&) const = default;
};

/// Reads the whole history in `file`, also while Ruru is using it: the database's own structure, the checksum
/// of every entry, and that none is missing. The structure check alone would miss many a flipped bit. Changes
/// nothing.
Report check_log(const std::filesystem::path& file, const Watch& watch = {});

/// Of SQLite, such as "3.40.1".
std::string database_version();

} // namespace ruru::store
