#include "questions/calendar.hpp"
#include "questions/judge.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Ask date_ask(std::string_view written, std::string_view within = "") {
  Ask ask;
  ask.kind = Kind::date;
  ask.date = iso_date(written).value();
  ask.accepted = {shown_date(ask.date)};
  if (!within.empty()) ask.within = date_span(within).value();
  return ask;
}

Outcome outcome(std::string_view written, std::string_view typed, std::string_view within = "") {
  return judge(date_ask(written, within), typed).outcome;
}

} // namespace

TEST_CASE("a pack writes dates as far as they are asked") {
  CHECK(iso_date("1969") == CalendarDate{1969});
  CHECK(iso_date("1969-07") == CalendarDate{1969, 7});
  CHECK(iso_date("1969-07-20") == CalendarDate{1969, 7, 20});
  CHECK(iso_date("-44-03-15") == CalendarDate{-44, 3, 15});
  CHECK(iso_date("2000-02-29") == CalendarDate{2000, 2, 29});
  for (const char* none : {"", "-", "0", "1969-", "1969-13", "1969-00", "1900-02-29", "1969-07-20-1",
                           "July 1969", "20.7.1969", "99999", "1969-7x", "--5"}) {
    CAPTURE(std::string(none));
    CHECK_FALSE(iso_date(none));
  }
}

TEST_CASE("a span is a number of days, weeks, months or years") {
  CHECK(date_span("5 years") == DateSpan{5, DateSpan::Unit::years});
  CHECK(date_span("1 month") == DateSpan{1, DateSpan::Unit::months});
  CHECK(date_span("2 weeks") == DateSpan{14, DateSpan::Unit::days});
  CHECK(date_span("10days") == DateSpan{10, DateSpan::Unit::days});
  for (const char* none : {"", "5", "years", "-5 years", "5 minutes", "99999 years"})
    CHECK_FALSE(date_span(none));
}

TEST_CASE("dates are shown as people write them") {
  CHECK(shown_date({1969, 7, 20}) == "20 July 1969");
  CHECK(shown_date({1969, 7}) == "July 1969");
  CHECK(shown_date({-44}) == "44 BC");
  CHECK(iso_text({-44, 3, 15}) == "-0044-03-15");
  CHECK(shown_span({1, DateSpan::Unit::months}) == "1 month");
}

TEST_CASE("a day may be typed in many forms") {
  for (const char* typed : {"21 July 1969",
                            "21 july 1969",
                            "July 21, 1969",
                            "july 21st 1969",
                            "the 21st of July, 1969",
                            "21 Jul 1969",
                            "1969-07-21",
                            "1969/7/21",
                            "1969.07.21",
                            "21.7.1969",
                            "21. 7. 1969",
                            "21/7/1969",
                            "7/21/1969",
                            "21-07-1969",
                            "21. Juli 1969",
                            "21 juillet 1969",
                            "21 de julio de 1969",
                            "1969 July 21",
                            "July 21 1969 AD",
                            " 21 JULY 1969. "}) {
    CAPTURE(std::string(typed));
    CHECK(outcome("1969-07-21", typed) == Outcome::right);
  }
}

TEST_CASE("a month and a year may be typed in many forms") {
  for (const char* typed :
       {"July 1969", "jul 1969", "1969-07", "7/1969", "07.1969", "1969 July", "Juli 1969"}) {
    CAPTURE(std::string(typed));
    CHECK(outcome("1969-07", typed) == Outcome::right);
  }
  CHECK(outcome("1969", "1969") == Outcome::right);
  CHECK(outcome("1969", "in 1969") == Outcome::right);
  CHECK(outcome("-44", "44 BC") == Outcome::right);
  CHECK(outcome("-44", "-44") == Outcome::right);
  CHECK(outcome("-44", "44") == Outcome::wrong);
  CHECK(outcome("-44-03-15", "15 March 44 BC") == Outcome::right);
  CHECK(outcome("79", "79 AD") == Outcome::right);
}

TEST_CASE("more than was asked is right when it fits, less is almost right") {
  CHECK(outcome("1969-07", "21 July 1969") == Outcome::right);
  CHECK(outcome("1969", "July 1969") == Outcome::right);
  CHECK(outcome("1969-07-20", "July 1969") == Outcome::almost);
  CHECK(outcome("1969-07", "1969") == Outcome::almost);
  CHECK(outcome("1969-07-20", "21 July 1969") == Outcome::wrong);
  CHECK(outcome("1969-07", "1970") == Outcome::wrong);
}

TEST_CASE("within a span, what is near is right") {
  CHECK(outcome("1969", "1974", "5 years") == Outcome::right);
  CHECK(outcome("1969", "1975", "5 years") == Outcome::wrong);
  CHECK(outcome("1969-07", "1974", "5 years") == Outcome::right);
  CHECK(outcome("1969-07-20", "3 August 1969", "2 weeks") == Outcome::right);
  CHECK(outcome("1969-07-20", "4 August 1969", "2 weeks") == Outcome::wrong);
  CHECK(outcome("1969-01-31", "28 February 1969", "1 month") == Outcome::right);
  CHECK(outcome("-1", "1", "1 year") == Outcome::right); // there was no year 0
  CHECK(outcome("9999", "9999", "9999 years") == Outcome::right);
}

TEST_CASE("3/4/1969 may be either day, and is right as one of them") {
  CHECK(outcome("1969-04-03", "3/4/1969") == Outcome::right);
  CHECK(outcome("1969-03-04", "3/4/1969") == Outcome::right);
  CHECK(outcome("1969-03-04", "3.4.1969") == Outcome::wrong);
}

TEST_CASE("what is no date, or cuts its year, is asked again") {
  for (const char* typed : {"", "summer", "31 February 1969", "21.7.69", "July", "1969 1970", "1 2 3 4", "0",
                            "32 July 1969", "1969-13", "soon after 1969", "July July 1969", "99999"}) {
    CAPTURE(std::string(typed));
    CHECK(outcome("1969-07-21", typed) == Outcome::unclear);
  }
}

TEST_CASE("a date may be typed in words") {
  CHECK(outcome("1969", "nineteen sixty-nine") == Outcome::right);
  CHECK(outcome("1969-07-20", "July twentieth, nineteen sixty-nine") == Outcome::right);
  CHECK(outcome("1969-07-20", "July twenty-first, nineteen sixty-nine") == Outcome::wrong);
  CHECK(outcome("1969-07-20", "some day in summer") == Outcome::unclear);
}
