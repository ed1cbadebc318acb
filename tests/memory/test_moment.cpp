#include "memory/moment.hpp"

#include <doctest/doctest.h>

#include <random>

namespace {

using namespace ruru;
using namespace std::chrono;

Timestamp utc(year_month_day day, hours hour, minutes minute = minutes{0}) {
  return Timestamp{sys_days{day}} + hour + minute;
}

CivilDay local(year_month_day day) { return CivilDay{local_days{day}}; }

} // namespace

TEST_CASE("before the day starts it is still yesterday") {
  const DayRule rule{.utc_offset = 0min, .day_starts = 4h};
  CHECK(civil_day(utc(2026y / 3 / 2, 3h, 59min), rule) == local(2026y / 3 / 1));
  CHECK(civil_day(utc(2026y / 3 / 2, 4h), rule) == local(2026y / 3 / 2));
  CHECK(civil_day(utc(2026y / 3 / 3, 3h, 59min), rule) == local(2026y / 3 / 2));
}

TEST_CASE("the day follows the learner's clock east and west of Greenwich") {
  const auto noon = utc(2026y / 6 / 15, 12h);
  CHECK(civil_day(noon, {.utc_offset = 14h, .day_starts = 0h}) == local(2026y / 6 / 16));
  CHECK(civil_day(noon, {.utc_offset = -12h, .day_starts = 0h}) == local(2026y / 6 / 15));
  CHECK(civil_day(noon, {.utc_offset = -12h, .day_starts = 4h}) == local(2026y / 6 / 14));
  CHECK(civil_day(utc(2026y / 6 / 14, 18h, 15min), {.utc_offset = 5h + 45min, .day_starts = 0h}) ==
        local(2026y / 6 / 15));
}

TEST_CASE("the leap day is a day") {
  const DayRule rule{.utc_offset = -300min, .day_starts = 4h};
  CHECK(civil_day(utc(2028y / 2 / 29, 12h), rule) == local(2028y / 2 / 29));
  CHECK(civil_day(utc(2028y / 3 / 1, 8h, 59min), rule) == local(2028y / 2 / 29));
  CHECK(civil_day(utc(2028y / 3 / 1, 9h), rule) == local(2028y / 3 / 1));
}

TEST_CASE("days before 1970 are rounded down, not towards zero") {
  const DayRule rule{.utc_offset = 0min, .day_starts = 0h};
  CHECK(civil_day(utc(1969y / 12 / 31, 23h), rule) == local(1969y / 12 / 31));
}

TEST_CASE("a day starts at the moment that first belongs to it") {
  std::mt19937_64 dice(3);
  std::uniform_int_distribution offset(-12 * 60, 14 * 60), starts(0, 23), day(-20000, 60000);
  for (int round = 0; round < 2000; ++round) {
    const DayRule rule{minutes{offset(dice)}, hours{starts(dice)}};
    const CivilDay some{days{day(dice)}};
    CHECK(civil_day(start_of(some, rule), rule) == some);
    CHECK(civil_day(start_of(some, rule) - 1ms, rule) == some - days{1});
  }
}

TEST_CASE("elapsed time is fractional and never negative") {
  const auto noon = utc(2026y / 6 / 15, 12h);
  CHECK(days_between(noon, noon + 36h) == doctest::Approx(1.5));
  CHECK(days_between(noon, noon + 1ms) == doctest::Approx(1 / 86400000.0));
  CHECK(days_between(noon, noon - 5h) == 0);
}
