#include "questions/parts.hpp"
#include "rounds/couch.hpp"
#include "rounds/dice.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace ruru;
using namespace ruru::rounds;
using namespace std::chrono_literals;

namespace {

/// Typed questions, choices with six options, statements and flashcards, in turn.
questions::Library library(int count) {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  static const std::vector<std::string> towns{"Paris", "Rome",   "Madrid", "Vienna", "Athens", "Oslo",
                                              "Bern",  "Prague", "Lisbon", "Dublin", "Riga",   "Warsaw"};
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i), town = towns[static_cast<std::size_t>(i) % towns.size()];
    questions::Question question{.id = "q" + number, .prompt = "What is the town of sign " + number + "?"};
    switch (i % 4) {
    case 0: question.body = questions::TypedAnswer{{town + " " + number}}; break;
    case 1:
      question.body = questions::OneChoice{{town + " " + number}, {"Nowhere", "Here", "There", "Away", "Up"}};
      break;
    case 2: question.body = questions::TrueFalse{i % 8 == 2}; break;
    default: question.body = questions::Flashcard{.back = town + " " + number}; break;
    }
    loaded->pack.questions.push_back(std::move(question));
  }
  return {.packs = {loaded}};
}

std::vector<Player> people(std::size_t count) {
  std::vector<Player> players;
  for (std::size_t i = 0; i < count; ++i)
    players.push_back({.name = "Player " + std::to_string(i + 1)});
  return players;
}

Couch couch(CouchForm form, std::size_t players, int count = 10, std::uint64_t seed = 7) {
  return new_couch(form, {.count = count, .seed = seed}, people(players), std::vector<Memory>(players),
                   library(80), Timestamp{});
}

void turn(Couch& round, std::optional<std::size_t> player, questions::Outcome outcome, int points = 100) {
  const bool right = outcome == questions::Outcome::right;
  round.turns.push_back({.question = open_question(round),
                         .player = player,
                         .outcome = outcome,
                         .points = right && player ? with_handicap(points, round.players[*player]) : 0});
}

constexpr auto right = questions::Outcome::right, wrong = questions::Outcome::wrong;

} // namespace

TEST_CASE("in turns everybody has as many questions, and no question comes twice") {
  for (std::size_t players = fewest_players; players <= most_players; ++players) {
    const Couch round = couch(CouchForm::turns, players);
    CHECK(round.items.size() % players == 0);
    CHECK(round.items.size() >= 10);
    CHECK(round.items.size() < 10 + players);
    std::set<std::string> seen;
    for (const Item& item : round.items)
      CHECK(seen.insert(item.ask.card.question).second);
  }
}

TEST_CASE("a flashcard is chosen from options on the couch, for its back would show the answer to all") {
  for (const CouchForm form : couch_forms) {
    for (const Item& item : couch(form, 4, 30).items)
      CHECK(item.ask.kind != questions::Kind::card);
  }
}

TEST_CASE("all at once there are never more options than a player has keys, the right one among them") {
  const Couch round = couch(CouchForm::together, 3, 30);
  CHECK(round.items.size() == 30);
  for (const Item& item : round.items) {
    CHECK(item.options.size() >= 2);
    CHECK(item.options.size() <= 4);
    if (item.ask.kind == questions::Kind::choice)
      CHECK(std::ranges::count(item.options, item.ask.accepted.front()) == 1);
  }
}

TEST_CASE("the same seed gives the same round, another one another") {
  for (const CouchForm form : couch_forms) {
    CHECK(couch(form, 3) == couch(form, 3));
    CHECK(couch(form, 3).items != couch(form, 3, 10, 8).items);
  }
}

TEST_CASE("a round is only as long as all can have as many questions") {
  const Couch round =
      new_couch(CouchForm::turns, {.count = 50}, people(3), std::vector<Memory>(3), library(11), Timestamp{});
  CHECK(round.items.size() % 3 == 0);
  CHECK(!round.items.empty());
  const Couch none =
      new_couch(CouchForm::turns, {.count = 5}, people(3), std::vector<Memory>(3), {}, Timestamp{});
  CHECK(none.items.empty());
  CHECK(is_over(none));
}

TEST_CASE("turns go round") {
  Couch round = couch(CouchForm::turns, 3);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(on_turn(round) == i % 3);
    for (std::size_t player = 0; player < 3; ++player)
      CHECK(may_answer(round, player) == (player == i % 3));
    turn(round, i % 3, wrong);
  }
}

