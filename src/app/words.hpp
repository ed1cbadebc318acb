#pragma once

#include "language/speaking.hpp"
#include "memory/moment.hpp"

#include <chrono>
#include <string>
#include <string_view>

/// Numbers, dates and durations as people read them.
namespace ruru::app {

using language::counted;
using language::decimal;
using language::plural;
using language::thousands;
using language::tr;
using language::tr_later;

/// "64 %", of a share between 0 and 1
std::string percent(double share);

/// From now until a card is due: "now", "10 min", "3 h", "1 day", "21 days", "4 months", "2.5 years".
std::string interval(std::chrono::milliseconds from_now);
std::string interval_of(double days);

/// "in 10 min", "now".
std::string from_now(std::chrono::milliseconds left);

/// "× 1.5", "× 2": what something is multiplied by; at most two places
std::string times(double factor);

/// "2:41", minutes and seconds
std::string minutes_and_seconds(std::chrono::milliseconds duration);

/// "Friday 20 November"
std::string weekday_and_date(CivilDay day);

/// "20 November", with the year when it is not that of `today`
std::string date(CivilDay day, CivilDay today);

/// "today", "tomorrow", "yesterday", "in 5 days", "5 days ago", else the date
std::string relative_day(CivilDay day, CivilDay today);

/// "Fri"
std::string short_weekday(CivilDay day);

/// "Nov"
std::string short_month(CivilDay day);

/// "November 2026"
std::string month_and_year(CivilDay day);

/// The same with its first letter in upper case (ASCII letters only).
std::string sentence_case(std::string text);

} // namespace ruru::app
