#include "memory/moment.hpp"

#include <algorithm>

namespace ruru {

CivilDay civil_day(Timestamp at, const DayRule& rule) {
  const auto local = at.time_since_epoch() + rule.utc_offset - rule.day_starts;
  return CivilDay{std::chrono::floor<std::chrono::days>(local)};
}

Timestamp start_of(CivilDay day, const DayRule& rule) {
  return Timestamp{day.time_since_epoch() + rule.day_starts - rule.utc_offset};
}

double days_between(Timestamp earlier, Timestamp later) {
  using Days = std::chrono::duration<double, std::chrono::days::period>;
  return std::max(0.0, Days{later - earlier}.count());
}

} // namespace ruru