TEST_CASE("a miss at the buzzer opens it for the others, a right answer closes the question") {
  Couch round = couch(CouchForm::buzzers, 3);
  turn(round, 1, wrong);
  CHECK(open_question(round) == 0);
  CHECK(may_answer(round, 0));
  CHECK(!may_answer(round, 1));
  turn(round, 0, right);
  CHECK(open_question(round) == 1);
  for (std::size_t player = 0; player < 3; ++player)
    CHECK(may_answer(round, player));
  SUBCASE("all have missed") {
    for (std::size_t player = 0; player < 3; ++player)
      turn(round, player, wrong);
    CHECK(open_question(round) == 2);
  }
  SUBCASE("nobody knows") {
    turn(round, {}, wrong);
    CHECK(open_question(round) == 2);
  }
}

TEST_CASE("a team misses as one") {
  Couch round = couch(CouchForm::buzzers, 4);
  for (std::size_t player = 0; player < 4; ++player)
    round.players[player].team = player < 2 ? 1 : 2;
  turn(round, 0, wrong);
  CHECK(!may_answer(round, 1));
  CHECK(may_answer(round, 2));
  turn(round, 3, wrong);
  CHECK(open_question(round) == 1);
}

TEST_CASE("in the hot seat everybody answers once, and another one begins each time") {
  Couch round = couch(CouchForm::hot_seat, 3);
  for (std::size_t question = 0; question < 3; ++question) {
    std::set<std::size_t> answered;
    CHECK(on_turn(round) == question % 3);
    for (int i = 0; i < 3; ++i) {
      CHECK(open_question(round) == question);
      const std::size_t player = *on_turn(round);
      CHECK(may_answer(round, player));
      CHECK(answered.insert(player).second);
      turn(round, player, i == 0 ? right : wrong);
    }
  }
  CHECK(open_question(round) == 3);
}

TEST_CASE("all at once: each answers once, in any order") {
  Couch round = couch(CouchForm::together, 3);
  turn(round, 2, right);
  CHECK(!may_answer(round, 2));
  CHECK(may_answer(round, 0));
  turn(round, 0, wrong);
  turn(round, 1, right);
  CHECK(open_question(round) == 1);
}

TEST_CASE("whatever is played, nobody has more points than are possible, and every round ends") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Dice dice(seed);
    const CouchForm form = couch_forms[dice.below(4)];
    const std::size_t players = fewest_players + dice.below(7);
    Couch round = couch(form, players, 5, seed);
    for (Player& player : round.players) {
      player.handicap = handicaps[dice.below(4)];
      player.team = static_cast<int>(dice.below(3));
    }
    std::size_t turns = 0;
    while (!is_over(round)) {
      REQUIRE(++turns <= round.items.size() * (players + 1));
      std::vector<std::size_t> able;
      for (std::size_t i = 0; i < players; ++i)
        if (may_answer(round, i)) able.push_back(i);
      REQUIRE(!able.empty());
      const bool nobody = form == CouchForm::buzzers && dice.below(5) == 0;
      const int worth = round.items[open_question(round)].worth;
      turn(round, nobody ? std::nullopt : std::optional(able[dice.below(able.size())]),
           dice.below(2) == 0 ? right : wrong, worth);
    }
    for (std::size_t i = 0; i < players; ++i)
      CHECK(tally(round, i).points <= possible(round, i));
    std::size_t ranked = 0;
    for (const Side& side : sides(round))
      ranked += side.players.size();
    CHECK(ranked == players);
  }
}

TEST_CASE("places: teams by the mean of their points, equal points are equal places") {
  Couch round = couch(CouchForm::together, 4, 2);
  round.players[0].team = round.players[1].team = round.players[2].team = 1;
  turn(round, 0, right, 100);
  turn(round, 1, right, 100);
  turn(round, 2, wrong);
  turn(round, 3, right, 66);
  const std::vector<Side> ranked = sides(round);
  REQUIRE(ranked.size() == 2);
  CHECK(ranked[0].points == 66);
  CHECK(ranked[1].points == 66);
  CHECK(ranked[0].place == 1);
  CHECK(ranked[1].place == 1);
}

TEST_CASE("a handicap multiplies points") {
  CHECK(with_handicap(121, {.handicap = 100}) == 121);
  CHECK(with_handicap(121, {.handicap = 125}) == 151);
  CHECK(with_handicap(120, {.handicap = 200}) == 240);
}

TEST_CASE("the first press wins, whoever came in first place of the list") {
  const std::vector<Press> presses{{2, Timestamp{100ms}}, {0, Timestamp{140ms}}, {1, Timestamp{131ms}}};
  for (std::uint64_t seed = 0; seed < 100; ++seed)
    CHECK(first_of(presses, seed).player == 2);
}

TEST_CASE("presses within one moment are drawn by lot, evenly") {
  const std::vector<Press> presses{{0, Timestamp{100ms}}, {1, Timestamp{130ms}}, {2, Timestamp{131ms}}};
  int first = 0;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    const std::size_t player = first_of(presses, seed).player;
    CHECK(player != 2);
    first += player == 0;
  }
  CHECK(first > 430);
  CHECK(first < 570);
}
