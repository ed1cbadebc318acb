#include "questions/number_answer.hpp"

#include "questions/folding.hpp"
#include "questions/markdown.hpp"
#include "questions/number_words.hpp"
#include "questions/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace ruru::questions {

namespace {

constexpr auto none = std::string_view::npos;

bool is_figure(char letter) { return letter >= '0' && letter <= '9'; }

/// "3 × 10^8" as "3e8".
std::string with_exponents(std::string text) {
  for (std::size_t at = text.find("10^"); at != none; at = text.find("10^", at + 1)) {
    std::size_t start = text.find_last_not_of(' ', at == 0 ? 0 : at - 1);
    if (start == none || (text[start] != 'x' && text[start] != '*')) continue;
    start = start == 0 ? 0 : text.find_last_not_of(' ', start - 1) + 1;
    text.replace(start, at + 3 - start, "e");
    at = start;
  }
  return text;
}

/// The answer with one sign for each minus, thousands space and times sign there is.
std::string with_plain_signs(std::string_view typed) {
  struct Sign {
    std::string_view from, to;
  };
  static constexpr std::array<Sign, 7> signs{
      {{"−", "-"}, {"–", "-"}, {"\u00a0", " "}, {"\u202f", " "}, {"\u2009", " "}, {"’", "'"}, {"×", "x"}}};
  std::string result = with_plain_digits(typed);
  for (const Sign& sign : signs) {
    for (std::size_t at = result.find(sign.from); at != none;
         at = result.find(sign.from, at + sign.to.size())) {
      result.replace(at, sign.from.size(), sign.to);
    }
  }
  return with_exponents(std::move(result));
}

std::optional<double> plain_number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string without(std::string_view text, std::string_view letters) {
  std::string result;
  std::ranges::copy_if(text, std::back_inserter(result),
                       [&](char letter) { return letters.find(letter) == none; });
  return result;
}

/// Groups of exactly three figures after the first: "1,234,567" but not "1,2345".
bool is_grouped(std::string_view figures, char separator) {
  std::size_t start = figures.find(separator);
  if (start == none || start == 0 || start > 3) return false;
  while (start != none) {
    const std::size_t next = figures.find(separator, start + 1);
    if ((next == none ? figures.size() : next) - start != 4) return false;
    start = next;
  }
  return true;
}

/// What the part before an exponent may mean: figures with points, commas, spaces and apostrophes among them.
std::vector<std::string> spellings(std::string_view figures) {
  const std::string tight = without(figures, " '_");
  const std::size_t last_comma = tight.rfind(','), last_point = tight.rfind('.');
  const auto commas = std::ranges::count(tight, ','), points = std::ranges::count(tight, '.');
  const auto with_comma_as_point = [&] {
    std::string result = without(tight, ".");
    std::ranges::replace(result, ',', '.');
    return result;
  };
  if (commas && points) { // the last one parts the decimals
    if (last_comma > last_point)
      return commas == 1 ? std::vector{with_comma_as_point()} : std::vector<std::string>{};
    return points == 1 ? std::vector{without(tight, ",")} : std::vector<std::string>{};
  }
  if (commas + points == 0) return {tight};
  const char separator = commas ? ',' : '.';
  const std::string_view unsigned_part = std::string_view(tight).substr(tight.starts_with('-') ? 1 : 0);
  const bool grouped = is_grouped(unsigned_part, separator);
  std::vector<std::string> result;
  if (commas + points == 1) result.push_back(commas ? with_comma_as_point() : tight);
  if (grouped && unsigned_part[0] != '0') result.push_back(without(tight, ",."));
  return result;
}

/// Where the number that begins at `start` ends.
std::size_t number_end(std::string_view text, std::size_t start) {
  std::size_t at = start;
  const auto figure_at = [&](std::size_t place) { return place < text.size() && is_figure(text[place]); };
  // A space parts thousands only: "1 234", but "12 5" are two numbers.
  const auto thousands_at = [&](std::size_t place) {
    return figure_at(place) && figure_at(place + 1) && figure_at(place + 2) && !figure_at(place + 3);
  };
  while (at < text.size()) {
    if (is_figure(text[at])) {
      ++at;
    } else if ((text[at] == '.' || text[at] == ',') && figure_at(at + 1)) {
      ++at;
    } else if ((text[at] == ' ' || text[at] == '\'' || text[at] == '_') && at > start &&
               thousands_at(at + 1)) {
      ++at;
    } else if ((text[at] == 'e' || text[at] == 'E') && at > start &&
               (figure_at(at + 1) || (at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == '+') &&
                                      figure_at(at + 2)))) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

/// A number found among words.
struct Found {
  std::string number, before, after;
};

/// The first number in the text.
std::optional<Found> first_number(std::string_view text) {
  std::size_t start = text.find_first_of("0123456789");
  if (start == none) return std::nullopt;
  const bool begins_with_point = start > 0 && (text[start - 1] == '.' || text[start - 1] == ',');
  if (begins_with_point && (start == 1 || text[start - 2] == ' ' || text[start - 2] == '-'))
    --start; // not "No.5"
  std::size_t end = number_end(text, start);
  if (end + 1 < text.size() && text[end] == '/' && is_figure(text[end + 1])) end = number_end(text, end + 1);
  std::size_t sign = start;
  while (sign > 0 && text[sign - 1] == ' ')
    --sign;
  const bool negative = sign > 0 && text[sign - 1] == '-' && (sign == 1 || !is_figure(text[sign - 2]));
  Found found{std::string(text.substr(start, end - start)), std::string(text.substr(0, start)),
              std::string(text.substr(end))};
  if (negative) {
    found.number.insert(0, 1, '-');
    found.before.resize(sign - 1);
  }
  return found;
}

std::string folded_unit(std::string_view unit) {
  const std::string plain_unit = folded(plain(unit));
  if (plain_unit == "percent" || plain_unit == "per cent" || plain_unit == "pct") return "%";
  return without(plain_unit, " .,;!?");
}

/// Words after a number that make it another number.
bool scales(std::string_view word) {
  constexpr std::array<std::string_view, 14> scaling{
      "thousand", "million",   "millions", "billion", "trillion", "mio", "mrd",
      "tausend",  "millionen", "mille",    "k",       "m",        "bn",  "hundred"};
  return std::ranges::find(scaling, word) != scaling.end();
}

/// Whether what is behind the number can stand there: the unit, nothing, or where no unit is asked a noun ("5
/// people"). A second number cannot.
bool fits_unit(std::string_view after, std::string_view unit) {
  const std::string typed = folded_unit(after), asked = folded_unit(unit);
  if (typed.empty() || typed == asked || typed == asked + "s" || typed + "s" == asked) return true;
  return asked.empty() && typed != "%" && !scales(typed) && after.find_first_of("0123456789") == none;
}

bool within_tolerance(double value, const Ask& ask) {
  const double rounding = 1e-9 * std::max(1.0, std::abs(ask.value)); // 0.1 + 0.2 is 0.3 for a learner
  return std::abs(value - ask.value) <=
         ask.tolerance + (ask.tolerance > 0 ? rounding : 1e-12 * std::abs(ask.value));
}

/// The number that begins an answer without figures: "twenty-one metres".
std::optional<Found> number_in_words_of(std::string_view typed) {
  const Words all = words(typed, {});
  constexpr std::size_t most_of_unit = 3;
  const bool minus = !all.empty() && all.front() == U"minus";
  for (std::size_t behind = 0; behind <= most_of_unit && behind < all.size(); ++behind) {
    const Words front(all.begin() + (minus ? 1 : 0), all.end() - static_cast<std::ptrdiff_t>(behind));
    const auto value = number_in_words(front);
    if (!value) continue;
    const Words unit(all.end() - static_cast<std::ptrdiff_t>(behind), all.end());
    return Found{(minus ? "-" : "") + std::to_string(*value), "",
                 utf8(joined(with_english_figures(unit), U" "))};
  }
  return std::nullopt;
}

} // namespace

std::vector<double> readings(std::string_view written) {
  const std::size_t stroke = written.find('/');
  if (stroke != none) {
    const auto above = readings(written.substr(0, stroke)), below = readings(written.substr(stroke + 1));
    if (above.size() != 1 || below.size() != 1 || below[0] == 0) return {};
    return {above[0] / below[0]};
  }
  const std::size_t exponent = written.find_first_of("eE");
  std::string power = exponent == none ? "" : std::string(written.substr(exponent));
  if (power.size() > 1 && power[1] == '+') power.erase(1, 1);
  std::vector<double> values;
  for (std::string spelling : spellings(written.substr(0, exponent))) {
    if (spelling.starts_with('.')) spelling.insert(0, 1, '0');
    if (spelling.starts_with("-.")) spelling.insert(1, 1, '0');
    if (const auto value = plain_number(spelling + power)) values.push_back(*value);
  }
  return values;
}

Judgement number_judgement(const Ask& ask, std::string_view typed) {
  Judgement judgement;
  judgement.nearest = ask.accepted.empty() ? std::string() : ask.accepted.front();
  auto found = first_number(with_plain_signs(typed));
  if (!found) found = number_in_words_of(typed);
  if (!found || !fits_unit(found->after, ask.unit)) return judgement;
  if (folded(found->before) == "minus") found->number.insert(0, 1, '-');
  const std::vector<double> values = readings(found->number);
  if (values.empty()) return judgement;
  const bool right = std::ranges::any_of(values, [&](double value) { return within_tolerance(value, ask); });
  judgement.outcome = right ? Outcome::right : Outcome::wrong;
  return judgement;
}

} // namespace ruru::questions
