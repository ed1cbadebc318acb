#include "store/event_table.hpp"

#include "store/row_to_entry.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::store {
namespace {

using history::Entry;
using history::Sequence;
using history::Unreadable;

constexpr std::int64_t our_application = 0x52757275; // "Ruru"
constexpr std::int64_t our_version = 1;

constexpr const char* tables = R"(
BEGIN IMMEDIATE;
PRAGMA application_id = 0x52757275;
PRAGMA user_version = 1;

CREATE TABLE meta(
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('about', 'A history of Ruru, format 1, described in docs/history-format.md');

CREATE TABLE device(
  dev INTEGER PRIMARY KEY,                        -- 1 is the device that owns this file
  uid BLOB NOT NULL UNIQUE CHECK(length(uid) = 16)
) STRICT;
INSERT INTO device VALUES (1, randomblob(16));

CREATE TABLE event(
  dev   INTEGER NOT NULL REFERENCES device,
  seq   INTEGER NOT NULL CHECK(seq > 0),          -- 1, 2, 3 … on each device
  hlc   INTEGER NOT NULL,                         -- milliseconds since 1970 UTC * 65536 + counter; only grows
  tz    INTEGER NOT NULL,                         -- local time minus UTC, minutes
  kind  TEXT NOT NULL,
  card  TEXT,
  grade INTEGER,
  ms    INTEGER,                                  -- time taken
  body  TEXT NOT NULL,                            -- the rest, as JSON
  crc   INTEGER NOT NULL,
  PRIMARY KEY(dev, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE dev = new.dev AND seq = new.seq)
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
COMMIT;
)";

std::optional<std::int64_t> number_or_nothing(const Statement& statement, int column) {
  if (statement.is_null(column)) return std::nullopt;
  return statement.number(column);
}

/// Reuses the strings of `row`: a history has many.
void read(EventRow& row, const Statement& statement) {
  row.seq = statement.number(0);
  row.hlc = statement.number(1);
  row.tz = statement.number(2);
  row.kind = statement.text(3);
  row.card = statement.text(4);
  row.grade = number_or_nothing(statement, 5);
  row.ms = number_or_nothing(statement, 6);
  row.body = statement.text(7);
  row.crc = statement.number(8);
}

bool is_damaged(const Entry& entry) {
  const auto* what = std::get_if<Unreadable>(&entry.what);
  return what && what->reason == Unreadable::Reason::damaged;
}

Entry missing_after(const std::vector<Entry>& entries) {
  Entry entry{.sequence = entries.size() + 1, .at = {}, .utc_offset = {}, .what = Unreadable{}};
  if (!entries.empty()) entry.at = entries.back().at;
  return entry;
}

/// Puts `entry` at its place and fills the places that were skipped. Where its number cannot be believed it
/// is left out, and its own place shows up as missing.
void place(std::vector<Entry>& entries, Entry entry) {
  constexpr Sequence largest_gap = 1'000'000;
  const Sequence next = entries.size() + 1;
  const Sequence furthest = is_damaged(entry) ? next : next + largest_gap;
  if (entry.sequence < next || entry.sequence > furthest) return;
  while (entries.size() + 1 < entry.sequence)
    entries.push_back(missing_after(entries));
  entries.push_back(std::move(entry));
}

Error from_later_version(const Database& database) {
  return {fmt::format("The history {} was written by a later version of Ruru. Update Ruru to use it.",
                      database.name())};
}

} // namespace

Result<Format> format_of(Database& database) {
  const auto application = database.number("PRAGMA application_id");
  if (!application) return application.error();
  const auto version = database.number("PRAGMA user_version");
  if (!version) return version.error();
  const auto tables_there = database.number("SELECT count(*) FROM sqlite_schema");
  if (!tables_there) return tables_there.error();
  if (*application == 0 && *version == 0 && *tables_there == 0) return Format::none;
  if (*application != our_application || *version < our_version) return database.not_a_history();
  if (*version > our_version) return from_later_version(database);
  return Format::ours;
}

Result<Done> create_tables(Database& database) { return database.run(tables); }

Result<Done> read_into(Contents& contents, Database& database) {
  const auto count = database.number("SELECT count(*) FROM event");
  if (!count) return count.error();
  contents.entries.reserve(static_cast<std::size_t>(*count));
  auto rows =
      database.prepare("SELECT seq, hlc, tz, kind, card, grade, ms, body, crc FROM event WHERE dev = 1 "
                       "ORDER BY seq");
  if (!rows) return rows.error();
  EventRow row;
  for (;;) {
    switch (rows->step()) {
    case Statement::Step::done: return Done{};
    case Statement::Step::failed: return database.failure();
    case Statement::Step::row: break;
    }
    read(row, *rows);
    Entry entry = entry_of(row);
    if (!is_damaged(entry)) contents.last_hlc = std::max(contents.last_hlc, row.hlc);
    place(contents.entries, std::move(entry));
  }
}

} // namespace ruru::store
