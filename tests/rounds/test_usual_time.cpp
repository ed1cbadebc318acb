#include "rounds/usual_time.hpp"
#include "story.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::rounds;
using namespace std::chrono_literals;
using tests::card;
using tests::library;
using tests::now;

namespace {

questions::Ask ask_of(const questions::Library& all, int question) {
  return questions::ask(all.packs[0]->pack, *all.find(card(question)), "");
}

history::Progress answered(int count, std::chrono::milliseconds each, int hints = 0) {
  tests::Story story;
  for (int i = 0; i < count; ++i)
    story.tell(history::Answered{.card = card(i), .hints = hints, .taken = each * (1 + i % 3)}, now);
  return story.progress;
}

} // namespace

TEST_CASE("the usual time is the middle one of one's own right answers without help") {
  const auto all = library(30);
  CHECK(UsualTimes(all, answered(30, 2s)).of(ask_of(all, 0)) == 4s);
  CHECK_FALSE(UsualTimes(all, answered(9, 2s)).of(ask_of(all, 0)));
  CHECK_FALSE(UsualTimes(all, answered(30, 2s, 1)).of(ask_of(all, 0)));
  CHECK_FALSE(UsualTimes().of(ask_of(all, 0)));
}

TEST_CASE("long questions have a usual time of their own, and so have choices") {
  const auto all = library(30);
  const UsualTimes times(all, answered(30, 2s));
  questions::Ask longer = ask_of(all, 0);
  longer.stem = std::string(100, 'a');
  CHECK_FALSE(times.of(longer));
  questions::Ask choice = ask_of(all, 0);
  choice.kind = questions::Kind::choice;
  CHECK_FALSE(times.of(choice));
}

TEST_CASE(
    "an answer is hard when it was slow, and easy when it was quick and nothing was shown to choose from") {
  const questions::Ask typed{.kind = questions::Kind::typed}, choice{.kind = questions::Kind::choice};
  CHECK(grade_by_time(typed, 11s, 4s) == memory::Grade::hard);
  CHECK(grade_by_time(typed, 10s, 4s) == memory::Grade::good);
  CHECK(grade_by_time(typed, 1500ms, 4s) == memory::Grade::easy);
  CHECK(grade_by_time(choice, 1500ms, 4s) == memory::Grade::good);
  CHECK(grade_by_time(choice, 11s, 4s) == memory::Grade::hard);
}
