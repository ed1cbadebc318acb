#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace std::chrono_literals;
using tests::Player;

namespace {

Player player_of(rounds::Mode mode) {
  Player player;
  player.model().modes = {rounds::Mode{}, std::move(mode)};
  return player;
}

void begin(Player& player, const std::string& mode) {
  player.settle(app::with_round(std::move(player.model()), {.mode = mode, .count = 3, .seed = 7}));
}

/// An answer of some kind, and on.
void miss(Player& player) {
  player.clicks("skip");
  if (player.on<app::Playing>() && player.asking().revealed && !player.asking().given)
    player.clicks("grade/1");
  player.clicks("continue");
}

const rounds::Mode sprint{.id = "sprint", .title = "Sprint", .open_ended = true, .time = 60s};

} // namespace

TEST_CASE("a sprint wakes each second, and ends by itself when the time is up: its Summary") {
  Player player = player_of(sprint);
  begin(player, "sprint");
  REQUIRE(player.on<app::Playing>());
  CHECK(app::next_wake(player.model()) == Player::start + 1s);
  player.waits(59'500ms);
  player.happens(app::TimeReached{});
  REQUIRE(player.on<app::Playing>());
  CHECK(app::next_wake(player.model()) == Player::start + 60s);
  player.waits(500ms);
  player.happens(app::TimeReached{});
  CHECK(player.on<app::Summary>());
  CHECK(player.model().notice->happened == "Time is up.");
}

TEST_CASE("an answer that comes after the time is up does not count") {
  Player player = player_of(sprint);
  begin(player, "sprint");
  player.waits(61s);
  player.clicks("skip");
  REQUIRE(player.on<app::Summary>());
  CHECK(player.at<app::Summary>().round.answers.empty());
}

TEST_CASE("the clock stands still while an answer is read and while the round is left") {
  Player player = player_of(sprint);
  begin(player, "sprint");
  player.waits(10s);
  player.clicks("skip");
  CHECK_FALSE(app::next_wake(player.model()));
  player.waits(1h);
  player.clicks("continue");
  REQUIRE(player.on<app::Playing>());
  player.waits(5s);
  player.clicks("back");
  REQUIRE(player.on<app::Home>());
  player.waits(24h);
  player.clicks("continue-round");
  REQUIRE(player.on<app::Playing>());
  player.waits(44s);
  player.happens(app::TimeReached{});
  CHECK(player.on<app::Playing>());
  player.waits(1s);
  player.happens(app::TimeReached{});
  CHECK(player.on<app::Summary>());
}

TEST_CASE("more patience in the settings gives more time") {
  Player player = player_of(sprint);
  player.model().preferences.manner.patience = 4;
  begin(player, "sprint");
  player.waits(239s);
  player.happens(app::TimeReached{});
  CHECK(player.on<app::Playing>());
  CHECK(std::get<history::RoundStarted>(player.stored().front().what).mode == "sprint+4");
}

TEST_CASE("stopping after an answer keeps the points of a ladder; before one it cannot be stopped") {
  Player player =
      player_of({.id = "ladder", .count = 3, .misses = 1, .may_stop = true, .kept_after_misses = 50});
  begin(player, "ladder");
  CHECK_FALSE(player.sees("stop"));
  player.settle(app::with_round(std::move(player.model()),
                                {.mode = "ladder", .cards = {{"birds", "kiwi", ""}, {"birds", "owl", ""}}}));
  player.types("kiwi");
  player.clicks("submit");
  REQUIRE(player.sees("stop"));
  player.presses(U'x');
  REQUIRE(player.on<app::Summary>());
  CHECK(rounds::tally(player.at<app::Summary>().round).score() == 120);
}

TEST_CASE("with nothing due, a mixed review says so and is a classic round") {
  Player player = player_of({.id = "mixed-review", .title = "Mixed review", .from = rounds::Mode::From::due});
  begin(player, "mixed-review");
  REQUIRE(player.on<app::Playing>());
  CHECK(player.at<app::Playing>().round.mode.id == "classic");
  CHECK(player.model().notice->happened == "Nothing is due now, so this is a classic round.");
}

TEST_CASE("a new round offers the modes, with their rules, and asks only what a mode leaves open") {
  Player player =
      player_of({.id = "daily", .title = "Daily", .says = "Ten a day.", .count = 10, .of_the_day = true});
  player.clicks("setup");
  CHECK(player.sees("count/20"));
  player.clicks("mode/daily");
  CHECK(player.says("Ten a day."));
  CHECK_FALSE(player.sees("count/20"));
  player.presses(U'm'); // and round again
  CHECK(player.sees("count/20"));
}

TEST_CASE("where all questions are asked, no number of them can be chosen; a clock taken away gives the "
          "choice back") {
  Player all = player_of({.id = "all", .title = "All", .open_ended = true});
  all.clicks("setup");
  all.clicks("mode/all");
  CHECK_FALSE(all.sees("count/20"));
  Player timed = player_of(sprint);
  timed.clicks("setup");
  timed.clicks("mode/sprint");
  CHECK_FALSE(timed.sees("count/20"));
  timed.clicks("patience/4"); // no clock
  CHECK(timed.sees("count/20"));
}

TEST_CASE("a missed question comes again in the same round, and undo takes that back as well") {
  Player player = player_of({.id = "learn", .until_known = true});
  player.settle(app::with_round(std::move(player.model()),
                                {.mode = "learn", .cards = {{"birds", "kiwi", ""}, {"birds", "owl", ""}}}));
  miss(player);
  CHECK(player.at<app::Playing>().round.items.size() == 3);
  player.clicks("undo");
  CHECK(player.at<app::Playing>().round.items.size() == 2);
  miss(player);
  player.chooses("Ruru");
  player.clicks("continue");
  REQUIRE(player.on<app::Playing>());
  CHECK(player.asking().item.ask.card.question == "kiwi");
  CHECK(player.asking().item.worth == 0);
  player.types("kiwi");
  player.clicks("submit");
  player.clicks("continue");
  REQUIRE(player.on<app::Summary>());
  CHECK(rounds::missed(player.at<app::Summary>().round).size() == 1);
}
