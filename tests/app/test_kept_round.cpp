#include "app/kept_round.hpp"
#include "app/player.hpp"
#include "app/screens/screens.hpp"
#include "rounds/dice.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace std::chrono_literals;
using tests::Player;

namespace {

/// The program ends at once, and begins again with what is on the disk.
void restart(Player& player) {
  const auto kept = app::kept_round(player.model());
  std::vector<rounds::Mode> modes = player.model().modes;
  const app::Preferences preferences = player.model().preferences;
  const Timestamp now = player.model().now;
  player.model() =
      app::started(tests::sample_library(), history::folded(player.stored(), {}), {}, preferences, now, {});
  player.model().modes = std::move(modes);
  if (kept) app::take_up(player.model(), *kept);
}

/// An answer of some kind, as the dice have it.
void answer(Player& player, rounds::Dice& dice) {
  const app::Asking& asking = player.asking();
  const bool right = dice.below(2) == 0;
  if (asking.item.ask.kind == questions::Kind::card) {
    player.clicks("reveal");
    player.clicks(right ? "grade/3" : "grade/1");
  } else if (!asking.item.options.empty() && right) {
    player.chooses(asking.item.ask.accepted.front());
  } else if (right) {
    player.types(asking.item.ask.accepted.front());
    player.clicks("submit");
  } else {
    player.clicks("skip");
  }
}

std::vector<questions::CardId> cards_of(const std::vector<rounds::Item>& items) {
  std::vector<questions::CardId> cards;
  for (const rounds::Item& item : items)
    cards.push_back(item.ask.card);
  return cards;
}

const std::vector<rounds::Mode> modes{
    {.id = "classic"},
    {.id = "learn", .until_known = true},
    {.id = "sprint", .open_ended = true, .time = 60s},
    {.id = "ladder", .count = 5, .misses = 2, .may_stop = true, .order = rounds::Mode::Order::rising}};

} // namespace

TEST_CASE("a round that is cut off at any moment goes on with the same questions, points and time, to its "
          "Summary") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    rounds::Dice dice(seed);
    Player player;
    player.model().modes = modes;
    player.settle(app::with_round(std::move(player.model()),
                                  {.mode = modes[seed % modes.size()].id, .count = 6, .seed = seed}));
    REQUIRE(player.on<app::Playing>());
    for (int steps = 0; steps < 200 && player.on<app::Playing>(); ++steps) {
      if (player.asking().given)
        player.clicks("continue");
      else
        answer(player, dice);
      if (!player.on<app::Playing>() || dice.below(3) != 0) continue;
      player.waits(2s);
      player.happens(app::TimeReached{});
      if (!player.on<app::Playing>()) break;
      const rounds::Round before = player.at<app::Playing>().round;
      const bool open = !player.asking().given;
      const auto thought = player.model().now - player.asking().since;
      restart(player);
      REQUIRE(player.model().paused);
      player.clicks("continue-round");
      if (!player.on<app::Playing>()) {
        CHECK(before.finished());
        break;
      }
      const auto& now = player.at<app::Playing>();
      CHECK(cards_of(now.round.items) == cards_of(before.items));
      CHECK(now.round.answers == before.answers);
      CHECK(rounds::tally(now.round) == rounds::tally(before));
      if (open) CHECK(player.model().now - now.asking.since == thought);
    }
    CHECK(player.on<app::Summary>());
    CHECK(player.model().progress.rounds().back().finished());
    CHECK_FALSE(app::kept_round(player.model()));
  }
}

TEST_CASE("what nobody keeps is not kept over a restart either") {
  Player player;
  player.plays({"owl", "kiwi"}, rounds::Kept::nothing);
  CHECK_FALSE(app::kept_round(player.model()));
}
