#include "rounds/choosing.hpp"
#include "rounds/round.hpp"
#include "rounds/score.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace ruru;
using namespace ruru::rounds;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now{std::chrono::milliseconds{1'795'000'000'000}};

/// `count` questions; every third answer is the same.
questions::Library library(int count) {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    const std::string answer = i % 3 == 0 ? "same" : "answer " + number;
    loaded->pack.questions.push_back({.id = "q" + number,
                                      .prompt = "Question " + number + "?",
                                      .body = questions::OneChoice{{answer}, {"x", "y", "z"}}});
  }
  return {.packs = {loaded}};
}

history::Progress answered(history::Progress progress, const std::string& question, memory::Grade grade,
                           Timestamp at) {
  const history::Entry entry{.sequence = progress.next(),
                             .at = at,
                             .what = history::Answered{.card = {"pack", question, ""}, .grade = grade}};
  return history::applied(std::move(progress), entry, {});
}

} // namespace

TEST_CASE("the same seed and history give the same round, another seed another one") {
  const questions::Library all = library(50);
  const Settings settings{.count = 10, .seed = 5};
  CHECK(new_round(settings, {}, all, {}, {}, now, {}) == new_round(settings, {}, all, {}, {}, now, {}));
  const Settings other{.count = 10, .seed = 6};
  CHECK(new_round(settings, {}, all, {}, {}, now, {}).items !=
        new_round(other, {}, all, {}, {}, now, {}).items);
}

TEST_CASE("no question comes twice, and no two with the same answer while there are others") {
  const questions::Library all = library(30);
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Round round = new_round({.count = 10, .seed = seed}, {}, all, {}, {}, now, {});
    std::set<std::string> questions, answers;
    for (const Item& item : round.items) {
      questions.insert(item.ask.card.question);
      answers.insert(item.ask.accepted.front());
    }
    CHECK(questions.size() == 10);
    CHECK(answers.size() == 10);
  }
}

TEST_CASE("a pack smaller than the round gives what it has") {
  CHECK(new_round({.count = 10}, {}, library(4), {}, {}, now, {}).items.size() == 4);
  CHECK(new_round({.count = 10}, {}, library(0), {}, {}, now, {}).items.empty());
}

TEST_CASE("due cards are asked before new ones, and new ones before those seen lately") {
  const questions::Library all = library(4);
  history::Progress progress = answered({}, "q1", memory::Grade::again, now - 24h); // due
  progress = answered(std::move(progress), "q2", memory::Grade::easy, now - 1h);    // for later
  const auto cards = chosen_cards({.count = 2, .seed = 1}, {}, all, progress, {}, now);
  std::set<std::string> chosen;
  for (const auto& card : cards) {
    chosen.insert(card.question);
  }
  CHECK(chosen.contains("q1"));
  CHECK_FALSE(chosen.contains("q2"));
}

TEST_CASE("options hold the right answer once and do not move within a round") {
  const questions::Library all = library(5);
  const auto item = item_for(all, {"pack", "q1", ""}, 9);
  REQUIRE(item);
  CHECK(std::count(item->options.begin(), item->options.end(), "answer 1") == 1);
  CHECK(item->options.size() == 4);
  CHECK(*item == *item_for(all, {"pack", "q1", ""}, 9));
}

TEST_CASE("50 : 50 never strikes the right answer and leaves a wrong one") {
  const auto item = item_for(library(5), {"pack", "q1", ""}, 9);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto away = struck(*item, seed);
    CHECK(away.size() == 2);
    CHECK(std::count(away.begin(), away.end(), "answer 1") == 0);
  }
}

TEST_CASE("points: full for right, half for almost, nothing for a miss, never below nothing") {
  CHECK(points({questions::Outcome::right}, 120, 0) == 120);
  CHECK(points({questions::Outcome::almost}, 120, 0) == 60);
  CHECK(points({questions::Outcome::wrong}, 120, 20) == 0);
  CHECK(points({questions::Outcome::almost}, 80, 100) == 0);
}

TEST_CASE("the score never exceeds what is said to be possible, and a faultless round reaches it") {
  Round round = new_round({.count = 10, .seed = 3}, {}, library(40), {}, {}, now, {});
  for (const Item& item : round.items) {
    round.answers.push_back(
        {.card = item.ask.card, .outcome = questions::Outcome::right, .points = item.worth});
    CHECK(tally(round).score() <= possible(round));
  }
  CHECK(tally(round).score() == possible(round));
  CHECK(tally(round).longest_run == 10);
}

TEST_CASE("a miss ends the run and is listed") {
  Round round = new_round({.count = 3, .seed = 3}, {}, library(40), {}, {}, now, {});
  for (const auto outcome :
       {questions::Outcome::right, questions::Outcome::wrong, questions::Outcome::right}) {
    round.answers.push_back({.card = round.items[round.answers.size()].ask.card, .outcome = outcome});
  }
  CHECK(tally(round).run == 1);
  CHECK(missed(round) == std::vector{round.items[1].ask.card});
}

TEST_CASE("nobody gains by saying anything about their certainty but what they believe") {
  using history::Certainty;
  const auto expected = [](Certainty word, double belief) {
    return belief * certainty_bonus(word, true) + (1 - belief) * certainty_bonus(word, false);
  };
  Certainty before = Certainty::guess;
  for (int percent = 0; percent <= 100; ++percent) {
    const double belief = percent / 100.0;
    Certainty best = Certainty::guess;
    for (const Certainty word : {Certainty::think_so, Certainty::sure}) {
      if (expected(word, belief) > expected(best, belief) + 1e-9) best = word;
    }
    CHECK(best >= before); // the surer, the surer the word
    CHECK((best == Certainty::guess) == (percent <= 60));
    CHECK((best == Certainty::sure) == (percent > 87));
    before = best;
  }
}

TEST_CASE("with certainty a faultless and sure round reaches what is possible, and nothing exceeds it") {
  Round round =
      new_round({.count = 10, .manner = {.certainty = true}, .seed = 3}, {}, library(40), {}, {}, now, {});
  for (const Item& item : round.items) {
    round.answers.push_back({.card = item.ask.card,
                             .outcome = questions::Outcome::right,
                             .points = item.worth,
                             .certainty_bonus = certainty_bonus(history::Certainty::sure, true)});
    CHECK(tally(round).score() <= possible(round));
  }
  CHECK(tally(round).score() == possible(round));
  for (Answer& answer : round.answers) {
    answer.outcome = questions::Outcome::wrong;
    answer.points = 0;
    answer.certainty_bonus = certainty_bonus(history::Certainty::guess, false);
  }
  CHECK(tally(round).score() <= possible(round));
}
