#pragma once

#include "history/entry.hpp"
#include "store/event_row.hpp"

namespace ruru::store {

/// The entry in `row`: Unreadable when its checksum is wrong or this version does not understand it.
history::Entry entry_of(const EventRow& row);

} // namespace ruru::store
