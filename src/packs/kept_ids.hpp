#pragma once

#include "questions/library.hpp"

#include <filesystem>

namespace ruru::packs {

/// Keeps the ids of questions that are given none, through edits of their packs' files. Such an id is made of
/// prompt and answer, so that every edit would make another question of it. A folder beside the history
/// keeps, for each pack with such questions, its text as it was read last without errors, and the ids that
/// its questions had; a question that has become another one by an edit (questions::successions) goes on
/// under its id.
class KeptIds {
public:
  /// `folder` need not exist; empty: nothing is kept, and packs stay as they are.
  explicit KeptIds(std::filesystem::path folder = {}) : folder_(std::move(folder)) {}

  explicit operator bool() const { return !folder_.empty(); }

  /// The pack with the ids that its questions have had. Remembers it, unless it has errors: then some
  /// questions may only be away for a moment.
  questions::LoadedPack as_known(questions::LoadedPack loaded) const;

  /// The same for all packs of a library; those that stay as they are go on being shared.
  questions::Library as_known(questions::Library library) const;

private:
  std::filesystem::path folder_;
};

} // namespace ruru::packs
