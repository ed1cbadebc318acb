#include "store/row_to_entry.hpp"

#include "store/card_text.hpp"
#include "store/flat_json.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ruru::store {
namespace {

using namespace history;

template <typename Enum>
std::optional<Enum> from_name(std::string_view wanted, Enum last) {
  for (int each = 0; each <= static_cast<int>(last); ++each)
    if (name(static_cast<Enum>(each)) == wanted) return static_cast<Enum>(each);
  return std::nullopt;
}

/// Takes the fields of a row one by one and remembers whether all of them made sense.
class Fields {
public:
  Fields(const EventRow& row, const FlatObject& body) : row_(row), body_(body) {}

  bool sound() const { return sound_; }

  template <typename Int>
  void take(std::string_view key, Int& into) {
    if (const auto* found = body_.find<std::int64_t>(key))
      into = fitting<Int>(*found);
    else
      sound_ = sound_ && !body_.has(key);
  }
  void take(std::string_view key, bool& into) {
    if (const auto* found = body_.find<bool>(key))
      into = *found;
    else
      sound_ = sound_ && !body_.has(key);
  }
  void take(std::string_view key, std::string& into) {
    if (const auto* found = body_.find<std::string>(key))
      into = *found;
    else
      sound_ = sound_ && !body_.has(key);
  }
  void take(std::string_view key, std::vector<std::string>& into) {
    if (const auto* found = body_.find<std::vector<std::string>>(key))
      into = *found;
    else
      sound_ = sound_ && !body_.has(key);
  }
  void take(std::string_view key, Timestamp& into) {
    std::int64_t milliseconds = into.time_since_epoch().count();
    take(key, milliseconds);
    into = Timestamp{std::chrono::milliseconds{milliseconds}};
  }
  void take(std::string_view key, questions::Outcome& into) {
    take_name(key, into, questions::Outcome::unclear);
  }
  void take(std::string_view key, questions::Kind& into) { take_name(key, into, questions::last_kind); }

  void take(std::string_view key, Certainty& into) {
    if (body_.has(key)) take_name(key, into, Certainty::sure);
  }

  void take_seed(std::uint64_t& into) {
    std::string digits;
    take("seed", digits);
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), into);
    sound_ = sound_ && failure == std::errc{} && end == digits.data() + digits.size();
  }
  void take_grade(memory::Grade& into) {
    sound_ = sound_ && row_.grade && *row_.grade >= 1 && *row_.grade <= 4;
    if (sound_) into = static_cast<memory::Grade>(*row_.grade);
  }
  void take_time(std::chrono::milliseconds& into) {
    sound_ = sound_ && row_.ms;
    if (sound_) into = std::chrono::milliseconds{*row_.ms};
  }
  void take_card(questions::CardId& into) {
    auto card = card_from(row_.card);
    sound_ = sound_ && card;
    if (sound_) into = *std::move(card);
  }

private:
  template <typename Int>
  Int fitting(std::int64_t value) {
    sound_ = sound_ && std::in_range<Int>(value);
    return static_cast<Int>(value);
  }

  template <typename Enum>
  void take_name(std::string_view key, Enum& into, Enum last) {
    const auto* found = body_.find<std::string>(key);
    const auto named = found ? from_name(*found, last) : std::nullopt;
    sound_ = sound_ && named;
    if (named) into = *named;
  }

  const EventRow& row_;
  const FlatObject& body_;
  bool sound_ = true;
};

void read_answered(Fields& fields, Happened& into) {
  auto& what = into.emplace<Answered>();
  fields.take_card(what.card);
  fields.take_grade(what.grade);
  fields.take_time(what.taken);
  fields.take("kind", what.kind);
  fields.take("outcome", what.outcome);
  fields.take("response", what.response);
  fields.take("options", what.options);
  fields.take("hints", what.hints);
  fields.take("certainty", what.certainty);
  fields.take("round", what.round);
  fields.take("points", what.points);
  fields.take("promised", what.promised);
  fields.take("evidence", what.evidence);
}

void read_corrected(Fields& fields, Happened& into) {
  auto& what = into.emplace<Corrected>();
  fields.take_grade(what.grade);
  fields.take("answer", what.answer);
  fields.take("outcome", what.outcome);
  fields.take("points", what.points);
  fields.take("promised", what.promised);
}

void read_round_started(Fields& fields, Happened& into) {
  auto& what = into.emplace<RoundStarted>();
  fields.take("mode", what.mode);
  fields.take("packs", what.packs);
  fields.take_seed(what.seed);
  fields.take("questions", what.questions);
}

void read_round_finished(Fields& fields, Happened& into) {
  auto& what = into.emplace<RoundFinished>();
  fields.take_time(what.taken);
  fields.take("round", what.round);
  fields.take("right", what.right);
  fields.take("asked", what.asked);
  fields.take("score", what.score);
  fields.take("possible", what.possible);
  fields.take("longest_run", what.longest_run);
}

void read_undone(Fields& fields, Happened& into) {
  auto& what = into.emplace<Undone>();
  fields.take("target", what.target);
}

void read_suspended(Fields& fields, Happened& into) {
  auto& what = into.emplace<Suspended>();
  fields.take_card(what.card);
  fields.take("suspended", what.suspended);
  fields.take("until", what.until);
}

void read_pack_removed(Fields& fields, Happened& into) {
  auto& what = into.emplace<PackRemoved>();
  fields.take("pack", what.pack);
  fields.take("kept_as", what.kept_as);
}

Happened unreadable(const EventRow& row, Unreadable::Reason reason) {
  return Unreadable{.reason = reason, .kind = row.kind, .card = row.card};
}

using Read = void (*)(Fields& fields, Happened& into);

/// In the order of kind_names.
constexpr std::array<Read, kind_names.size()> readers{read_answered,       read_corrected, read_round_started,
                                                      read_round_finished, read_undone,    read_suspended,
                                                      read_pack_removed};

/// False when this version does not understand the row.
bool read(const EventRow& row, Entry& into, std::string& device) {
  const auto kind = std::find(kind_names.begin(), kind_names.end(), row.kind);
  const auto body = read_flat(row.body);
  if (kind == kind_names.end() || !body) return false;
  Fields fields(row, *body);
  readers[static_cast<std::size_t>(kind - kind_names.begin())](fields, into.what);
  fields.take("at", into.at);
  fields.take("device", device);
  return fields.sound();
}

} // namespace

Entry entry_of(const EventRow& row, std::string* device) {
  std::string elsewhere;
  Entry entry{.sequence = static_cast<Sequence>(row.seq),
              .at = Timestamp{std::chrono::milliseconds{row.hlc >> 16}},
              .utc_offset = std::chrono::minutes{row.tz},
              .what = {}};
  if (row.crc != checksum(row))
    entry.what = unreadable(row, Unreadable::Reason::damaged);
  else if (row.kind == lost_kind)
    entry.what = unreadable(row, Unreadable::Reason::lost);
  else if (!read(row, entry, elsewhere))
    entry.what = unreadable(row, Unreadable::Reason::later_version);
  if (device) *device = std::move(elsewhere);
  return entry;
}

} // namespace ruru::store
