#include "questions/place.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Ask asking_for(std::vector<Region> regions) {
  Ask ask;
  ask.kind = Kind::hotspot;
  ask.accepted = {"beak"};
  ask.regions = std::move(regions);
  return ask;
}

const Region circle{Region::Shape::circle, 0.5, 0.5, 0.2, 0.2, "beak"};
const Region box{Region::Shape::box, 0.8, 0.2, 0.2, 0.4, ""};

} // namespace

TEST_CASE("a place in a region is right, near it almost, and elsewhere wrong") {
  const Ask ask = asking_for({circle, box});
  CHECK(judge_place(ask, {0.5, 0.5}).outcome == Outcome::right);
  CHECK(judge_place(ask, {0.59, 0.5}).outcome == Outcome::right);
  CHECK(judge_place(ask, {0.58, 0.58}).outcome == Outcome::almost); // in the box around the circle
  CHECK(judge_place(ask, {0.64, 0.5}).outcome == Outcome::almost);
  CHECK(judge_place(ask, {0.5, 0.66}).outcome == Outcome::wrong);
  CHECK(judge_place(ask, {0.89, 0.39}).outcome == Outcome::right);
  CHECK(judge_place(ask, {0.8, 0.45}).outcome == Outcome::almost);
  CHECK(judge_place(ask, {0, 0}).nearest == "beak");
}

TEST_CASE("a place is written and read as two percentages") {
  CHECK(place_text({0.435, 0.61}) == "43.5 61.0");
  CHECK(place_from("43.5 61.0") == Place{0.435, 0.61});
  CHECK(place_from(" 43%, 61 %") == Place{0.43, 0.61});
  CHECK(place_from("0 100") == Place{0, 1});
  for (const char* text : {"", "43", "43 61 7", "101 5", "-1 5", "left 5", "43.61", "nan 3", "4 5x"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(place_from(text));
  }
}

TEST_CASE("a place that was typed is judged like one that was clicked") {
  const Ask ask = asking_for({circle});
  CHECK(judge(ask, "50 50").outcome == Outcome::right);
  CHECK(judge(ask, "10, 10").outcome == Outcome::wrong);
  CHECK(judge(ask, "in the middle").outcome == Outcome::unclear);
}

TEST_CASE("what a guess is worth follows the size of the regions") {
  CHECK(share_of_picture({box}) == doctest::Approx(0.08));
  CHECK(share_of_picture({circle}) == doctest::Approx(0.0314).epsilon(0.01));
  CHECK(share_of_picture({box, {Region::Shape::box, 0.5, 0.5, 1, 1, ""}}) == 1);
}
