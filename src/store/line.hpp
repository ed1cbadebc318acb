#pragma once

#include "store/event_row.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Events as lines of JSON: what `ruru history export` writes (docs/history-format.md).
namespace ruru::store {

/// An event of any device.
struct NamedRow {
  std::string uid; ///< of the device, 32 hexadecimal digits
  EventRow row;
};

/// The first line of every export.
inline constexpr std::string_view export_header = R"({"format":"ruru-history","version":1})";

std::string line_of(const NamedRow& event);

/// The event in a line; nothing when something of it is missing or does not fit. Its checksum is not looked
/// at.
std::optional<NamedRow> event_in(std::string_view line);

} // namespace ruru::store
