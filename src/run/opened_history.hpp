#pragma once

#include "history/progress.hpp"
#include "result.hpp"
#include "run/clock.hpp"
#include "store/store.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace ruru::run {

/// A history, and what it amounts to.
struct OpenedHistory {
  std::unique_ptr<store::Log> log;
  history::Progress progress;
  std::vector<history::Entry> entries; ///< that were read: all of them, or those behind the kept fold
  bool from_kept = false;
};

/// Opens the history in `file`. What it amounts to is taken from the fold kept beside it, and what came since
/// is added; without one, or in doubt, the whole history is folded, and that is kept.
Result<OpenedHistory> open_history(const std::filesystem::path& file, store::Access access,
                                   const history::Rules& rules);

/// Keeps a fold for the next start, when the history is so long that it is worth it.
void keep_fold(const std::filesystem::path& file, const history::Rules& rules,
               const history::Progress& progress, store::Log& log);

/// What is kept beside a history, however long ago that was; empty when there is nothing.
history::Progress kept_progress(const std::filesystem::path& file, const history::Rules& rules);

/// Adds to a history what happened now, for commands; gives up at the first that cannot be stored.
Result<Done> record(const std::filesystem::path& file, const history::Rules& rules, const Clock& clock,
                    const std::vector<history::Happened>& what);

} // namespace ruru::run
