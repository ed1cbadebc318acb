#pragma once

#include "result.hpp"
#include "store/watch.hpp"

#include <filesystem>

namespace ruru::store {

/// Writes all of `history` into one new file, also while Ruru is using it. A file that is already there is
/// never written over.
Result<Done> back_up(const std::filesystem::path& history, const std::filesystem::path& to);

/// Puts `backup` in the place of `history` and gives the name under which the former history, sound or not,
/// is kept beside it; empty when there was none. A backup with any damage is refused, and so is a history in
/// use. At no moment is there no history at all.
Result<std::filesystem::path> restore(const std::filesystem::path& backup,
                                      const std::filesystem::path& history, const Watch& watch = {});

/// Puts `next`, a history in one file, in the place of `history` and keeps the former one beside it under a
/// name with `before` in it; gives that name, empty when there was none. Refused when the history is in use.
Result<std::filesystem::path> put_in_place(const std::filesystem::path& next,
                                           const std::filesystem::path& history, const char* before);

} // namespace ruru::store
