#include "questions/number_answer.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Ask number(double value, double tolerance = 0, std::string unit = "") {
  Ask ask;
  ask.kind = Kind::number;
  ask.value = value;
  ask.tolerance = tolerance;
  ask.unit = std::move(unit);
  ask.accepted = {"the number"};
  return ask;
}

Outcome outcome(const Ask& ask, std::string_view typed) { return judge(ask, typed).outcome; }

} // namespace

TEST_CASE("a number is right as people write it") {
  struct Row {
    double value;
    const char* typed;
  };
  const Row rows[] = {
      {1234, "1234"},     {1234, "1,234"},      {1234, "1 234"},        {1234, "1.234"},
      {1234, "1'234"},    {1234, "1\u202f234"}, {1234.5, "1.234,5"},    {1234.5, "1,234.5"},
      {1234.5, "1234,5"}, {0.5, ".5"},          {0.5, "0,5"},           {-5, "-5"},
      {-5, "−5"},         {-5, "minus 5"},      {3e8, "3e8"},           {3e8, "3 × 10^8"},
      {3e8, "3*10^8"},    {0.75, "3/4"},        {1234567, "1,234,567"}, {1234567, "1.234.567"},
      {1969, "in 1969"},  {1969, "1969."},      {5, "5 people"},        {5, "No.5"},
      {1.5e-3, "1.5e-3"}, {35, "٣٥"},           {1e6, "1 000 000"}};
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(outcome(number(row.value), row.typed) == Outcome::right);
  }
}

TEST_CASE("another number is wrong") {
  CHECK(outcome(number(1234), "1235") == Outcome::wrong);
  CHECK(outcome(number(1234), "12,34") == Outcome::wrong);
  CHECK(outcome(number(0.5), "5") == Outcome::wrong);
  CHECK(outcome(number(5), "-5") == Outcome::wrong);
  CHECK(outcome(number(500), "0,500") == Outcome::wrong);
}

TEST_CASE("a number within the tolerance is right, at its very end too") {
  CHECK(outcome(number(100, 2), "98") == Outcome::right);
  CHECK(outcome(number(100, 2), "102") == Outcome::right);
  CHECK(outcome(number(100, 2), "102.1") == Outcome::wrong);
  CHECK(outcome(number(0.3, 0.1), "0.4") == Outcome::right);
}

TEST_CASE("the unit may be typed or not") {
  const Ask height = number(8848, 0, "m");
  CHECK(outcome(height, "8848") == Outcome::right);
  CHECK(outcome(height, "8848 m") == Outcome::right);
  CHECK(outcome(height, "8848m") == Outcome::right);
  CHECK(outcome(number(50, 0, "%"), "50 percent") == Outcome::right);
  CHECK(outcome(number(2, 0, "years"), "2 year") == Outcome::right);
  CHECK(outcome(number(9, 0, "km²"), "9 km2") == Outcome::right);
}

TEST_CASE("no number, two numbers or another unit are asked again") {
  CHECK(outcome(number(5), "many") == Outcome::unclear);
  CHECK(outcome(number(5), "") == Outcome::unclear);
  CHECK(outcome(number(5), "4 or 5") == Outcome::unclear);
  CHECK(outcome(number(5), "1914-1918") == Outcome::unclear);
  CHECK(outcome(number(8848, 0, "m"), "9 km") == Outcome::unclear);
  CHECK(outcome(number(5), "5 million") == Outcome::unclear);
}

TEST_CASE("a number may be typed in words") {
  CHECK(outcome(number(21), "twenty-one") == Outcome::right);
  CHECK(outcome(number(21), "einundzwanzig") == Outcome::right);
  CHECK(outcome(number(21), "twenty-two") == Outcome::wrong);
  CHECK(outcome(number(-5), "minus five") == Outcome::right);
  CHECK(outcome(number(1'500'000), "one million five hundred thousand") == Outcome::right);
  CHECK(outcome(number(300, 0, "m"), "three hundred m") == Outcome::right);
  CHECK(outcome(number(300, 0, "m"), "three hundred km") == Outcome::unclear);
  CHECK(outcome(number(5), "five point two") == Outcome::unclear);
  CHECK(outcome(number(5), "four or five") == Outcome::unclear);
}
