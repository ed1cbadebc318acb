#pragma once

#include "history/entry.hpp"
#include "store/event_row.hpp"

namespace ruru::store {

/// The entry in `row`: Unreadable when its checksum is wrong or this version does not understand it. The
/// sequences in it are those of one device: its own, or the one whose uid is put into `device`.
history::Entry entry_of(const EventRow& row, std::string* device = nullptr);

} // namespace ruru::store
