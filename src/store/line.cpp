#include "store/line.hpp"

#include "store/devices.hpp"
#include "store/flat_json.hpp"

#include <charconv>

namespace ruru::store {
namespace {

template <typename T>
bool take(const FlatObject& object, std::string_view key, T& into) {
  const T* found = object.find<T>(key);
  if (found) into = *found;
  return found != nullptr;
}

bool take_if_there(const FlatObject& object, std::string_view key, std::optional<std::int64_t>& into) {
  if (!object.has(key)) return true;
  const auto* found = object.find<std::int64_t>(key);
  if (found) into = *found;
  return found != nullptr;
}

bool take_if_there(const FlatObject& object, std::string_view key, std::string& into) {
  return !object.has(key) || take(object, key, into);
}

/// The clock is a text, because many readers of JSON round large numbers.
bool take_clock(const FlatObject& object, std::int64_t& into) {
  std::string digits;
  if (!take(object, "hlc", digits)) return false;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), into);
  return failure == std::errc{} && end == digits.data() + digits.size();
}

} // namespace

std::string line_of(const NamedRow& event) {
  const EventRow& row = event.row;
  FlatWriter line;
  line.text("device", event.uid);
  line.number("seq", row.seq);
  line.text("hlc", std::to_string(row.hlc));
  line.number("tz", row.tz);
  line.text("kind", row.kind);
  if (!row.card.empty()) line.text("card", row.card);
  if (row.grade) line.number("grade", *row.grade);
  if (row.ms) line.number("ms", *row.ms);
  line.text("body", row.body);
  line.number("crc", row.crc);
  return line.object();
}

std::optional<NamedRow> event_in(std::string_view line) {
  const auto object = read_flat(line);
  if (!object) return std::nullopt;
  NamedRow event;
  EventRow& row = event.row;
  const bool fits = take(*object, "device", event.uid) && is_uid(event.uid) &&
                    take(*object, "seq", row.seq) && row.seq > 0 && take_clock(*object, row.hlc) &&
                    take(*object, "tz", row.tz) && take(*object, "kind", row.kind) &&
                    take_if_there(*object, "card", row.card) && take_if_there(*object, "grade", row.grade) &&
                    take_if_there(*object, "ms", row.ms) && take(*object, "body", row.body) &&
                    take(*object, "crc", row.crc);
  if (!fits) return std::nullopt;
  return event;
}

} // namespace ruru::store
