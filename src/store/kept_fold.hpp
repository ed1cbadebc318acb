#pragma once

#include "result.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

/// A file beside the history that spares the next start folding all of it. It may be deleted at any time:
/// what is in it follows from the history, and in doubt it is not used.
namespace ruru::store {

struct KeptFold {
  std::string_view mark; ///< of the log that was folded
  std::string_view image;
};

std::filesystem::path fold_file(const std::filesystem::path& history);

/// Shows `use` the fold kept beside `history`, when there is a whole one that was kept under the same `key`;
/// says whether there was. What `use` sees is gone afterwards.
bool with_kept_fold(const std::filesystem::path& history, std::string_view key,
                    const std::function<void(const KeptFold&)>& use);

/// Keeps a fold. It is no harm when that fails.
Result<Done> keep_fold(const std::filesystem::path& history, std::string_view key, const KeptFold& fold);

/// Forgets the fold that is kept, if there is one.
void forget_fold(const std::filesystem::path& history);

} // namespace ruru::store
