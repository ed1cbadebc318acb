#pragma once

#include "result.hpp"
#include "store/merge.hpp"
#include "store/watch.hpp"

#include <filesystem>
#include <iosfwd>

namespace ruru::store {

/// Writes every event of `history` as a line of JSON, also while Ruru is using it, and with them what is set
/// aside. Gives the number of events.
Result<std::size_t> export_to(std::ostream& out, const std::filesystem::path& history,
                              const Watch& watch = {});

/// The same into a new file.
Result<std::size_t> export_file(const std::filesystem::path& to, const std::filesystem::path& history,
                                const Watch& watch = {});

/// Takes the events of an export, or of another history, into `history`, which must not be in use.
Result<Merged> import_file(const std::filesystem::path& from, const std::filesystem::path& history,
                           const Watch& watch = {});

/// The same into a history that is open already.
Result<Merged> import_into(Database& database, const std::filesystem::path& from, const Watch& watch = {});

/// Takes in whatever can be read of a database, damaged or not: for an import, and for a repair. Damaged
/// events are set aside.
Result<Done> take_database(Merge& merge, Database& from, std::string_view source, const Watch& watch = {});

} // namespace ruru::store
