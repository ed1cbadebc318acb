#include "store/event_row.hpp"

#include "store/crc32.hpp"

#include <charconv>

namespace ruru::store {
namespace {

constexpr char separator = '\x1f';

void append_number(std::string& out, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto [end, failure] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), end);
}

void append_number(std::string& out, const std::optional<std::int64_t>& value) {
  if (value) append_number(out, *value);
}

} // namespace

std::uint32_t checksum(const EventRow& row) {
  thread_local std::string bytes; // kept, because a history is read row by row
  bytes.clear();
  append_number(bytes, row.seq);
  append_number(bytes += separator, row.hlc);
  append_number(bytes += separator, row.tz);
  (bytes += separator) += row.kind;
  (bytes += separator) += row.card;
  append_number(bytes += separator, row.grade);
  append_number(bytes += separator, row.ms);
  (bytes += separator) += row.body;
  return crc32(bytes);
}

} // namespace ruru::store
