#include "questions/parts.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Ask several() {
  Ask ask;
  ask.kind = Kind::several;
  ask.accepted = {"a", "b", "c", "d"};
  ask.wrong = {"x", "y"};
  return ask;
}

} // namespace

TEST_CASE("of several choices, each wrong pick takes away what a right one earned, never below nothing") {
  const auto share = [](std::vector<std::string> given) { return judge_parts(several(), given).share; };
  CHECK(share({"a", "b", "c", "d"}) == 1.0);
  CHECK(share({"a", "b", "c"}) == 0.75);
  CHECK(share({"a", "b", "c", "d", "x"}) == 0.75);
  CHECK(share({"a", "x"}) == 0.0);
  CHECK(share({"x", "y"}) == 0.0);
  CHECK(share({}) == 0.0);
}

TEST_CASE("three quarters of an answer are almost right") {
  CHECK(judge_parts(several(), {"d", "c", "b", "a"}).outcome == Outcome::right);
  CHECK(judge_parts(several(), {"a", "b", "c"}).outcome == Outcome::almost);
  CHECK(judge_parts(several(), {"a", "b"}).outcome == Outcome::wrong);
}

TEST_CASE("the right answer of several parts is shown as one text") {
  CHECK(shown_answer(several()) == "a, b, c, d");
  Ask number;
  number.accepted = {"5"};
  number.unit = "m";
  CHECK(shown_answer(number) == "5 m");
}
