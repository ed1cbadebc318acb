#include "commands/moment_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace ruru::commands {

namespace {

/// Takes whole numbers and marks off the front of a text.
class Scanner {
public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  int number(std::size_t digits) {
    int value = 0;
    if (rest_.size() < digits) return fail();
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + digits, value);
    if (error != std::errc() || end != rest_.data() + digits) return fail();
    rest_.remove_prefix(digits);
    return value;
  }

  bool mark(std::string_view any_of) {
    if (rest_.empty() || any_of.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void must(std::string_view any_of) {
    if (!mark(any_of)) fail();
  }

  bool at_end() const { return rest_.empty(); }
  bool starts_with(char letter) const { return !rest_.empty() && rest_.front() == letter; }
  bool failed() const { return failed_; }

private:
  int fail() {
    failed_ = true;
    rest_ = {};
    return 0;
  }

  std::string_view rest_;
  bool failed_ = false;
};

std::chrono::minutes zone(Scanner& scan, std::chrono::minutes fallback) {
  if (scan.mark("Zz")) return {};
  const int sign = scan.starts_with('-') ? -1 : 1;
  if (!scan.mark("+-")) return fallback;
  const int hours = scan.number(2);
  scan.mark(":");
  return sign * (std::chrono::hours{hours} + std::chrono::minutes{scan.number(2)});
}

} // namespace

Result<Timestamp> moment(std::string_view text, std::chrono::minutes offset) {
  const Error error{fmt::format("“{}” is no time. Write it as 2026-11-23 or 2026-11-23T18:00.", text)};
  Scanner scan(text);
  const int year = scan.number(4);
  scan.must("-");
  const int month = scan.number(2);
  scan.must("-");
  const int day = scan.number(2);
  int hours = 12, minutes = 0, seconds = 0;
  if (scan.mark("T ")) {
    hours = scan.number(2);
    scan.must(":");
    minutes = scan.number(2);
    if (scan.mark(":")) seconds = scan.number(2);
    offset = zone(scan, offset);
  }
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (scan.failed() || !scan.at_end() || !date.ok() || hours > 23 || minutes > 59 || seconds > 59)
    return error;
  return Timestamp{std::chrono::sys_days{date} + std::chrono::hours{hours} + std::chrono::minutes{minutes} +
                   std::chrono::seconds{seconds} - offset};
}

namespace {

/// "yesterday 18:00": so many days ago, at that time or at the end of the day.
std::optional<Timestamp> on_day(std::string_view time, std::chrono::days ago, Timestamp now,
                                std::chrono::minutes offset) {
  const auto midnight = std::chrono::floor<std::chrono::days>(now + offset) - ago;
  if (time.empty()) return Timestamp{midnight + std::chrono::days{1} - offset} - std::chrono::milliseconds{1};
  if (time.front() != ' ') return std::nullopt;
  time.remove_prefix(1);
  Scanner scan(time);
  const int hours = scan.number(time.find(':') == 1 ? 1 : 2);
  scan.must(":");
  const int minutes = scan.number(2);
  if (scan.failed() || !scan.at_end() || hours > 23 || minutes > 59) return std::nullopt;
  return Timestamp{midnight + std::chrono::hours{hours} + std::chrono::minutes{minutes} - offset};
}

/// "2 hours ago"
std::optional<Timestamp> ago(std::string_view text, Timestamp now) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number < 0) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (unit == " minutes ago" || unit == " minute ago") return now - std::chrono::minutes{number};
  if (unit == " hours ago" || unit == " hour ago") return now - std::chrono::hours{number};
  if (unit == " days ago" || unit == " day ago") return now - std::chrono::days{number};
  return std::nullopt;
}

} // namespace

Result<Timestamp> past_moment(std::string_view text, Timestamp now, std::chrono::minutes offset) {
  constexpr std::string_view today = "today", yesterday = "yesterday";
  std::optional<Timestamp> found;
  if (text.starts_with(today)) found = on_day(text.substr(today.size()), std::chrono::days{0}, now, offset);
  if (text.starts_with(yesterday))
    found = on_day(text.substr(yesterday.size()), std::chrono::days{1}, now, offset);
  if (!found) found = ago(text, now);
  if (found) return *found;
  if (const auto written = moment(text, offset)) return *written;
  return Error{fmt::format(
      "“{}” is no time. Write it as “yesterday 18:00”, “2 hours ago” or 2026-11-23T18:00.", text)};
}

std::string iso_text(CivilDay day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string iso_text(Timestamp moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(moment - day));
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_text(CivilDay{day.time_since_epoch()}),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

} // namespace ruru::commands
