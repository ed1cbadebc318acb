#include "app/figure_words.hpp"
#include "app/words.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::app;
using namespace std::chrono_literals;

namespace {
CivilDay day(int year, unsigned month, unsigned of_month) {
  return CivilDay{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{of_month}};
}
} // namespace

TEST_CASE("thousands are parted by thin spaces") {
  CHECK(thousands(0) == "0");
  CHECK(thousands(999) == "999");
  CHECK(thousands(1240) == "1\u2009240");
  CHECK(thousands(-1234567) == "−1\u2009234\u2009567");
}

TEST_CASE("one is singular, everything else plural") {
  CHECK(counted(1, "card", "cards") == "1 card");
  CHECK(counted(0, "card", "cards") == "0 cards");
}

TEST_CASE("intervals read as people say them") {
  CHECK(interval(0ms) == "now");
  CHECK(interval(10min) == "10 min");
  CHECK(interval(3h) == "3 h");
  CHECK(interval(24h) == "1 day");
  CHECK(interval(21 * 24h) == "21 days");
  CHECK(interval(100 * 24h) == "3 months");
  CHECK(interval(913 * 24h) == "2.5 years");
  CHECK(interval_of(0.5) == "12 h");
  CHECK(interval_of(21) == "21 days");
  CHECK(from_now(10min) == "in 10 min");
  CHECK(from_now(20s) == "now"); // not "in now"
  CHECK(from_now(-3h) == "now");
}

TEST_CASE("a factor has as many places as it needs") {
  CHECK(times(1) == "× 1");
  CHECK(times(1.25) == "× 1.25");
  CHECK(times(1.5) == "× 1.5");
  CHECK(times(4) == "× 4");
}

TEST_CASE("days near today have names") {
  const CivilDay today = day(2026, 11, 23);
  CHECK(relative_day(today, today) == "today");
  CHECK(relative_day(day(2026, 11, 24), today) == "tomorrow");
  CHECK(relative_day(day(2026, 11, 20), today) == "3 days ago");
  CHECK(relative_day(day(2027, 3, 1), today) == "1 March 2027");
  CHECK(weekday_and_date(today) == "Monday 23 November");
}

TEST_CASE("a kind of round is named by the title of its mode") {
  const std::vector<rounds::Mode> modes{{.id = "long-sprint", .title = "A long sprint"}};
  const questions::Library none;
  CHECK(kind_words({.mode = "long-sprint", .questions = 10}, none, modes)
            .ends_with("A long sprint · 10 questions"));
  CHECK(kind_words({.mode = "couch-turns"}, none, modes).ends_with("· Together, in turns"));
  CHECK(kind_words({.mode = "missed"}, none, modes).ends_with("· Missed ones"));
  CHECK(kind_words({.mode = "gone"}, none, modes).ends_with("· Gone")); // its file is
}
