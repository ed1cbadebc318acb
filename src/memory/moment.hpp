#pragma once

#include <chrono>

namespace ruru {

/// A point in time, in milliseconds since 1970-01-01 UTC.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// A day of the learner's calendar. Never the same type as a Timestamp.
using CivilDay = std::chrono::local_days;

/// How the learner's days run: where their clock stands and when their day begins.
struct DayRule {
  std::chrono::minutes utc_offset{0}; ///< local time minus UTC, at the moment in question
  std::chrono::hours day_starts{4};   ///< 0–23: reviewing at 01:30 still belongs to yesterday
  bool operator==(const DayRule&) const = default;
};

/// The learner's day that `at` belongs to.
CivilDay civil_day(Timestamp at, const DayRule& rule);

/// The moment at which `day` begins.
Timestamp start_of(CivilDay day, const DayRule& rule);

/// Days from `earlier` to `later`, as a fraction; 0 when the clock was set back.
double days_between(Timestamp earlier, Timestamp later);

} // namespace ruru
