#pragma once

#include "history/entry.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruru::store {

/// The number of a device within one file (the column `dev`).
using Dev = std::int64_t;

/// An event by its own name: the how-manieth of which device.
struct EventName {
  Dev dev = 0;
  history::Sequence seq = 0;
  bool operator==(const EventName&) const = default;
};

/// Where the events of the devices stand in the whole history. Devices hardly ever alternate event by event,
/// so it is kept as runs.
class Places {
public:
  struct Run {
    history::Sequence first = 0; ///< the place of its first event
    EventName name;              ///< of that event
    history::Sequence count = 0;
    bool operator==(const Run&) const = default;
  };

  /// The next place is that of this event.
  void add(EventName name);

  /// The place of an event; 0 when it has none.
  history::Sequence place(EventName name) const;

  /// The event at a place; nothing beyond the end.
  std::optional<EventName> at(history::Sequence place) const;

  history::Sequence count() const { return runs_.empty() ? 0 : runs_.back().first + runs_.back().count - 1; }

  /// As one line of numbers, and back; nothing for other texts.
  std::string text() const;
  static std::optional<Places> from(std::string_view text);

  bool operator==(const Places&) const = default;

private:
  void add_run(const Run& run);

  std::vector<Run> runs_;
  std::map<Dev, std::vector<std::size_t>> by_device_; ///< indices of runs
};

} // namespace ruru::store
