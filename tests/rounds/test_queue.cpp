#include "rounds/queue.hpp"
#include "rounds/statistics.hpp"
#include "story.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::rounds;
using namespace ruru::tests;
using namespace std::chrono_literals;

TEST_CASE("new cards stop at the limit, and those begun today count") {
  Story story;
  CHECK(queue(library(30), {}, {}, {}, now, 0min, {.new_a_day = 10}).fresh.size() == 10);
  for (int i = 0; i < 4; ++i) {
    story.answer(i, memory::Grade::easy, now - 1min);
  }
  CHECK(queue(library(30), story.progress, {}, {}, now, 0min, {.new_a_day = 10}).fresh.size() == 6);
  CHECK(queue(library(30), story.progress, {}, {}, now, 0min, {.new_a_day = 0}).fresh.empty());
}

TEST_CASE("the most likely known come first among the due") {
  Story story;
  story.answer(0, memory::Grade::easy, now - 24h * 400);
  story.answer(1, memory::Grade::easy, now - 24h * 100);
  const Queue due = queue(library(2), story.progress, {}, {}, now, 0min, {.new_a_day = 0});
  REQUIRE(due.due.size() == 2);
  CHECK(due.due[0].question == "q1");
}

TEST_CASE("counts tell known, learning and new apart") {
  Story story;
  story.answer(0, memory::Grade::easy, now - 1h);
  story.answer(1, memory::Grade::again, now - 1h);
  const PackCounts here = counts(library(3).packs[0]->pack, story.progress, now);
  CHECK(here.known == 1);
  CHECK(here.learning == 1);
  CHECK(here.fresh == 1);
  CHECK(here.due == 1);
}

TEST_CASE("the next due card is the earliest to come of those that are still in a pack") {
  Story story;
  CHECK_FALSE(next_due(library(3), story.progress, now).has_value());
  story.answer(0, memory::Grade::easy, now - 24h * 400); // due already
  CHECK_FALSE(next_due(library(3), story.progress, now).has_value());
  story.answer(2, memory::Grade::good, now - 1min);
  story.answer(1, memory::Grade::easy, now - 1min);
  const Timestamp good = story.progress.find({"pack", "q2", ""})->state.due;
  const Timestamp easy = story.progress.find({"pack", "q1", ""})->state.due;
  REQUIRE(good < easy);
  CHECK(next_due(library(3), story.progress, now) == good);
  CHECK(next_due(library(2), story.progress, now) == easy); // q2 has been taken out of its pack
}

TEST_CASE("minutes come from the learner's own pace") {
  CHECK(minutes_for(0, {}) == 0);
  CHECK(minutes_for(1, {}) == 1);
  CHECK(minutes_for(60, {}) == 8);
  Story story;
  for (int i = 0; i < 10; ++i) {
    story.answer(i, memory::Grade::good, now - 1h);
  }
  CHECK(minutes_for(60, story.progress) == 6);
}

TEST_CASE("retention is counted over reviews a day or more apart") {
  Story story;
  story.answer(0, memory::Grade::easy, now - 24h * 20);
  story.answer(0, memory::Grade::good, now - 24h * 2);
  story.answer(1, memory::Grade::easy, now - 24h * 20);
  story.answer(1, memory::Grade::again, now - 24h * 1);
  story.answer(1, memory::Grade::good, now - 23h);
  const Statistics numbers = statistics(library(2), story.progress, {}, {}, now, 0min);
  CHECK(numbers.reviews_counted == 2);
  CHECK(numbers.retention == doctest::Approx(0.5));
  CHECK(*numbers.predicted > 0.5);
  CHECK(numbers.answers == 5);
}
