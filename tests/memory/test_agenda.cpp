#include "memory/agenda.hpp"
#include "memory/schedule.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace ruru;
using namespace ruru::memory;
using namespace std::chrono;

namespace {

constexpr Timestamp monday_noon{sys_days{2026y / 6 / 15} + 12h};
constexpr DayRule greenwich{.utc_offset = 0min, .day_starts = 4h};

std::map<int, int> drawn_often(FuzzRange range, const Agenda& agenda) {
  std::mt19937_64 dice(5);
  std::uniform_real_distribution chance(0.0, 1.0);
  std::map<int, int> counts;
  for (int i = 0; i < 10'000; ++i)
    ++counts[chosen_day(range, chance(dice), agenda)];
  return counts;
}

CardState in_review() {
  CardState card;
  card.stage = Stage::review;
  card.memory = {20, 20, 5};
  card.last_review = monday_noon - days{10};
  card.due = monday_noon;
  card.reviews = 4;
  return card;
}

} // namespace

TEST_CASE("a day with less to do is likelier") {
  Agenda agenda;
  agenda.due.assign(30, 20);
  agenda.due[12] = 5;
  const auto counts = drawn_often({10, 14}, agenda);
  CHECK(counts.at(12) > 7000);
  CHECK(counts.size() == 5); // but none is impossible
  agenda.due[13] = 0;
  CHECK(drawn_often({10, 14}, agenda).at(13) > 9900);
}

TEST_CASE("without anything else to do every day is as likely") {
  for (const auto& [day, count] : drawn_often({10, 14}, {})) {
    CAPTURE(day);
    CHECK(count > 1800);
    CHECK(count < 2200);
  }
}

TEST_CASE("a free day is taken only when there is no other") {
  Agenda agenda{.due = {}, .siblings = {}, .weekday = 0}; // day 5 is a Saturday
  agenda.share[5] = 0;
  CHECK(drawn_often({4, 6}, agenda).count(5) == 0);
  CHECK(chosen_day({5, 5}, 0.5, agenda) == 5);
  agenda.share[5] = 0.25;
  const auto counts = drawn_often({4, 6}, agenda);
  CHECK(counts.at(5) < counts.at(4) / 3);
}

TEST_CASE("a sibling's day is left to the sibling when there is another") {
  const Agenda agenda{.due = {}, .siblings = {10, 12}};
  const auto counts = drawn_often({10, 12}, agenda);
  CHECK(counts.size() == 1);
  CHECK(counts.count(11) == 1);
  CHECK(chosen_day({10, 10}, 0.9, agenda) == 10);
}

TEST_CASE("where siblings and free days leave nothing, siblings still keep apart") {
  Agenda agenda{.due = {}, .siblings = {4}, .weekday = 0};
  agenda.share[5] = 0;
  CHECK(chosen_day({4, 5}, 0.1, agenda) == 4); // a free day stays free before siblings are parted
  agenda.share.fill(0);
  CHECK(chosen_day({4, 5}, 0.1, agenda) == 5);
}

TEST_CASE("the day is always in the range, whatever the agenda says") {
  std::mt19937_64 dice(8);
  std::uniform_real_distribution chance(0.0, 1.0);
  for (int i = 0; i < 2000; ++i) {
    Agenda agenda;
    agenda.due.resize(dice() % 60);
    for (int& due : agenda.due)
      due = static_cast<int>(dice() % 1'000'000);
    for (double& share : agenda.share)
      share = dice() % 3 == 0 ? 0 : chance(dice);
    agenda.siblings = {static_cast<int>(dice() % 40)};
    agenda.weekday = static_cast<int>(dice() % 7);
    const int low = static_cast<int>(2 + dice() % 40);
    const FuzzRange range{low, low + static_cast<int>(dice() % 10)};
    const int day = chosen_day(range, chance(dice), agenda);
    CHECK(day >= range.low);
    CHECK(day <= range.high);
  }
}

TEST_CASE("what was promised with an agenda is kept when it is replayed without one") {
  const auto& weights = fsrs7::default_weights();
  Agenda agenda;
  std::mt19937_64 dice(13);
  for (int i = 0; i < 500; ++i) {
    CardState card = in_review();
    const double days = 2 + static_cast<double>(dice() % 300);
    card.memory = {days, days, card.memory.likeliest().difficulty};
    agenda.due.resize(400);
    for (int& due : agenda.due)
      due = static_cast<int>(dice() % 30);
    const std::uint64_t seed = dice();
    const auto shown = previews(card, monday_noon, greenwich, {}, weights, {.seed = seed, .agenda = &agenda});
    for (const Grade grade : {Grade::hard, Grade::good, Grade::easy}) {
      const CardState& told = shown[static_cast<std::size_t>(grade) - 1];
      const int promised = promised_days(told, monday_noon, greenwich);
      CHECK(reviewed(card, grade, monday_noon, greenwich, {}, weights,
                     {.seed = seed, .promised = promised}) == told);
    }
  }
}

TEST_CASE("a promise that no longer suits is not kept") {
  const auto& weights = fsrs7::default_weights();
  const CardState plain =
      reviewed(in_review(), Grade::good, monday_noon, greenwich, {}, weights, {.seed = 3});
  const CardState told =
      reviewed(in_review(), Grade::good, monday_noon, greenwich, {}, weights, {.seed = 3, .promised = 3000});
  CHECK(told == plain);
}

TEST_CASE("reviews spread over the days when each looks at the agenda") {
  const auto& weights = fsrs7::default_weights();
  const auto spread = [&](bool looks) {
    Agenda agenda;
    agenda.due.assign(200, 0);
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
      const DayChoice choice{.seed = seed, .agenda = looks ? &agenda : nullptr};
      const CardState next = reviewed(in_review(), Grade::good, monday_noon, greenwich, {}, weights, choice);
      ++agenda.due[static_cast<std::size_t>(promised_days(next, monday_noon, greenwich))];
    }
    return *std::max_element(agenda.due.begin(), agenda.due.end());
  };
  CHECK(spread(true) < spread(false));
}
