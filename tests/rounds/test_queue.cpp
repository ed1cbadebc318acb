#include "rounds/choosing.hpp"
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

TEST_CASE("a suspended card is left out of everything that looks ahead") {
  Story story;
  story.answer(0, memory::Grade::easy, now - 24h * 400);
  story.answer(1, memory::Grade::easy, now - 24h * 100);
  story.tell(history::Suspended{.card = card(0)}, now);
  story.tell(history::Suspended{.card = card(2)}, now);
  const Queue left = queue(library(3), story.progress, {}, {}, now, 0min, {.new_a_day = 10});
  CHECK(left.due == std::vector{card(1)});
  CHECK(left.fresh.empty());
  CHECK(counts(library(3).packs[0]->pack, story.progress, now).due == 1);
  CHECK(figures(story, library(3)).coming[0].cards == 1);
  CHECK(chosen_cards({.count = 3}, {}, library(3), story.progress, {}, now) == std::vector{card(1)});
}

TEST_CASE("a buried card is left out until its time, and then is due as before") {
  Story story;
  const Timestamp tomorrow = now + 24h;
  story.answer(0, memory::Grade::easy, now - 24h * 400);
  story.tell(history::Suspended{.card = card(0), .until = tomorrow}, now);
  story.tell(history::Suspended{.card = card(1), .until = tomorrow}, now);
  const auto at = [&](Timestamp time) { return queue(library(2), story.progress, {}, {}, time, 0min, {}); };
  CHECK(at(tomorrow - 1ms).size() == 0);
  CHECK(next_due(library(2), story.progress, now) == tomorrow);
  CHECK(at(tomorrow).due == std::vector{card(0)});
  CHECK(at(tomorrow).fresh == std::vector{card(1)});
  const Statistics numbers = figures(story, library(2));
  CHECK(numbers.coming[0].cards == 0);
  CHECK(numbers.coming[1].cards == 1);
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
  const Statistics numbers = figures(story, library(2));
  CHECK(numbers.recent.reviews == 2);
  CHECK(numbers.recent.share() == doctest::Approx(0.5));
  CHECK(*numbers.recent.predicted_share() > 0.5);
  CHECK(numbers.answers == 5);
}
