#include "questions/giveaway.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Told of(std::string stem, std::string answer, Kind kind = Kind::typed) {
  return told({.kind = kind, .stem = std::move(stem), .accepted = {std::move(answer)}});
}

bool both_ways(const Told& one, const Told& other) {
  CHECK(give_away(one, other) == give_away(other, one));
  return give_away(one, other);
}

} // namespace

TEST_CASE("two questions with one answer give each other away, two statements that are true do not") {
  CHECK(both_ways(of("Which river runs through Vienna?", "Danube"),
                  of("Which river ends in the Black Sea?", "the danube")));
  CHECK_FALSE(both_ways(of("The kakapo cannot fly.", "True", Kind::true_false),
                        of("The ruru is an owl.", "True", Kind::true_false)));
}

TEST_CASE("an answer that stands in another question gives it away, as a whole word") {
  const Told province = of("Which province did New Zealand lead a team in?", "Bamyan");
  CHECK(both_ways(province, of("Until when was the team in Bamyan led?", "2013")));
  CHECK_FALSE(
      both_ways(of("Which bird cannot fly?", "Kiwi"), of("Who are the Kiwis of rugby league?", "A team")));
  CHECK_FALSE(both_ways(of("How many eggs?", "2"), of("What are 2 of them called?", "A pair")));
}

TEST_CASE("a question that is asked with one word more is the same; one with another big word is not") {
  CHECK(both_ways(of("Who was the very first man who walked on the grey Moon in July?", "Armstrong"),
                  of("Who was the first man who walked on the grey Moon in July?", "Neil")));
  CHECK_FALSE(
      both_ways(of("What is the capital of France?", "Paris"), of("What is the capital of Italy?", "Rome")));
  CHECK_FALSE(both_ways(of("7 × 8 − 2", "54"), of("8 × 2 − 7", "9")));
}
