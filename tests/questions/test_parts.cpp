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

TEST_CASE("an order earns the pairs of lines that stand right") {
  Ask ask;
  ask.kind = Kind::ordering;
  ask.accepted = {"a", "b", "c"};
  CHECK(judge_parts(ask, {"a", "b", "c"}).share == 1.0);
  CHECK(*judge_parts(ask, {"b", "a", "c"}).share == doctest::Approx(2 / 3.0));
  CHECK(judge_parts(ask, {"c", "b", "a"}).share == 0.0);
  CHECK(joined_parts(ask, ask.accepted) == "a → b → c");
}

TEST_CASE("a matching earns its right pairs") {
  Ask ask;
  ask.kind = Kind::matching;
  ask.left = {"1", "2"};
  ask.accepted = {"one", "two"};
  CHECK(judge_parts(ask, {"one", "two"}).outcome == Outcome::right);
  CHECK(judge_parts(ask, {"one", ""}).share == 0.5);
  CHECK(judge_parts(ask, {"two", "one"}).share == 0.0);
  CHECK(shown_answer(ask) == "1 – one; 2 – two");
}

TEST_CASE("a name is known as soon as it can be no other, and with a slip when it is finished") {
  Ask ask;
  ask.kind = Kind::list;
  ask.variants = {{"Niger"}, {"Nigeria"}, {"Ivory Coast", "Côte d'Ivoire"}};
  ask.accepted = {"Niger", "Nigeria", "Ivory Coast"};
  CHECK_FALSE(named(ask, "Niger", {}, true));
  CHECK(named(ask, "Niger", {}, false) == 0);
  CHECK(named(ask, "Niger", {1}, true) == 0);
  CHECK(named(ask, "nigeria", {}, true) == 1);
  CHECK(named(ask, "cote d'ivoire", {}, true) == 2);
  CHECK_FALSE(named(ask, "Ivory Coats", {}, true));
  CHECK(named(ask, "Ivory Coats", {}, false) == 2);
  CHECK_FALSE(named(ask, "Ghana", {}, false));
  CHECK_FALSE(named(ask, "", {}, true));
}
