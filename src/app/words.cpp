#include "app/words.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace ruru::app {

namespace {

constexpr std::array<std::string_view, 12> months{
    tr_later("January"),   tr_later("February"), tr_later("March"),    tr_later("April"),
    tr_later("May"),       tr_later("June"),     tr_later("July"),     tr_later("August"),
    tr_later("September"), tr_later("October"),  tr_later("November"), tr_later("December")};
constexpr std::array<std::string_view, 7> weekdays{
    tr_later("Sunday"),   tr_later("Monday"), tr_later("Tuesday"), tr_later("Wednesday"),
    tr_later("Thursday"), tr_later("Friday"), tr_later("Saturday")};

constexpr std::array<std::string_view, 12> short_months{
    tr_later("Jan"), tr_later("Feb"), tr_later("Mar"), tr_later("Apr"), tr_later("May"), tr_later("Jun"),
    tr_later("Jul"), tr_later("Aug"), tr_later("Sep"), tr_later("Oct"), tr_later("Nov"), tr_later("Dec")};
constexpr std::array<std::string_view, 7> short_weekdays{tr_later("Sun"), tr_later("Mon"), tr_later("Tue"),
                                                         tr_later("Wed"), tr_later("Thu"), tr_later("Fri"),
                                                         tr_later("Sat")};

std::string_view weekday(CivilDay day) { return weekdays[std::chrono::weekday(day).c_encoding()]; }

std::string day_and_month(CivilDay day) {
  const std::chrono::year_month_day date(day);
  return tr("{day} {month}", fmt::arg("day", unsigned(date.day())),
            fmt::arg("month", tr(months[unsigned(date.month()) - 1])));
}

} // namespace

std::string percent(double share) { return fmt::format("{:.0f}\u2009%", share * 100); }

std::string interval(std::chrono::milliseconds from_now) {
  const double minutes = std::chrono::duration<double, std::ratio<60>>(from_now).count();
  const double days = minutes / (24 * 60);
  if (minutes < 0.5) return tr("now");
  if (minutes < 59.5) return tr("{:.0f} min", minutes);
  if (days < 0.75) return fmt::format("{:.0f} h", std::max(1.0, minutes / 60));
  if (days < 60) return counted(std::lrint(days), "day", "days");
  if (days < 365) return counted(std::lrint(days / 30.44), "month", "months");
  const double years = days / 365.25;
  return years < 1.05 ? tr("1 year") : tr("{} years", decimal(years, 1));
}

std::string interval_of(double days) {
  return interval(std::chrono::milliseconds(static_cast<std::int64_t>(days * 86'400'000)));
}

std::string from_now(std::chrono::milliseconds left) {
  return left < std::chrono::seconds{30} ? tr("now") : tr("in {}", interval(left));
}

std::string times(double factor) {
  const auto hundredths = std::lround(factor * 100);
  return "× " + decimal(factor, hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2);
}

std::string minutes_and_seconds(std::chrono::milliseconds duration) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string weekday_and_date(CivilDay day) {
  return tr("{full_weekday} {date}", fmt::arg("full_weekday", tr(weekday(day))),
            fmt::arg("date", day_and_month(day)));
}

std::string date(CivilDay day, CivilDay today) {
  const std::chrono::year_month_day date(day);
  if (date.year() == std::chrono::year_month_day(today).year()) return day_and_month(day);
  return tr("{date} {year}", fmt::arg("date", day_and_month(day)), fmt::arg("year", int(date.year())));
}

std::string relative_day(CivilDay day, CivilDay today) {
  const auto days = (day - today).count();
  if (days == 0) return tr("today");
  if (days == 1) return tr("tomorrow");
  if (days == -1) return tr("yesterday");
  if (days > 1 && days <= 30) return plural(days, "in {} day", "in {} days");
  if (days < -1 && days >= -30) return plural(-days, "{} day ago", "{} days ago");
  return date(day, today);
}

std::string short_weekday(CivilDay day) { return tr(short_weekdays[std::chrono::weekday(day).c_encoding()]); }

std::string month_and_year(CivilDay day) {
  const std::chrono::year_month_day date(day);
  return tr("{month} {year}", fmt::arg("month", tr(months[unsigned(date.month()) - 1])),
            fmt::arg("year", int(date.year())));
}

std::string short_month(CivilDay day) {
  return tr(short_months[unsigned(std::chrono::year_month_day(day).month()) - 1]);
}

std::string sentence_case(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

} // namespace ruru::app
