#include "packs/cloze.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using ruru::questions::Cloze;

namespace {

Cloze gaps(std::string_view text) {
  auto found = cloze(text);
  REQUIRE(std::holds_alternative<Cloze>(found));
  return std::get<Cloze>(found);
}

std::string message(std::string_view text) {
  auto found = cloze(text);
  return std::holds_alternative<ClozeError>(found) ? std::get<ClozeError>(found).message : "";
}

} // namespace

TEST_CASE("double brackets make a gap, a bar parts what is accepted") {
  CHECK(gaps("The ((Danube|a river)) flows into the ((Black Sea)).") ==
        Cloze{{"The ", " flows into the ", "."}, {{{"Danube", "a river"}, {}}, {{"Black Sea"}, {}}}});
}

TEST_CASE("gaps are read as Anki writes them, with their hints") {
  CHECK(gaps("{{c1::Paris}} is in {{c12::France::a country}}") ==
        Cloze{{"", " is in ", ""}, {{{"Paris"}, {}}, {{"France"}, "a country"}}});
}

TEST_CASE("brackets inside and around a gap are told from its own") {
  CHECK(gaps("((f(x)))").gaps[0].accepted[0] == "f(x)");
  const Cloze inner = gaps("(see ((Danube)))");
  CHECK(inner.gaps[0].accepted[0] == "Danube");
  CHECK(inner.text == std::vector<std::string>{"(see ", ")"});
}

TEST_CASE("brackets after a backslash are only brackets") {
  CHECK(gaps("\\((a)) and ((b))").text[0] == "((a)) and ");
  CHECK(gaps("\\{{c1::a}} and ((b))").text[0] == "{{c1::a}} and ");
}

TEST_CASE("braces that are no gap are text") { CHECK(gaps("{{x}} ((b))").text[0] == "{{x}} "); }

TEST_CASE("a cloze without a gap, with an empty one or an open one is refused") {
  CHECK(message("no gap") == "this cloze has no gap");
  CHECK(message("a (()) b") == "a gap is empty");
  CHECK(message("a ((b|)) c") == "a gap is empty");
  CHECK(message("a {{c1::}} b") == "a gap is empty");
  CHECK(message("a ((b") == "the gap that opens with (( is never closed");
  CHECK(message("a {{c1::b}") == "the gap that opens with {{ is never closed");
}
