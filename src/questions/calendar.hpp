#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Dates as precise as people give them: a year, a month, or a day.
namespace ruru::questions {

/// Of the Gregorian calendar, also before it began. Years count as historians count them: -44 is 44 BC, and
/// there is no year 0.
struct CalendarDate {
  int year = 1;       ///< -9999 to 9999, not 0
  unsigned month = 0; ///< 1–12; 0: only the year is given
  unsigned day = 0;   ///< 1–31; 0: only year and month are given
  bool operator==(const CalendarDate&) const = default;
};

struct DateSpan {
  enum class Unit : std::uint8_t { days, months, years };
  int amount = 0; ///< 0–9999
  Unit unit = Unit::days;
  bool operator==(const DateSpan&) const = default;
};

/// "1969", "1969-07", "1969-07-20", "-44-03-15"; nothing when it is no date of the calendar.
std::optional<CalendarDate> iso_date(std::string_view written);

/// "5 years", "1 month", "2 weeks", "10 days"; nothing when it is none.
std::optional<DateSpan> date_span(std::string_view written);

/// The same as `iso_date` reads it.
std::string iso_text(const CalendarDate& date);

/// "20 July 1969", "July 1969", "1969", "44 BC"
std::string shown_date(const CalendarDate& date);

/// "5 years", "1 month"
std::string shown_span(const DateSpan& span);

/// What a date as people write it may mean: "21 July 1969", "July 21st, 1969", "Jul 1969", "21.7.1969",
/// "1969-07-21", "7/1969", "44 BC". Two readings for 3/4/1969; none when it is no date, or when its year is
/// cut to two figures.
std::vector<CalendarDate> date_readings(std::string_view typed);

enum class DateMatch : std::uint8_t {
  right,     ///< in the wanted year, month or day, or within the span of it
  imprecise, ///< right as far as it goes: the year where a month is wanted
  wrong
};

DateMatch compared(const CalendarDate& given, const CalendarDate& wanted, const DateSpan& within);

} // namespace ruru::questions
