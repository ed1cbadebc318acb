#include "memory/log_reader.hpp"

#include "memory/bounded.hpp"
#include "memory/moment.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace ruru::memory {
namespace {

constexpr double longest = 36500; // days
constexpr double day_seconds = 86400;
constexpr std::int64_t furthest = 4'000'000'000'000'000; // milliseconds from 1970, so that nothing overflows
constexpr std::array<std::string_view, 7> names{"card_id",      "user_id",         "timestamp_ms", "rating",
                                                "elapsed_days", "elapsed_seconds", "split"};

/// The whole of a field as a number; nothing when it is none, or not a finite one.
template <class Number>
std::optional<Number> number(std::string_view field) {
  Number value{};
  const auto [end, failure] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (failure != std::errc() || end != field.data() + field.size()) return std::nullopt;
  if constexpr (std::is_floating_point_v<Number>) {
    if (!std::isfinite(value)) return std::nullopt;
  }
  return value;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\"");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\"") - first + 1);
}

/// Takes the first field off a line.
std::string_view next_field(std::string_view& line) {
  const std::size_t comma = std::min(line.find(','), line.size());
  const std::string_view field = trimmed(line.substr(0, comma));
  line.remove_prefix(std::min(comma + 1, line.size()));
  return field;
}

std::string quoted(std::string_view text) {
  std::string shown(text.substr(0, 40));
  std::replace_if(
      shown.begin(), shown.end(), [](unsigned char letter) { return letter < 0x20 || letter >= 0x7f; }, '?');
  return "“" + shown + "”";
}

CivilDay day_of(std::int64_t at) { return civil_day(Timestamp{std::chrono::milliseconds{at}}, {}); }

} // namespace

Error LogReader::error(std::string what) const {
  return {"Row " + std::to_string(line_) + ": " + std::move(what)};
}

Result<Done> LogReader::read(std::string_view piece) {
  while (!piece.empty()) {
    const std::size_t end = piece.find('\n');
    if (end == std::string_view::npos) {
      unfinished_ += piece;
      if (unfinished_.size() > 100000) return error("this line is too long. Is this a CSV file?");
      return Done{};
    }
    Result<Done> done = Done{};
    if (unfinished_.empty()) {
      done = read_line(piece.substr(0, end));
    } else {
      unfinished_ += piece.substr(0, end);
      done = read_line(std::exchange(unfinished_, {}));
    }
    if (!done) return done;
    piece.remove_prefix(end + 1);
  }
  return Done{};
}

Result<Done> LogReader::read_line(std::string_view line) {
  ++line_;
  if (line_ == 1) return read_header(line);
  if (trimmed(line).empty()) return Done{};
  std::array<std::string_view, columns> fields;
  for (int place = 0; !line.empty(); ++place) {
    const std::string_view field = next_field(line);
    for (std::size_t column = 0; column < columns; ++column) {
      if (places_[column] == place) fields[column] = field;
    }
  }
  if (fields[rating] == "0") {
    ++manual_;
    return Done{};
  }
  auto row = row_of(fields);
  if (!row) return row.error();
  rows_.push_back(*row);
  return Done{};
}

Result<Done> LogReader::read_header(std::string_view line) {
  if (line.starts_with("\xef\xbb\xbf")) line.remove_prefix(3);
  for (int place = 0; !line.empty(); ++place) {
    const auto found = std::find(names.begin(), names.end(), next_field(line));
    if (found != names.end()) places_[static_cast<std::size_t>(found - names.begin())] = place;
  }
  for (const Column column : {card_id, rating}) {
    if (!has(column)) return error("the column " + std::string(names[column]) + " is missing.");
  }
  if (!has(timestamp) && !has(elapsed_seconds) && !has(elapsed_days))
    return error("one of the columns timestamp_ms, elapsed_seconds and elapsed_days is needed.");
  return Done{};
}

Result<LogReader::Row> LogReader::row_of(const std::array<std::string_view, columns>& fields) {
  Row row;
  const auto bad = [&](Column column, const char* instead) {
    return error(std::string(names[column]) + " is " + quoted(fields[column]) + ", not " + instead + ".");
  };
  if (fields[card_id].empty()) return error("card_id is empty.");
  const auto grade = number<int>(fields[rating]);
  if (!grade || *grade < 1 || *grade > 4) return bad(rating, "1, 2, 3 or 4");
  row.grade = static_cast<std::uint8_t>(*grade);
  if (has(timestamp)) {
    const auto at = number<std::int64_t>(fields[timestamp]);
    if (!at || *at > furthest || *at < -furthest) return bad(timestamp, "a time in milliseconds");
    row.at = *at;
  }
  if (has(elapsed_days)) {
    const auto days = number<double>(fields[elapsed_days]);
    if (!days) return bad(elapsed_days, "a number");
    row.days = static_cast<float>(bounded(*days, -1, longest));
    row.whole_days = static_cast<std::int32_t>(std::floor(bounded(*days, -1, longest)));
  }
  if (has(elapsed_seconds)) {
    const auto seconds = number<double>(fields[elapsed_seconds]);
    if (!seconds) return bad(elapsed_seconds, "a number");
    row.days = *seconds < 0 ? -1 : static_cast<float>(std::min(*seconds / day_seconds, longest));
    if (!has(elapsed_days) && !has(timestamp)) row.whole_days = static_cast<std::int32_t>(row.days);
  } else if (has(timestamp)) {
    row.days = -1; // the timestamps know the fraction
  }
  if (has(split)) {
    if (fields[split] != "train" && fields[split] != "test") return bad(split, "train or test");
    row.test = fields[split] == "test";
  }
  row.card = card_of(fields[user_id], fields[card_id]);
  return row;
}

