#include "memory/simulate.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru;
using namespace ruru::memory;
using namespace std::chrono;

namespace {

constexpr Timestamp noon{sys_days{2026y / 6 / 15} + 12h};
constexpr DayRule greenwich{.utc_offset = 0min, .day_starts = 4h};

Outlook outlook(const std::vector<CardState>& cards, double retention, const Course& course = {},
                const Habits& habits = {}) {
  Policy policy;
  policy.desired_retention = retention;
  return simulated(cards, habits, course, policy, fsrs7::default_weights(), noon, greenwich);
}

} // namespace

TEST_CASE("remembering more costs more") {
  const std::vector<CardState> fresh(300);
  const Outlook relaxed = outlook(fresh, 0.85), usual = outlook(fresh, 0.90), strict = outlook(fresh, 0.95);
  CHECK(relaxed.reviews_a_day < usual.reviews_a_day);
  CHECK(usual.reviews_a_day < strict.reviews_a_day);
  CHECK(relaxed.minutes_a_day < strict.minutes_a_day);
  CHECK(relaxed.known_at_the_end < strict.known_at_the_end);
  CHECK(usual.known_at_the_end > 0.85 * 300);
  CHECK(usual.known_at_the_end <= 300);
}

TEST_CASE("recall at the end is about what was desired, or better") {
  const std::vector<CardState> fresh(400);
  for (const double retention : {0.8, 0.9, 0.95}) {
    const double known = outlook(fresh, retention, {.days = 200, .new_a_day = 40}).known_at_the_end / 400;
    CHECK(known > retention);
    CHECK(known < retention + (1 - retention) * 0.8);
  }
}

TEST_CASE("the same course gives the same outlook") {
  const std::vector<CardState> fresh(50);
  CHECK(outlook(fresh, 0.9) == outlook(fresh, 0.9));
}

TEST_CASE("no cards, no new cards, one day") {
  CHECK(outlook({}, 0.9) == Outlook{});
  CHECK(outlook(std::vector<CardState>(20), 0.9, {.days = 30, .new_a_day = 0}) == Outlook{});
  const Outlook one_day = outlook(std::vector<CardState>(20), 0.9, {.days = 1, .new_a_day = 5});
  CHECK(one_day.reviews_a_day >= 5);
  CHECK(one_day.known_at_the_end < 5);
  CHECK(outlook(std::vector<CardState>(5), 0.9, {.days = -3}).reviews_a_day >= 5);
}

TEST_CASE("a learner who never recalls does not keep the course from ending") {
  Habits hopeless;
  hopeless.first_grades = {1, 0, 0, 0};
  hopeless.pass_grades = {0, 0, 0};
  CHECK(outlook(std::vector<CardState>(3), 0.97, {.days = 3650}, hopeless).reviews_a_day > 0);
}

TEST_CASE("slow answers cost minutes, not reviews") {
  Habits slow;
  for (auto* seconds : {&slow.learning_seconds, &slow.review_seconds, &slow.relearning_seconds})
    std::transform(seconds->begin(), seconds->end(), seconds->begin(), [](double each) { return 2 * each; });
  const std::vector<CardState> fresh(100);
  CHECK(outlook(fresh, 0.9, {}, slow).minutes_a_day ==
        doctest::Approx(2 * outlook(fresh, 0.9).minutes_a_day));
  CHECK(outlook(fresh, 0.9, {}, slow).reviews_a_day == outlook(fresh, 0.9).reviews_a_day);
}
