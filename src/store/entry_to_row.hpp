#pragma once

#include "history/entry.hpp"
#include "store/event_row.hpp"

namespace ruru::store {

/// `entry` as a row with its checksum. `last_hlc` is that of the row before: `hlc` only ever grows, whatever
/// the clock does. Nothing for what cannot be stored: an Unreadable, or a time thousands of years away.
///
/// The sequences in `entry` are those of one device. `device` is the uid of the one on which the entry that
/// it names is counted; empty when it is its own.
std::optional<EventRow> row_of(const history::Entry& entry, std::int64_t last_hlc,
                               std::string_view device = "");

} // namespace ruru::store
