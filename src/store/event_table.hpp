#pragma once

#include "history/entry.hpp"
#include "store/database.hpp"

#include <vector>

/// The event table as a whole: docs/history-format.md.
namespace ruru::store {

enum class Format { none, ours };

/// Whether the database is empty or a history that this version knows; an error for all others. `file` is
/// what the user calls it.
Result<Format> format_of(Database& database);

/// Makes the tables of an empty file, all or nothing.
Result<Done> create_tables(Database& database);

/// What the table holds: the entries, every one at its place, and the highest clock value.
struct Contents {
  std::vector<history::Entry> entries;
  std::int64_t last_hlc = 0;
};

/// Adds the rows of the table to `contents`, in order; after an error it holds what came before the damage.
Result<Done> read_into(Contents& contents, Database& database);

} // namespace ruru::store
