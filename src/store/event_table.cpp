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
  dev INTEGER PRIMARY KEY,
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
)";

constexpr const char* guards = R"(
CREATE TRIGGER IF NOT EXISTS event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER IF NOT EXISTS event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER IF NOT EXISTS event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE dev = new.dev AND seq = new.seq)
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
)";

std::optional<std::int64_t> number_or_nothing(const Statement& statement, int column) {
  if (statement.is_null(column)) return std::nullopt;
  return statement.number(column);
}

bool is_damaged(const Entry& entry) {
  const auto* what = std::get_if<Unreadable>(&entry.what);
  return what && what->reason == Unreadable::Reason::damaged;
}

/// An entry that names one of another device.
struct Reference {
  std::size_t index = 0;
  std::string uid;
};

/// The events of one device: the entries that have been read, by their own sequences.
struct Stream {
  Device device;
  Sequence before = 0; ///< how many there were that are not in `entries`
  End end;
  std::vector<Entry> entries;
  std::vector<std::int64_t>
      clocks; ///< for putting them in order; never goes back, whatever stands in a damaged one
  std::vector<Reference> references;

  Sequence next() const { return before + entries.size() + 1; }

  void push(Entry entry, std::int64_t clock) {
    entries.push_back(std::move(entry));
    clocks.push_back(clock);
  }

  Entry missing() const {
    Entry entry{.sequence = next(), .at = {}, .utc_offset = {}, .what = Unreadable{}};
    if (!entries.empty()) entry.at = entries.back().at;
    return entry;
  }

  /// Puts the entry of `row` at its place and fills the places that were skipped. Where its number cannot be
  /// believed it is left out, and its own place shows up as missing.
  void place(const EventRow& row) {
    constexpr Sequence largest_gap = 1'000'000;
    std::string uid;
    Entry entry = entry_of(row, &uid);
    const bool damaged = is_damaged(entry);
    const Sequence furthest = damaged ? next() : next() + largest_gap;
    if (entry.sequence < next() || entry.sequence > furthest) return;
    while (next() < entry.sequence)
      push(missing(), end.hlc);
    if (!damaged) end.hlc = std::max(end.hlc, row.hlc);
    end.seq = entry.sequence;
    end.crc = row.crc;
    if (!uid.empty()) references.push_back({entries.size(), std::move(uid)});
    push(std::move(entry), end.hlc);
  }
};

/// Reads rows with `event_columns` behind the device's number; about `expected` of them.
Result<Done> read_rows(std::map<Dev, Stream>& streams, Database& database, Statement& rows,
                       std::int64_t expected, const Watch& watch) {
  EventRow row; // kept, because a history has many
  for (std::int64_t count = 1;; ++count) {
    if (watch && count % 4096 == 0 && count < expected)
      watch(static_cast<double>(count) / static_cast<double>(expected));
    switch (rows.step()) {
    case Statement::Step::done: return Done{};
    case Statement::Step::failed: return database.failure();
    case Statement::Step::row: break;
    }
    const auto stream = streams.find(rows.number(0));
    if (stream == streams.end()) continue; // of a device that is not known: the check names it
    read(row, rows, 1);
    stream->second.place(row);
  }
}

/// How many events a device has to be read, as their numbers say; but not more than the file has room for,
/// because a damaged number may say anything.
std::int64_t expected(const Stream& stream, Database& database) {
  constexpr std::int64_t smallest_row = 24; // bytes
  const auto bytes =
      database.number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
  auto last = database.prepare("SELECT max(seq) FROM event WHERE dev = ?");
  if (!bytes || !last) return 0;
  last->bind(0, stream.device.dev);
  if (last->step() != Statement::Step::row) return 0;
  const auto behind = last->number(0) - static_cast<std::int64_t>(stream.before);
  return std::clamp<std::int64_t>(behind, 0, *bytes / smallest_row);
}

/// The streams in the order of their clocks; devices take turns by their uid where the clocks are equal.
std::vector<EventName> in_order(const std::map<Dev, Stream>& streams) {
  struct Head {
    const Stream* stream;
    std::size_t next = 0;
  };
  std::vector<Head> heads;
  std::size_t total = 0;
  for (const auto& [dev, stream] : streams) {
    total += stream.entries.size();
    if (!stream.entries.empty()) heads.push_back({&stream});
  }
  const auto later = [](const Head& a, const Head& b) {
    const auto key = [](const Head& head) {
      return std::pair(head.stream->clocks[head.next], std::string_view(head.stream->device.uid));
    };
    return key(a) > key(b);
  };
  std::make_heap(heads.begin(), heads.end(), later);
  std::vector<EventName> order;
  order.reserve(total);
  while (!heads.empty()) {
    std::pop_heap(heads.begin(), heads.end(), later);
    Head& head = heads.back();
    order.push_back({head.stream->device.dev, head.stream->before + head.next + 1});
    if (++head.next == head.stream->entries.size())
      heads.pop_back();
    else
      std::push_heap(heads.begin(), heads.end(), later);
  }
  return order;
}