std::uint32_t LogReader::card_of(std::string_view user, std::string_view card) {
  std::string name(card);
  if (!user.empty()) name.append(1, '\n').append(user);
  return cards_.try_emplace(std::move(name), static_cast<std::uint32_t>(cards_.size())).first->second;
}

/// The rows card by card, those of a card by time; `starts` gets where each card's begin.
std::vector<std::uint32_t> LogReader::in_order(std::vector<std::uint32_t>& starts) const {
  for (const Row& row : rows_)
    ++starts[row.card + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<std::uint32_t> order(rows_.size()), next(starts.begin(), starts.end() - 1);
  for (std::uint32_t i = 0; i < rows_.size(); ++i)
    order[next[rows_[i].card]++] = i;
  const auto by_time = [this](std::uint32_t a, std::uint32_t b) { return rows_[a].at < rows_[b].at; };
  for (std::size_t card = 0; card + 1 < starts.size(); ++card)
    std::stable_sort(order.begin() + starts[card], order.begin() + starts[card + 1], by_time);
  return order;
}

/// The place of each row among all by time; empty where that is its place in the file.
std::vector<std::uint32_t> LogReader::places_in_time() const {
  const auto earlier = [](const Row& a, const Row& b) { return a.at < b.at; };
  if (std::is_sorted(rows_.begin(), rows_.end(), earlier)) return {};
  std::vector<std::uint32_t> order(rows_.size()), places(rows_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return rows_[a].at < rows_[b].at; });
  for (std::uint32_t i = 0; i < order.size(); ++i)
    places[order[i]] = i;
  return places;
}

LoggedReview LogReader::review_of(const Row& row, const Row* previous, std::uint32_t place) const {
  LoggedReview review{.order = place,
                      .grade = static_cast<Grade>(row.grade),
                      .share = row.test ? std::uint8_t{0} : LoggedReview::certain};
  if (!previous) return review;
  double days = row.days, whole = row.whole_days;
  if (days < 0 && has(timestamp)) days = static_cast<double>(row.at - previous->at) / (day_seconds * 1000);
  if (whole < 0 && has(timestamp))
    whole = static_cast<double>((day_of(row.at) - day_of(previous->at)).count());
  review.days = static_cast<float>(bounded(days, 0, longest));
  review.whole_days = static_cast<std::uint16_t>(bounded(whole, 0, longest));
  return review;
}

void LogReader::add_card(LogRead& result, std::span<const std::uint32_t> rows,
                         const std::vector<std::uint32_t>& places) const {
  std::vector<LoggedReview> reviews;
  const Row* previous = nullptr;
  for (const std::uint32_t index : rows) {
    const Row& row = rows_[index];
    if (previous && has(timestamp) && previous->at == row.at && previous->grade == row.grade) {
      ++result.duplicates;
      continue;
    }
    reviews.push_back(review_of(row, previous, places.empty() ? index : places[index]));
    previous = &row;
  }
  result.log.add_card(reviews);
}

Result<LogRead> LogReader::finish() {
  if (!unfinished_.empty()) {
    if (auto done = read_line(std::exchange(unfinished_, {})); !done) return done.error();
  }
  if (line_ == 0) return Error{"The log is empty; its first row names the columns."};
  if (rows_.empty()) return Error{"The log has no reviews."};
  std::vector<std::uint32_t> starts(cards_.size() + 1);
  std::unordered_map<std::string, std::uint32_t>().swap(cards_);
  const std::vector<std::uint32_t> order = in_order(starts), places = places_in_time();
  LogRead result{.rows = rows_.size() + manual_, .manual = manual_, .split = has(split)};
  result.log.reserve(starts.size() - 1, rows_.size());
  for (std::size_t card = 0; card + 1 < starts.size(); ++card)
    add_card(result, std::span(order).subspan(starts[card], starts[card + 1] - starts[card]), places);
  std::deque<Row>().swap(rows_);
  return result;
}

} // namespace ruru::memory
