#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ruru::store {

/// One row of the event table; docs/history-format.md says what stands in each column.
struct EventRow {
  std::int64_t seq = 0;
  std::int64_t hlc = 0;
  std::int64_t tz = 0;
  std::string kind;
  std::string card; ///< empty for NULL
  std::optional<std::int64_t> grade;
  std::optional<std::int64_t> ms;
  std::string body;
  std::int64_t crc = 0;
  bool operator==(const EventRow&) const = default;
};

/// The kinds, in the order of history::Happened. They stand in files: a name may be added but never changed.
inline constexpr std::array<std::string_view, 7> kind_names{
    "answered", "corrected", "round-started", "round-finished", "undone", "suspended", "pack-removed"};

/// The kind of an event that stands for a lost one.
inline constexpr std::string_view lost_kind = "lost";

/// The checksum that `row` should have: the CRC-32 of its other columns.
std::uint32_t checksum(const EventRow& row);

} // namespace ruru::store
