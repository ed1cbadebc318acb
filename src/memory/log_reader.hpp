#pragma once

#include "memory/review_log.hpp"
#include "result.hpp"

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ruru::memory {

/// What was read and what had to be left out.
struct LogRead {
  ReviewLog log;
  std::size_t rows = 0;       ///< below the header
  std::size_t duplicates = 0; ///< the same card at the same time with the same rating: left out
  std::size_t manual = 0;     ///< rating 0, a change without a review: left out
  bool split = false;         ///< the log says what is for testing
};

/// Reads a log of reviews as comma-separated values, piece by piece, so that no file has to fit into memory.
///
/// The first row names the columns, in any order: `card_id`, `rating` (1–4) and at least one of
/// `timestamp_ms`, `elapsed_seconds` and `elapsed_days`; `user_id` and `split` (train or test) may be there,
/// other columns are passed over. Rows may come in any order when they have timestamps; else those of a card
/// are in order. Elapsed times are taken from their columns, and from the timestamps where there is no such
/// column or it says a negative number for a later review; a log without timestamps counts that as 0. More
/// than 36500 days count as 36500.
class LogReader {
public:
  /// The next piece of the file, of any length. Errors name the row; after one nothing more is read.
  Result<Done> read(std::string_view piece);

  /// The end of the file. A log without rows is an error.
  Result<LogRead> finish();

private:
  enum Column { card_id, user_id, timestamp, rating, elapsed_days, elapsed_seconds, split, columns };
  struct Row {
    std::int64_t at = 0;
    float days = -1;
    std::uint32_t card = 0;
    std::int32_t whole_days = -1;
    std::uint8_t grade = 0;
    bool test = false;
  };

  Result<Done> read_line(std::string_view line);
  Result<Done> read_header(std::string_view line);
  Result<Row> row_of(const std::array<std::string_view, columns>& fields);
  std::uint32_t card_of(std::string_view user, std::string_view card);
  bool has(Column column) const { return places_[column] >= 0; }
  Error error(std::string what) const;
  std::vector<std::uint32_t> in_order(std::vector<std::uint32_t>& starts) const;
  std::vector<std::uint32_t> places_in_time() const;
  void add_card(LogRead& result, std::span<const std::uint32_t> rows,
                const std::vector<std::uint32_t>& places) const;
  LoggedReview review_of(const Row& row, const Row* previous, std::uint32_t place) const;

  std::array<int, columns> places_{-1, -1, -1, -1, -1, -1, -1};
  std::string unfinished_; ///< the beginning of a line
  std::size_t line_ = 0;
  std::size_t manual_ = 0;
  std::deque<Row> rows_;
  std::unordered_map<std::string, std::uint32_t> cards_;
};

} // namespace ruru::memory
