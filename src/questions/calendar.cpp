#include "questions/calendar.hpp"

#include "questions/folding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace ruru::questions {

namespace {

using std::chrono::sys_days;

constexpr int largest_year = 9999;
constexpr std::size_t longest_number = 4; ///< figures

constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

/// Folded names in other languages, month by month: German, French, Spanish, Italian.
constexpr std::array<std::array<std::string_view, 4>, 12> other_names{
    {{"januar", "janvier", "enero", "gennaio"},
     {"februar", "fevrier", "febrero", "febbraio"},
     {"marz", "mars", "marzo", "marzo"},
     {"april", "avril", "abril", "aprile"},
     {"mai", "mai", "mayo", "maggio"},
     {"juni", "juin", "junio", "giugno"},
     {"juli", "juillet", "julio", "luglio"},
     {"august", "aout", "agosto", "agosto"},
     {"september", "septembre", "septiembre", "settembre"},
     {"oktober", "octobre", "octubre", "ottobre"},
     {"november", "novembre", "noviembre", "novembre"},
     {"dezember", "decembre", "diciembre", "dicembre"}}};

bool is_figure(char letter) { return letter >= '0' && letter <= '9'; }

std::optional<int> whole(std::string_view figures) {
  int value = 0;
  const auto [end, error] = std::from_chars(figures.data(), figures.data() + figures.size(), value);
  if (figures.empty() || figures.size() > longest_number || !std::ranges::all_of(figures, is_figure) ||
      error != std::errc() || end != figures.data() + figures.size())
    return std::nullopt;
  return value;
}

/// The year as std::chrono counts, with a year 0 in place of 1 BC.
std::chrono::year counted_year(int year) { return std::chrono::year(year < 0 ? year + 1 : year); }

bool exists(const CalendarDate& date) {
  if (date.year == 0 || date.year < -largest_year || date.year > largest_year) return false;
  if (date.month > 12 || (date.month == 0 && date.day != 0)) return false;
  if (date.day == 0) return true;
  return (counted_year(date.year) / static_cast<int>(date.month) / static_cast<int>(date.day)).ok();
}

struct Days {
  sys_days first, last;
};

/// The days that a date may mean, and those within a span of them.
Days days_of(const CalendarDate& date, const DateSpan& span = {}) {
  using namespace std::chrono;
  const auto year = counted_year(date.year);
  const auto from = year / month(date.month == 0 ? 1 : date.month);
  const auto to = year / month(date.month == 0 ? 12 : date.month);
  const int count = span.amount * (span.unit == DateSpan::Unit::years ? 12 : 1);
  const auto by_months =
      span.unit == DateSpan::Unit::days ? std::chrono::months(0) : std::chrono::months(count);
  const auto by_days = span.unit == DateSpan::Unit::days ? days(count) : days(0);
  // A day that the month before or after does not have is its last one.
  const auto day_in = [&](year_month in) {
    const auto last = in / std::chrono::last;
    return sys_days(in / std::min(day(date.day), last.day()));
  };
  if (date.day != 0) return {day_in(from - by_months) - by_days, day_in(from + by_months) + by_days};
  return {sys_days((from - by_months) / 1) - by_days,
          sys_days((to + by_months) / std::chrono::last) + by_days};
}

/// The number of the month with this folded name, or with one that begins like it; 0 for none.
unsigned month_named(std::string_view word) {
  constexpr std::size_t shortest = 3;
  if (word.size() < shortest) return 0;
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    const std::string english = folded(month_names[i]);
    const bool is_other = std::ranges::find(other_names[i], word) != other_names[i].end();
    if (english.starts_with(word) || is_other || (i == 8 && word == "sept"))
      return static_cast<unsigned>(i) + 1;
  }
  return 0;
}

/// What a typed date is made of.
struct Pieces {
  std::vector<std::string> numbers; ///< as written, figures only
  std::string separator;            ///< between the first two numbers, without spaces
  unsigned month = 0;
  bool before_christ = false, era_given = false;
  bool understood = true;
};

bool is_filler(std::string_view word) {
  constexpr std::array<std::string_view, 12> fillers{"st", "nd", "rd",  "th", "of",  "the",
                                                     "on", "in", "der", "de", "del", "le"};
  return std::ranges::find(fillers, word) != fillers.end();
}

void take_word(Pieces& pieces, std::string_view word) {
  if (word == "bc" || word == "bce") {
    pieces.before_christ = pieces.era_given = true;
  } else if (word == "ad" || word == "ce") {
    pieces.era_given = true;
  } else if (const unsigned month = month_named(word); month != 0 && pieces.month == 0) {
    pieces.month = month;
  } else if (!is_filler(word)) {
    pieces.understood = false;
  }
}

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80; }

Pieces pieces_of(std::string_view typed) {
  const std::string text = folded(with_plain_digits(typed));
  Pieces pieces;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_figure(text[at])) {
      while (at < text.size() && is_figure(text[at]))
        ++at;
      pieces.numbers.push_back(text.substr(start, at - start));
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at]))
        ++at;
      take_word(pieces, std::string_view(text).substr(start, at - start));
    } else {
      if (text[at] != ' ' && pieces.numbers.size() == 1) pieces.separator += text[at];
      ++at;
    }
  }
  const bool negative =
      typed.find_first_not_of(' ') != std::string_view::npos && typed[typed.find_first_not_of(' ')] == '-';
  if (negative) pieces.before_christ = pieces.era_given = true;
  return pieces;
}

