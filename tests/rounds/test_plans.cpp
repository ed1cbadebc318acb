#include "rounds/agenda.hpp"
#include "rounds/comeback.hpp"
#include "rounds/exam.hpp"
#include "rounds/habits.hpp"
#include "rounds/queue.hpp"
#include "story.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace ruru;
using namespace ruru::rounds;
using namespace ruru::tests;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

const CivilDay today = civil_day(now, {});

/// `count` cards answered Easy so long ago that all are due.
Story with_a_pile(int count) {
  Story story;
  for (int i = 0; i < count; ++i)
    story.answer(i, memory::Grade::easy, now - days{300} + std::chrono::minutes{i});
  return story;
}

Queue queue_of(int questions, const Story& story, const DailyLimits& limits, Timestamp at = now) {
  return queue(library(questions), story.progress, {}, {}, at, 0min, limits);
}

} // namespace

TEST_CASE("612 due at 25 a day are cleared on the 25th day") {
  const auto choice = paces(612, 6, 10, today);
  CHECK(choice[1].a_day == 25);
  CHECK(choice[1].cleared == today + days{24});
  CHECK(choice[1].minutes == 5);
  CHECK(choice[0].a_day == 15);
  CHECK(choice[2].a_day == 40);
  CHECK(choice[0].cleared > choice[1].cleared);
  CHECK(choice[1].cleared > choice[2].cleared);
}

TEST_CASE("paces of tiny and huge piles are sensible") {
  for (const int due : {0, 1, 7, 61, 5000, 10'000'000}) {
    CAPTURE(due);
    const auto choice = paces(due, 0, 8, today);
    for (const Pace& pace : choice) {
      CHECK(pace.a_day >= 5);
      CHECK(pace.minutes >= 1);
      CHECK(pace.cleared >= today);
    }
    CHECK(choice[0].a_day < choice[1].a_day);
    CHECK(choice[1].a_day < choice[2].a_day);
  }
}

TEST_CASE("a plan is offered for a pile, not for a busy day") {
  CHECK_FALSE(is_pile(60, {}));
  CHECK(is_pile(61, {}));
  CHECK_FALSE(is_pile(120, with_a_pile(40).progress)); // 40 answers on a day are usual for this learner
  CHECK(is_pile(121, with_a_pile(40).progress));
  CHECK(is_pile(151, with_a_pile(900).progress));
}

TEST_CASE("the pile is done in portions, likely known ones first, and new cards wait") {
  Story story = with_a_pile(40);
  DailyLimits limits{.new_a_day = 10};
  CHECK(queue_of(60, story, limits).due.size() == 40);
  limits.comeback = Comeback{.since = today, .a_day = 15, .today = today, .waiting = 40};
  const Queue first = queue_of(60, story, limits);
  CHECK(first.due.size() == 15);
  CHECK(first.fresh.empty());
  CHECK(first.pile == 40);
  for (int i = 0; i < 6; ++i)
    story.answer(i, memory::Grade::easy, now);
  const Queue later = queue_of(60, story, limits, now + 1h);
  CHECK(later.due.size() == 9);
  CHECK(later.pile == 34);
}

TEST_CASE("what falls due on the way comes on top of the portion") {
  Story story = with_a_pile(20);
  const DailyLimits limits{.comeback =
                               Comeback{.since = today - days{5}, .a_day = 5, .today = today, .waiting = 20}};
  story.answer(30, memory::Grade::easy, now - days{400});
  story.answer(30, memory::Grade::good, now - days{4}); // reviewed since: no part of the pile any more
  const Queue all = queue_of(31, story, limits, now + days{3000});
  CHECK(all.pile == 20);
  CHECK(all.due.size() == 6);
}

TEST_CASE("a missed day moves the end by one and makes nothing red") {
  const Comeback plan{.since = today, .a_day = 25, .today = today + days{7}, .waiting = 500};
  CHECK(portion(plan, 500, plan.today) == 25);
  CHECK(portion(plan, 480, plan.today) == 5);
  CHECK(portion(plan, 470, plan.today) == 0);
  CHECK(portion(plan, 3, plan.today) == 0);
  CHECK(portion(plan, 480, plan.today + days{1}) == 25); // a new day that nobody has begun yet
  CHECK(portion({.since = today, .a_day = 25, .today = today, .waiting = 3}, 3, today) == 3);
}

TEST_CASE("when the pile is gone, new cards come again") {
  Story story = with_a_pile(3);
  const DailyLimits limits{.new_a_day = 4,
                           .comeback = Comeback{.since = today, .a_day = 25, .today = today, .waiting = 3}};
  for (int i = 0; i < 3; ++i)
    story.answer(i, memory::Grade::easy, now);
  const Queue rest = queue_of(20, story, limits, now + 1h);
  CHECK(rest.pile == 0);
  CHECK(rest.fresh.size() == 4);
}

TEST_CASE("before an exam new cards are spread so that all are begun three days before it") {
  Story story;
  const auto pack = library(100).packs.front();
  const auto plan = exam_plan(pack->pack, today + days{23}, story.progress, {}, now, 0min);
  REQUIRE(plan);
  CHECK(plan->days_left == 23);
  CHECK(plan->new_a_day == 5);
  CHECK(plan->cards == 100);
  CHECK(plan->known == 0);
  DailyLimits limits{.new_a_day = 2};
  limits.exams["pack"] = today + days{23};
  CHECK(queue_of(100, story, limits).fresh.size() == 5);
  for (int i = 0; i < 2; ++i)
    story.answer(i, memory::Grade::easy, now);
  CHECK(queue_of(100, story, limits).fresh.size() == 3);
}

