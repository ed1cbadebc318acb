#pragma once

#include "history/entry.hpp"
#include "store/event_row.hpp"

namespace ruru::store {

/// `entry` as a row with its checksum. `last_hlc` is that of the row before: `hlc` only ever grows, whatever
/// the clock does. Nothing for what cannot be stored: an Unreadable, or a time thousands of years away.
std::optional<EventRow> row_of(const history::Entry& entry, std::int64_t last_hlc);

} // namespace ruru::store