/// A number that can only be a year.
bool is_year(std::string_view figures) { return figures.size() >= 3; }

/// The orders in which day, month and year may stand: each letter takes the next number.
std::vector<std::string_view> orders(const Pieces& pieces) {
  const std::size_t count = pieces.numbers.size();
  if (count == 0 || count > 3) return {};
  const bool year_first = is_year(pieces.numbers.front());
  if (pieces.month != 0) {
    if (count == 1) return {"y"};
    if (count == 2) return {year_first ? "yd" : "dy"};
    return {};
  }
  if (count == 1) return {"y"};
  if (count == 2) return {year_first ? "ym" : "my"};
  if (year_first) return {"ymd"};
  return pieces.separator == "/" ? std::vector<std::string_view>{"dmy", "mdy"}
                                 : std::vector<std::string_view>{"dmy"};
}

std::optional<CalendarDate> in_order(const Pieces& pieces, std::string_view order) {
  CalendarDate date{.month = pieces.month};
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::string& figures = pieces.numbers[i];
    const auto number = whole(figures);
    if (!number) return std::nullopt;
    const bool is_cut = order.size() + (pieces.month != 0) > 1 && !is_year(figures) && !pieces.era_given;
    if (order[i] == 'y' && is_cut) return std::nullopt;
    if (order[i] == 'y') date.year = pieces.before_christ ? -*number : *number;
    // A number of none is no date, not one without a month.
    if (order[i] != 'y' && *number == 0) return std::nullopt;
    if (order[i] == 'm') date.month = static_cast<unsigned>(*number);
    if (order[i] == 'd') date.day = static_cast<unsigned>(*number);
  }
  if (!exists(date)) return std::nullopt;
  return date;
}

std::string year_text(int year) { return year < 0 ? fmt::format("{} BC", -year) : fmt::format("{}", year); }

} // namespace

std::optional<CalendarDate> iso_date(std::string_view written) {
  const bool before_christ = written.starts_with('-');
  if (before_christ) written.remove_prefix(1);
  std::array<int, 3> parts{0, 0, 0};
  std::size_t count = 0;
  for (std::size_t start = 0; start <= written.size(); ++count) {
    const std::size_t end = std::min(written.find('-', start), written.size());
    const auto number = whole(written.substr(start, end - start));
    if (!number || *number == 0 || count == parts.size()) return std::nullopt;
    parts[count] = *number;
    start = end + 1;
  }
  const CalendarDate date{before_christ ? -parts[0] : parts[0], static_cast<unsigned>(parts[1]),
                          static_cast<unsigned>(parts[2])};
  if (!exists(date)) return std::nullopt;
  return date;
}

std::optional<DateSpan> date_span(std::string_view written) {
  const std::string text = folded(written);
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto amount = whole(std::string_view(text).substr(0, end));
  if (!amount) return std::nullopt;
  const std::size_t word = std::min(text.find_first_not_of(' ', end), text.size());
  std::string unit = text.substr(word);
  if (unit.ends_with('s')) unit.pop_back();
  if (unit == "day") return DateSpan{*amount, DateSpan::Unit::days};
  if (unit == "week") return DateSpan{*amount * 7, DateSpan::Unit::days};
  if (unit == "month") return DateSpan{*amount, DateSpan::Unit::months};
  if (unit == "year") return DateSpan{*amount, DateSpan::Unit::years};
  return std::nullopt;
}

std::string iso_text(const CalendarDate& date) {
  std::string text = fmt::format("{}{:04}", date.year < 0 ? "-" : "", date.year < 0 ? -date.year : date.year);
  if (date.month != 0) text += fmt::format("-{:02}", date.month);
  if (date.day != 0) text += fmt::format("-{:02}", date.day);
  return text;
}

std::string shown_date(const CalendarDate& date) {
  std::string text;
  if (date.day != 0) text += fmt::format("{} ", date.day);
  if (date.month != 0) text += fmt::format("{} ", month_names[date.month - 1]);
  return text + year_text(date.year);
}

std::string shown_span(const DateSpan& span) {
  constexpr std::array<std::string_view, 3> units{"day", "month", "year"};
  return fmt::format("{} {}{}", span.amount, units[static_cast<std::size_t>(span.unit)],
                     span.amount == 1 ? "" : "s");
}

std::vector<CalendarDate> date_readings(std::string_view typed) {
  const Pieces pieces = pieces_of(typed);
  std::vector<CalendarDate> readings;
  if (!pieces.understood) return readings;
  for (const std::string_view order : orders(pieces)) {
    const auto date = in_order(pieces, order);
    if (date && std::ranges::find(readings, *date) == readings.end()) readings.push_back(*date);
  }
  return readings;
}

DateMatch compared(const CalendarDate& given, const CalendarDate& wanted, const DateSpan& within) {
  const Days is = days_of(given), around = days_of(wanted, within);
  if (is.last < around.first || is.first > around.last) return DateMatch::wrong;
  const bool inside = is.first >= around.first && is.last <= around.last;
  return inside || within.amount > 0 ? DateMatch::right : DateMatch::imprecise;
}

} // namespace ruru::questions
