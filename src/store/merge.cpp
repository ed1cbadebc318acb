#include "store/merge.hpp"

#include "store/event_table.hpp"
#include "store/mark.hpp"

#include <fmt/format.h>

#include <tuple>

namespace ruru::store {
namespace {

bool is_sound(const EventRow& row) { return row.crc == checksum(row); }

/// The lower one stays.
auto rank(const EventRow& row) { return std::tie(row.hlc, row.crc, row.kind, row.card, row.body); }

constexpr const char* begin = R"(
BEGIN IMMEDIATE;
DROP TRIGGER IF EXISTS event_is_never_changed;
DROP TRIGGER IF EXISTS event_is_never_removed;
DROP TRIGGER IF EXISTS event_is_never_replaced;
CREATE TABLE IF NOT EXISTS quarantine(
  src TEXT NOT NULL,
  raw TEXT NOT NULL UNIQUE,
  why TEXT NOT NULL
) STRICT;
)";

constexpr const char* replace_event =
    "INSERT OR REPLACE INTO event(dev, seq, hlc, tz, kind, card, grade, ms, body, crc) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

} // namespace

Result<Merge> Merge::into(Database& database) {
  const auto failed = [&](Error error) {
    (void)database.run("ROLLBACK");
    return error;
  };
  if (auto done = database.run(begin); !done) return failed(done.error());
  auto find =
      database.prepare(fmt::format("SELECT {} FROM event WHERE dev = ? AND seq = ?", event_columns).c_str());
  if (!find) return failed(find.error());
  auto insert = database.prepare(insert_event);
  if (!insert) return failed(insert.error());
  return Merge(database, *std::move(find), *std::move(insert));
}

Merge::~Merge() {
  if (database_) (void)database_->run("ROLLBACK");
}

Result<Dev> Merge::dev(const std::string& uid) {
  if (const auto found = devices_.find(uid); found != devices_.end()) return found->second;
  auto number = dev_of(*database_, uid);
  if (number) devices_[uid] = *number;
  return number;
}

Result<Done> Merge::add(Dev dev, const EventRow& row) {
  bind_event(insert_, dev, row);
  const bool added = insert_.step() == Statement::Step::done;
  Result<Done> result = added ? Result<Done>(Done{}) : Result<Done>(database_->failure());
  insert_.reset();
  return result;
}

Result<Done> Merge::replace(Dev dev, const EventRow& row) {
  auto statement = database_->prepare(replace_event);
  if (!statement) return statement.error();
  bind_event(*statement, dev, row);
  if (statement->step() != Statement::Step::done) return database_->failure();
  return Done{};
}

Result<Done> Merge::take(const NamedRow& event) {
  const auto number = dev(event.uid);
  if (!number) return number.error();
  find_.bind(0, *number);
  find_.bind(1, event.row.seq);
  EventRow ours;
  const Statement::Step step = find_.step();
  if (step == Statement::Step::row) read(ours, find_, 0);
  const Result<Done> looked =
      step == Statement::Step::failed ? Result<Done>(database_->failure()) : Result<Done>(Done{});
  find_.reset();
  switch (step) {
  case Statement::Step::failed: return looked;
  case Statement::Step::done: ++merged_.added; return add(*number, event.row);
  case Statement::Step::row: break;
  }
  return decide(*number, event, ours);
}

/// There are two events with one name.
Result<Done> Merge::decide(Dev dev, const NamedRow& theirs, const EventRow& ours) {
  if (theirs.row == ours) {
    ++merged_.known;
    return Done{};
  }
  const bool ours_is_lost = ours.kind == lost_kind, theirs_is_lost = theirs.row.kind == lost_kind;
  const bool mends = !is_sound(ours) || (ours_is_lost && !theirs_is_lost);
  if (mends) {
    ++merged_.mended;
    return replace(dev, theirs.row);
  }
  if (theirs_is_lost) return ++merged_.known, Done{};
  const bool theirs_stays = rank(theirs.row) < rank(ours);
  const NamedRow loser = theirs_stays ? NamedRow{theirs.uid, ours} : theirs;
  if (auto done = set_aside(line_of(loser), "", "another event has its number"); !done) return done;
  return theirs_stays ? replace(dev, theirs.row) : Result<Done>(Done{});
}

Result<Done> Merge::take_line(std::string_view line, std::string_view source) {
  const auto event = event_in(line);
  if (!event) return set_aside(line, source, "no event");
  if (!is_sound(event->row)) return set_aside(line, source, "its checksum is wrong");
  return take(*event);
}

Result<Done> Merge::set_aside(std::string_view raw, std::string_view source, std::string_view why) {
  auto statement = database_->prepare("INSERT OR IGNORE INTO quarantine(src, raw, why) VALUES (?, ?, ?)");
  if (!statement) return statement.error();
  statement->bind(0, source);
  statement->bind(1, raw);
  statement->bind(2, why);
  if (statement->step() != Statement::Step::done) return database_->failure();
  ++merged_.quarantined;
  return Done{};
}

Result<Done> Merge::mark_lost(const std::string& uid, history::Sequence seq) {
  const auto number = dev(uid);
  if (!number) return number.error();
  auto before =
      database_->prepare("SELECT hlc FROM event WHERE dev = ? AND seq < ? ORDER BY seq DESC LIMIT 1");
  if (!before) return before.error();
  before->bind(0, *number);
  before->bind(1, static_cast<std::int64_t>(seq));
  EventRow row{.seq = static_cast<std::int64_t>(seq), .kind = std::string(lost_kind), .body = "{}"};
  if (before->step() == Statement::Step::row) row.hlc = before->number(0);
  before->reset();
  row.crc = checksum(row);
  return replace(*number, row);
}

Result<Merged> Merge::finish() {
  const bool changed = merged_.added + merged_.mended + merged_.quarantined > 0;
  if (changed)
    if (auto done = void_marks(*database_); !done) return done.error();
  if (auto done = guard_events(*database_); !done) return done.error();
  if (auto done = database_->run("COMMIT"); !done) return done.error();
  database_ = nullptr;
  return merged_;
}

} // namespace ruru::store
