#include "memory/log_reader.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::memory;

namespace {

Result<LogRead> read(std::string_view text) {
  LogReader reader;
  while (!text.empty()) { // in small pieces, so that lines are cut everywhere
    const auto piece = text.substr(0, 7);
    if (auto done = reader.read(piece); !done) return done.error();
    text.remove_prefix(piece.size());
  }
  return reader.finish();
}

std::string complaint(std::string_view text) {
  const auto result = read(text);
  return result ? "" : result.error().message;
}

const std::string header = "card_id,timestamp_ms,rating,elapsed_days,elapsed_seconds,split\n";

} // namespace

TEST_SUITE("review log") {
  TEST_CASE("a log is read card by card") {
    const auto read_log =
        read(header + "7,1000,3,-1,-1,train\n8,2000,1,-1,-1,train\n7,87401000,4,1,87400,test\n");
    REQUIRE(read_log);
    const ReviewLog& log = read_log->log;
    REQUIRE(log.cards() == 2);
    CHECK(log.card(0)[0] ==
          LoggedReview{
              .days = 0, .order = 0, .whole_days = 0, .grade = Grade::good, .share = LoggedReview::certain});
    CHECK(log.card(0)[1] == LoggedReview{.days = static_cast<float>(87400 / 86400.0),
                                         .order = 2,
                                         .whole_days = 1,
                                         .grade = Grade::easy,
                                         .share = 0});
    CHECK(read_log->split);
    CHECK(read_log->rows == 3);
  }

  TEST_CASE("rows in any order, without a last line end, with other columns and Windows line ends") {
    const auto in_order = read("card_id,timestamp_ms,rating\na,1000,3\na,86401000,1\na,90000000,2");
    const auto shuffled =
        read("x,rating,card_id,timestamp_ms\r\n0,2,a,90000000\r\n0,3,a,1000\r\n\r\n9,1,a,86401000\r\n");
    REQUIRE(in_order);
    REQUIRE(shuffled);
    CHECK(in_order->log == shuffled->log);
    CHECK(in_order->log.card(0)[1].days == 1.0F);
    CHECK(in_order->log.card(0)[1].grade == Grade::again);
    CHECK(in_order->log.card(0)[1].whole_days == 1);
    CHECK(in_order->log.card(0)[2].order == 2);
  }

  TEST_CASE("the same card of two users is two cards") {
    const auto both = read("user_id,card_id,timestamp_ms,rating\n1,a,0,3\n2,a,5,3\n1,a,9,3\n");
    REQUIRE(both);
    CHECK(both->log.cards() == 2);
  }

  TEST_CASE("duplicate rows and manual changes are left out") {
    const auto cleaned = read(header + "7,1000,3,-1,-1,train\n7,1000,3,-1,-1,train\n7,1500,0,0,0,train\n");
    REQUIRE(cleaned);
    CHECK(cleaned->log.size() == 1);
    CHECK(cleaned->duplicates == 1);
    CHECK(cleaned->manual == 1);
  }

  TEST_CASE("negative and absurd intervals have a meaning") {
    const auto by_time = read(header + "7,1000,3,-1,-1,train\n7,86401000,3,-1,-1,train\n");
    REQUIRE(by_time);
    CHECK(by_time->log.card(0)[1].days == 1.0F); // what the timestamps say
    const auto without = read("card_id,rating,elapsed_days\n7,3,0\n7,3,-5\n7,3,1e300\n");
    REQUIRE(without);
    CHECK(without->log.card(0)[1].days == 0.0F);
    CHECK(without->log.card(0)[2].days == 36500.0F);
    CHECK(without->log.card(0)[2].whole_days == 36500);
    const auto seconds = read("card_id,rating,elapsed_seconds\n7,3,0\n7,3,-86400\n7,3,1e300\n7,3,43200\n");
    REQUIRE(seconds);
    CHECK(seconds->log.card(0)[1].days == 0.0F);
    CHECK(seconds->log.card(0)[2].days == 36500.0F);
    CHECK(seconds->log.card(0)[3].days == 0.5F);
    const auto ages = read("card_id,timestamp_ms,rating\n7,-4000000000000000,3\n7,4000000000000000,3\n");
    REQUIRE(ages);
    CHECK(ages->log.card(0)[1].days == 36500.0F);
  }

  TEST_CASE("rows out of order count by their time, also for who came first of all") {
    const auto late_first = read("card_id,timestamp_ms,rating\na,900000000,1\nb,5000,2\na,0,3\n");
    REQUIRE(late_first);
    CHECK(late_first->log.card(0)[0].grade == Grade::good);
    CHECK(late_first->log.card(0)[0].order == 0);
    CHECK(late_first->log.card(0)[1].order == 2);
    CHECK(late_first->log.card(1)[0].order == 1);
  }

  TEST_CASE("ratings that are none are refused in the row where they stand") {
    for (const char* rating : {"5", "-1", "3.5", "good", "", "99999999999999999999", "nan"})
      CHECK(complaint("card_id,rating,elapsed_days\n7,3,0\n7,3,1\n7," + std::string(rating) + ",2\n") ==
            "Row 4: rating is “" + std::string(rating) + "”, not 1, 2, 3 or 4.");
  }

  TEST_CASE("errors name the row") {
    CHECK(complaint("") == "The log is empty; its first row names the columns.");
    CHECK(complaint(header) == "The log has no reviews.");
    CHECK(complaint("card_id,timestamp_ms\n") == "Row 1: the column rating is missing.");
    CHECK(complaint("rating,timestamp_ms\n") == "Row 1: the column card_id is missing.");
    CHECK(complaint("card_id,rating\n") ==
          "Row 1: one of the columns timestamp_ms, elapsed_seconds and elapsed_days is needed.");
    CHECK(complaint(header + "7,1000,3,-1,-1,train\n7,1000,5,-1,-1,train\n") ==
          "Row 3: rating is “5”, not 1, 2, 3 or 4.");
    CHECK(complaint(header + "7,x,3,-1,-1,train\n") ==
          "Row 2: timestamp_ms is “x”, not a time in milliseconds.");
    for (const char* time :
         {"-9223372036854775808", "9223372036854775807", "99999999999999999999", "1e9", ""})
      CHECK(complaint(header + "7," + time + ",3,-1,-1,train\n") ==
            "Row 2: timestamp_ms is “" + std::string(time) + "”, not a time in milliseconds.");
    CHECK(complaint(header + "7,1,3,nan,-1,train\n") == "Row 2: elapsed_days is “nan”, not a number.");
    CHECK(complaint(header + "7,1,3,-1,inf,train\n") == "Row 2: elapsed_seconds is “inf”, not a number.");
    CHECK(complaint(header + "7,1,3,-1,-1\n") == "Row 2: split is “”, not train or test.");
    CHECK(complaint(header + ",1,3,-1,-1,train\n") == "Row 2: card_id is empty.");
    CHECK(complaint(header + std::string(200000, 'x')) ==
          "Row 1: this line is too long. Is this a CSV file?");
  }
}