TEST_CASE("following the plan day by day begins every card in time") {
  Story story;
  DailyLimits limits;
  const CivilDay exam = today + days{17};
  limits.exams["pack"] = exam;
  Timestamp at = now;
  for (; civil_day(at, {}) + days{last_look_days} < exam; at += days{1}) {
    for (const questions::CardId& card : queue_of(101, story, limits, at).fresh)
      story.answer(std::stoi(card.question.substr(1)), memory::Grade::easy, at);
  }
  CHECK(queue_of(101, story, limits, at).fresh.empty());
  const auto plan = exam_plan(library(101).packs.front()->pack, exam, story.progress, {}, at, 0min);
  CHECK(plan->fresh == 0);
  CHECK(plan->known > 80);
}

TEST_CASE("on the last days what is not sure comes once more a day, and nothing else that is not due") {
  Story story;
  story.answer(0, memory::Grade::good, now - days{5});
  story.answer(0, memory::Grade::good, now - days{5} + 11min);
  story.answer(1, memory::Grade::easy, now - 2h);
  DailyLimits limits{.new_a_day = 0};
  limits.exams["pack"] = today + days{30};
  CHECK(queue_of(2, story, limits).due.empty());
  limits.exams["pack"] = today + days{2};
  const Queue last = queue_of(2, story, limits);
  REQUIRE(last.due.size() == 1);
  CHECK(last.due.front().question == "q0");
  story.answer(0, memory::Grade::good, now);
  CHECK(queue_of(2, story, limits, now + 1h).due.empty()); // seen today
}

TEST_CASE("an exam that is over asks for nothing") {
  CHECK_FALSE(exam_plan(library(5).packs.front()->pack, today - days{1}, {}, {}, now, 0min));
  DailyLimits limits{.new_a_day = 3};
  limits.exams["pack"] = today - days{1};
  CHECK(queue_of(5, {}, limits).fresh.size() == 3);
}

TEST_CASE("an exam today asks for all that is new") {
  const auto plan = exam_plan(library(5).packs.front()->pack, today, {}, {}, now, 0min);
  REQUIRE(plan);
  CHECK(plan->days_left == 0);
  CHECK(plan->new_a_day == 5);
}

TEST_CASE("habits start from many learners and move towards this one") {
  const memory::Habits usual;
  CHECK(habits({}, {}).pass_grades[1] == doctest::Approx(usual.pass_grades[1]));
  Story story;
  for (int i = 0; i < 60; ++i)
    story.answer(i, memory::Grade::easy, now - 1h);
  const memory::Habits own = habits(story.progress, {});
  CHECK(own.first_grades[3] == doctest::Approx((30 * usual.first_grades[3] + 60) / 90));
  CHECK(own.learning_seconds[3] == doctest::Approx((30 * usual.learning_seconds[3] + 60 * 6) / 90));
  CHECK(own.pass_grades[1] == doctest::Approx(usual.pass_grades[1]));
  double sum = 0;
  for (const double share : own.first_grades)
    sum += share;
  CHECK(sum == doctest::Approx(1).epsilon(0.001));
}

TEST_CASE("the agenda counts what is due on each day, siblings apart, and knows the weekday") {
  Story story;
  for (int i = 0; i < 4; ++i)
    story.answer(i, memory::Grade::easy, now);
  const auto day_of = [&](int question) {
    const auto due = story.progress.find({"pack", "q" + std::to_string(question), ""})->state.due;
    return static_cast<std::size_t>((civil_day(due, {}) - today).count());
  };
  const memory::Agenda all =
      agenda({"pack", "q9", ""}, story.progress, {}, {1, 1, 1, 1, 1, 0.5, 0}, now, 0min);
  int sum = 0;
  for (const int due : all.due)
    sum += due;
  CHECK(sum == 4);
  CHECK(all.due[day_of(2)] >= 1);
  CHECK(all.siblings.empty());
  CHECK(all.share[6] == 0);
  CHECK(all.weekday == 2); // 18 November 2026, a Wednesday
  const memory::Agenda other_part = agenda({"pack", "q2", "rev"}, story.progress, {}, {}, now, 0min);
  REQUIRE(other_part.siblings.size() == 1);
  CHECK(static_cast<std::size_t>(other_part.siblings.front()) == day_of(2));
  const memory::Agenda own = agenda({"pack", "q2", ""}, story.progress, {}, {}, now, 0min);
  CHECK(own.siblings.empty()); // a card is not in its own way
}

TEST_CASE("a pack may keep another recall than the others") {
  history::Rules rules;
  rules.pack_policies["pack"] = rules.policy;
  rules.pack_policies["pack"].desired_retention = 0.97;
  Story usual, strict;
  usual.answer(1, memory::Grade::easy, now);
  strict.progress = history::refolded(usual.progress, rules);
  const questions::CardId card{"pack", "q1", ""};
  CHECK(strict.progress.find(card)->state.due < usual.progress.find(card)->state.due);
}
