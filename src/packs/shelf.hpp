#pragma once

#include "packs/kept_ids.hpp"
#include "questions/library.hpp"
#include "result.hpp"

#include <filesystem>

namespace ruru::packs {

/// What putting a pack into a folder would do.
struct Offer {
  std::filesystem::path from, to;
  questions::LoadedPack loaded;         ///< with all that a check has to say
  std::string replaced;                 ///< the title of the pack with its id that is there; empty for none
  int edited = 0, moved = 0, reset = 0; ///< then: questions, as in Update
};

/// Looks at a pack without errors that is to be put into `folder`. Changes nothing there. `kept` knows the
/// ids of the packs in it.
Result<Offer> offer(const std::filesystem::path& file, const std::filesystem::path& folder,
                    const KeptIds& kept = KeptIds());

/// A pack that was put into a folder.
struct Shelved {
  std::filesystem::path file;
  questions::LoadedPack loaded;
  bool replaced = false;                ///< there was a pack with its id
  int edited = 0, moved = 0, reset = 0; ///< then: questions, as in Update
};

/// Copies a pack without errors into `folder`, under the name of its file; with pictures and sounds, into a
/// subfolder that is named after its id. A pack with the same id gives way to it, and the
/// questions that are still there keep their ids, so that their progress stays.
Result<Shelved> put_on_shelf(const std::filesystem::path& file, const std::filesystem::path& folder,
                             const KeptIds& kept = KeptIds());

/// A pack that was taken out of a folder, and kept.
struct Unshelved {
  std::filesystem::path file; ///< where it was
  std::string kept_as;        ///< the name of its folder among the removed ones
};

/// Moves the pack with this id, with its pictures and sounds, out of `folder` into a folder of its own in
/// `removed`: a free name, or `kept_as` when that is given.
Result<Unshelved> take_off_shelf(std::string_view pack_id, const std::filesystem::path& folder,
                                 const std::filesystem::path& removed, const std::string& kept_as = "");

/// Moves what `take_off_shelf` has kept back to where it was. Nothing is written over.
Result<Done> put_back(const std::string& kept_as, const std::filesystem::path& folder,
                      const std::filesystem::path& removed);

} // namespace ruru::packs
