#pragma once

#include "history/entry.hpp"
#include "store/database.hpp"
#include "store/devices.hpp"
#include "store/event_row.hpp"
#include "store/places.hpp"
#include "store/watch.hpp"

#include <map>
#include <vector>

/// The event table as a whole: docs/history-format.md.
namespace ruru::store {

enum class Format { none, ours };

/// Whether the database is empty or a history that this version knows; an error for all others. `file` is
/// what the user calls it.
Result<Format> format_of(Database& database);

/// Makes the tables of an empty file, all or nothing.
Result<Done> create_tables(Database& database);

/// Makes the triggers that keep events from being changed.
Result<Done> guard_events(Database& database);

/// Where the events of a device end.
struct End {
  history::Sequence seq = 0;
  std::int64_t hlc = 0; ///< highest sound clock value
  std::int64_t crc = 0; ///< of the event `seq`
  bool operator==(const End&) const = default;
};

/// What the table holds: the entries of all devices in order, every one at its place.
struct Contents {
  std::vector<history::Entry> entries;
  Places places;
  std::map<Dev, End> ends;
};

/// Reads the table; after an error `contents` holds what came before the damage.
Result<Done> read_into(Contents& contents, Database& database, const Watch& watch = {});

/// Reads what `dev` has added since `contents` was read, which must hold its `places` and `ends`: a history
/// goes on at its end only. The entries replace those that `contents` held.
Result<Done> read_tail_into(Contents& contents, Database& database, Dev dev);

/// The columns seq to crc of a query, in the order of `event_columns`, beginning at `first`.
inline constexpr const char* event_columns = "seq, hlc, tz, kind, card, grade, ms, body, crc";
void read(EventRow& row, const Statement& statement, int first);

/// Adds an event; its parameters are bound by `bind_event`. `row` must outlive the next step.
inline constexpr const char* insert_event = "INSERT INTO event(dev, seq, hlc, tz, kind, card, grade, ms, "
                                            "body, crc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
void bind_event(Statement& insert, Dev dev, const EventRow& row);

} // namespace ruru::store
