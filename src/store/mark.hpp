#pragma once

#include "store/event_table.hpp"

#include <optional>
#include <string>

namespace ruru::store {

/// How far a history was read, as a text that a log can go on from: `places` and `ends` of its contents.
std::string mark_of(const Contents& contents, Database& database);

/// The same contents without entries, when the history is still the one of the mark: all that the mark knows
/// is there unchanged, and only `own` has gone on since. Nothing when in doubt.
std::optional<Contents> contents_at(const std::string& mark, Database& database, Dev own);

/// To be called in the transaction that changes anything but the end of the own device: no mark holds after
/// it.
Result<Done> void_marks(Database& database);

} // namespace ruru::store
