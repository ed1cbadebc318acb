#include "app/words.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace ruru::app {

namespace {

constexpr std::string_view thin_space = "\u2009";

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

std::string_view weekday(CivilDay day) { return weekdays[std::chrono::weekday(day).c_encoding()]; }

std::string day_and_month(CivilDay day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{} {}", unsigned(date.day()), months[unsigned(date.month()) - 1]);
}

} // namespace

std::string thousands(long long number) {
  std::string digits = fmt::format("{}", number < 0 ? -number : number);
  for (std::ptrdiff_t at = std::ssize(digits) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), thin_space);
  }
  return (number < 0 ? "−" : "") + digits;
}

std::string counted(long long number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", thousands(number), number == 1 ? one : many);
}

std::string percent(double share) { return fmt::format("{:.0f}\u2009%", share * 100); }

std::string interval(std::chrono::milliseconds from_now) {
  const double minutes = std::chrono::duration<double, std::ratio<60>>(from_now).count();
  const double days = minutes / (24 * 60);
  if (minutes < 0.5) return "now";
  if (minutes < 59.5) return fmt::format("{:.0f} min", minutes);
  if (days < 0.75) return fmt::format("{:.0f} h", std::max(1.0, minutes / 60));
  if (days < 1.5) return "1 day";
  if (days < 60) return fmt::format("{:.0f} days", days);
  if (days < 365) return fmt::format("{:.0f} months", days / 30.44);
  const double years = days / 365.25;
  return years < 1.05 ? "1 year" : fmt::format("{:.1f} years", years);
}

std::string minutes_and_seconds(std::chrono::milliseconds duration) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string weekday_and_date(CivilDay day) { return fmt::format("{} {}", weekday(day), day_and_month(day)); }

std::string date(CivilDay day, CivilDay today) {
  const std::chrono::year_month_day date(day);
  if (date.year() == std::chrono::year_month_day(today).year()) return day_and_month(day);
  return fmt::format("{} {}", day_and_month(day), int(date.year()));
}

std::string relative_day(CivilDay day, CivilDay today) {
  const auto days = (day - today).count();
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  if (days == -1) return "yesterday";
  if (days > 1 && days <= 30) return fmt::format("in {} days", days);
  if (days < -1 && days >= -30) return fmt::format("{} days ago", -days);
  return date(day, today);
}

std::string short_weekday(CivilDay day) { return std::string(weekday(day).substr(0, 3)); }

std::string sentence_case(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

} // namespace ruru::app