/// Gives each entry the place of the one that it names, instead of its sequence on a device.
void name_by_place(Stream& stream, const Places& places, const std::map<std::string, Dev>& by_uid) {
  auto reference = stream.references.begin();
  for (std::size_t i = 0; i < stream.entries.size(); ++i) {
    Dev dev = stream.device.dev;
    if (reference != stream.references.end() && reference->index == i) {
      const auto found = by_uid.find(reference++->uid);
      dev = found == by_uid.end() ? 0 : found->second;
    }
    Sequence* named = history::named_by(stream.entries[i].what);
    if (named && *named != 0) *named = places.place({dev, *named});
  }
}

/// The entries of all streams, which are left empty.
std::vector<Entry> in_one(std::map<Dev, Stream>& streams, const std::vector<EventName>& order) {
  for (auto& [dev, stream] : streams)
    if (stream.entries.size() == order.size()) return std::move(stream.entries); // all are of one device
  std::vector<Entry> entries;
  entries.reserve(order.size());
  for (const EventName& name : order) {
    Stream& stream = streams.at(name.dev);
    entries.push_back(std::move(stream.entries[name.seq - stream.before - 1]));
  }
  return entries;
}

/// Puts what was read behind what `contents` holds.
void merge(Contents& contents, std::map<Dev, Stream>& streams) {
  std::map<std::string, Dev> by_uid;
  for (const auto& [dev, stream] : streams) {
    by_uid[stream.device.uid] = dev;
    contents.ends[dev] = stream.end;
  }
  const std::vector<EventName> order = in_order(streams);
  for (const EventName& name : order)
    contents.places.add(name);
  for (auto& [dev, stream] : streams)
    name_by_place(stream, contents.places, by_uid);
  contents.entries = in_one(streams, order);
  Sequence place = contents.places.count() - order.size();
  for (Entry& entry : contents.entries)
    entry.sequence = ++place;
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

Result<Done> create_tables(Database& database) {
  Result<Done> done = database.run(tables);
  if (done) done = guard_events(database);
  if (done) done = seal_devices(database);
  if (done) done = database.run("COMMIT");
  if (!done) (void)database.run("ROLLBACK");
  return done;
}

Result<Done> guard_events(Database& database) { return database.run(guards); }

/// Reuses the strings of `row`.
void read(EventRow& row, const Statement& statement, int first) {
  row.seq = statement.number(first);
  row.hlc = statement.number(first + 1);
  row.tz = statement.number(first + 2);
  row.kind = statement.text(first + 3);
  row.card = statement.text(first + 4);
  row.grade = number_or_nothing(statement, first + 5);
  row.ms = number_or_nothing(statement, first + 6);
  row.body = statement.text(first + 7);
  row.crc = statement.number(first + 8);
}

void bind_event(Statement& insert, Dev dev, const EventRow& row) {
  insert.bind(0, dev);
  insert.bind(1, row.seq);
  insert.bind(2, row.hlc);
  insert.bind(3, row.tz);
  insert.bind(4, row.kind);
  row.card.empty() ? insert.bind_nothing(5) : insert.bind(5, row.card);
  insert.bind(6, row.grade);
  insert.bind(7, row.ms);
  insert.bind(8, row.body);
  insert.bind(9, row.crc);
}

Result<Done> read_into(Contents& contents, Database& database, const Watch& watch) {
  const auto devices = devices_of(database);
  if (!devices) return devices.error();
  std::map<Dev, Stream> streams;
  std::int64_t total = 0;
  for (const Device& device : *devices) {
    Stream& stream = streams[device.dev];
    stream.device = device;
    const std::int64_t count = expected(stream, database);
    stream.entries.reserve(static_cast<std::size_t>(count));
    total += count;
  }
  auto rows =
      database.prepare(fmt::format("SELECT dev, {} FROM event ORDER BY dev, seq", event_columns).c_str());
  if (!rows) return rows.error();
  const auto done = read_rows(streams, database, *rows, total, watch);
  contents = {};
  merge(contents, streams);
  return done;
}

Result<Done> read_tail_into(Contents& contents, Database& database, Dev dev) {
  const auto devices = devices_of(database);
  if (!devices) return devices.error();
  std::map<Dev, Stream> streams;
  for (const Device& device : *devices) {
    Stream& stream = streams[device.dev];
    stream.device = device;
    stream.end = contents.ends[device.dev];
    stream.before = stream.end.seq;
  }
  auto rows = database.prepare(
      fmt::format("SELECT dev, {} FROM event WHERE dev = ? AND seq > ? ORDER BY seq", event_columns).c_str());
  if (!rows) return rows.error();
  rows->bind(0, dev);
  rows->bind(1, static_cast<std::int64_t>(streams[dev].before));
  const auto done = read_rows(streams, database, *rows, 0, {});
  merge(contents, streams);
  return done;
}

} // namespace ruru::store
