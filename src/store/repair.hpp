#pragma once

#include "result.hpp"
#include "store/merge.hpp"
#include "store/watch.hpp"

#include <filesystem>
#include <vector>

namespace ruru::store {

struct Repaired {
  std::size_t saved = 0;        ///< entries read from the damaged history itself
  std::size_t from_others = 0;  ///< entries that backups brought back
  std::size_t lost = 0;         ///< entries that nothing brought back
  std::size_t quarantined = 0;  ///< damaged ones, kept as they were
  std::filesystem::path former; ///< where the damaged history is kept
};

/// Writes a damaged history anew: all that can be read of it, what is missing from `others` (backups,
/// exports), and the damaged rest set aside. Puts it in place and keeps the former one beside it. Refused
/// while it is in use.
Result<Repaired> repair(const std::filesystem::path& history,
                        const std::vector<std::filesystem::path>& others, const Watch& watch = {});

} // namespace ruru::store
