#include "store/entry_to_row.hpp"

#include "store/card_text.hpp"
#include "store/flat_json.hpp"

#include <algorithm>
#include <limits>

namespace ruru::store {
namespace {

using namespace history;

constexpr std::int64_t ticks = 1 << 16; // of the counter that orders events within a millisecond

std::int64_t number(memory::Grade grade) { return static_cast<std::int64_t>(grade); }
std::int64_t number(Sequence sequence) { return static_cast<std::int64_t>(sequence); }

void write(EventRow& row, FlatWriter& body, const Answered& what) {
  row.card = card_text(what.card);
  row.grade = number(what.grade);
  row.ms = what.taken.count();
  body.text("kind", questions::name(what.kind));
  body.text("outcome", questions::name(what.outcome));
  if (!what.response.empty()) body.text("response", what.response);
  if (what.options != 0) body.number("options", what.options);
  if (what.hints != 0) body.number("hints", what.hints);
  if (what.certainty != Certainty::unsaid) body.text("certainty", name(what.certainty));
  if (what.round != 0) body.number("round", number(what.round));
  if (what.points != 0) body.number("points", what.points);
  if (what.promised != 0) body.number("promised", what.promised);
  if (!what.evidence) body.flag("evidence", false);
}

void write(EventRow& row, FlatWriter& body, const Corrected& what) {
  row.grade = number(what.grade);
  body.number("answer", number(what.answer));
  body.text("outcome", questions::name(what.outcome));
  if (what.points != 0) body.number("points", what.points);
  if (what.promised != 0) body.number("promised", what.promised);
}

void write(EventRow&, FlatWriter& body, const RoundStarted& what) {
  body.text("mode", what.mode);
  if (!what.packs.empty()) body.texts("packs", what.packs);
  body.text("seed", std::to_string(what.seed)); // a text, because many readers of JSON round large numbers
  body.number("questions", what.questions);
}

void write(EventRow& row, FlatWriter& body, const RoundFinished& what) {
  row.ms = what.taken.count();
  body.number("round", number(what.round));
  body.number("right", what.right);
  body.number("asked", what.asked);
  body.number("score", what.score);
  body.number("possible", what.possible);
  body.number("longest_run", what.longest_run);
}

void write(EventRow&, FlatWriter& body, const Undone& what) { body.number("target", number(what.target)); }

void write(EventRow& row, FlatWriter& body, const Suspended& what) {
  row.card = card_text(what.card);
  if (!what.suspended) body.flag("suspended", false);
  if (what.until != Timestamp{}) body.number("until", what.until.time_since_epoch().count());
}

void write(EventRow&, FlatWriter& body, const PackRemoved& what) {
  body.text("pack", what.pack);
  if (!what.kept_as.empty()) body.text("kept_as", what.kept_as);
}

void write(EventRow&, FlatWriter&, const Unreadable&) {}

} // namespace

std::optional<EventRow> row_of(const Entry& entry, std::int64_t last_hlc, std::string_view device) {
  constexpr std::int64_t furthest = std::numeric_limits<std::int64_t>::max() / ticks - 1;
  const std::int64_t at = entry.at.time_since_epoch().count();
  if (at > furthest || at < -furthest || std::holds_alternative<Unreadable>(entry.what)) return std::nullopt;

  EventRow row;
  FlatWriter body;
  row.seq = number(entry.sequence);
  row.hlc = std::max(at * ticks, last_hlc + 1);
  row.tz = entry.utc_offset.count();
  row.kind = kind_names[entry.what.index()];
  std::visit([&](const auto& what) { write(row, body, what); }, entry.what);
  if (row.hlc >> 16 != at) body.number("at", at); // the clock was set back, or stood still for 65536 entries
  if (!device.empty()) body.text("device", device);
  row.body = body.object();
  row.crc = checksum(row);
  return row;
}

} // namespace ruru::store
