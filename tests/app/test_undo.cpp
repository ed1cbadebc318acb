#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace std::chrono_literals;
using app::Key;
using tests::Player;

namespace {

constexpr Key undo{.code = Key::Code::character, .letter = U'z', .control = true};
constexpr Key redo{.code = Key::Code::character, .letter = U'y', .control = true};
constexpr Key shifted_redo{.code = Key::Code::character, .letter = U'z', .control = true, .shift = true};

/// What must be as it was: memory, days and the queue.
struct Seen {
  std::vector<std::pair<std::string, memory::CardState>> states;
  std::map<CivilDay, history::DayTally> days;
  rounds::Queue queue;
  bool operator==(const Seen&) const = default;
};

Seen seen(const app::Model& model) {
  Seen result{.states = {},
              .days = model.progress.days(),
              .queue = rounds::queue(model.library, model.progress, model.rules, {}, model.now,
                                     model.utc_offset, model.preferences.day)};
  for (const history::CardProgress& card : model.progress.cards())
    if (card.last_standing()) result.states.emplace_back(questions::text(card.id), card.state);
  return result;
}

/// The same learner after closing the program and opening it again.
Player restarted(const Player& player) {
  Player again;
  again.model().progress = history::folded(player.stored(), {});
  return again;
}

} // namespace

TEST_CASE("from Home every answer of a round can be taken back and brought back, the round itself too") {
  Player player;
  const Seen before = seen(player.model());
  player.plays({"owl", "flies"});
  player.chooses("Barn owl");
  player.presses(Key::Code::enter);
  const Seen between = seen(player.model());
  player.chooses("False");
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::Summary>());
  const Seen after = seen(player.model());
  player.presses(Key::Code::escape);
  REQUIRE(player.on<app::Home>());
  player.presses(undo);
  CHECK(player.model().notice->happened.find("The kakapo can fly.") != std::string::npos);
  CHECK(seen(player.model()) == between);
  CHECK_FALSE(player.model().progress.rounds()[0].finished());
  player.presses(undo);
  CHECK(seen(player.model()) == before);
  player.presses(undo); // the start of the round
  player.presses(undo); // nothing
  CHECK(player.model().notice->happened == "There is nothing to take back.");
  for (int i = 0; i < 3; ++i)
    player.presses(i % 2 ? redo : shifted_redo);
  CHECK(seen(player.model()) == after);
  CHECK(player.model().progress.rounds()[0].finished());
  player.presses(redo);
  CHECK(player.model().notice->happened == "There is nothing to bring back.");
}

TEST_CASE("undo and redo go on after a restart") {
  Player player;
  player.plays({"owl", "flies"});
  const Seen before = seen(player.model());
  player.chooses("Ruru");
  const Seen after = seen(player.model());
  Player second = restarted(player);
  second.presses(undo);
  CHECK(seen(second.model()) == before);
  REQUIRE(second.stored().size() == 1);
  CHECK(second.stored()[0].sequence == player.stored().size() + 1);
  second.presses(redo);
  CHECK(seen(second.model()) == after);
}

TEST_CASE("undo on the summary opens the last question again, and redo finishes the round again") {
  Player player;
  player.plays({"owl", "flies"});
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.chooses("True");
  player.presses(Key::Code::enter);
  const auto first = player.at<app::Summary>();
  player.presses(undo);
  REQUIRE(player.on<app::Playing>());
  CHECK(player.asking().item.ask.card.question == "flies");
  CHECK_FALSE(player.asking().given);
  player.presses(redo);
  REQUIRE(player.on<app::Summary>());
  CHECK(rounds::tally(player.at<app::Summary>().round) == rounds::tally(first.round));
  CHECK(player.model().progress.rounds().size() == 1);
  player.presses(undo);
  player.chooses("False"); // something else instead
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::Summary>());
  CHECK(player.model().progress.rounds()[0].result.right == 2);
}

TEST_CASE("within a round, redo puts answers back in their order") {
  Player player;
  player.plays({"owl", "flies", "kiwi"});
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.chooses("False");
  player.presses(Key::Code::enter);
  const Seen after = seen(player.model());
  player.presses(undo);
  player.presses(undo);
  CHECK(player.asking().item.ask.card.question == "owl");
  player.presses(redo);
  CHECK(player.asking().item.ask.card.question == "flies");
  player.presses(redo);
  CHECK(player.asking().item.ask.card.question == "kiwi");
  CHECK(seen(player.model()) == after);
  CHECK(rounds::tally(player.at<app::Playing>().round).right == 2);
}

TEST_CASE("an answer of a round that was left is taken out of that round too") {
  Player player;
  player.plays({"owl", "flies"});
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.presses(Key::Code::escape);
  REQUIRE(player.on<app::Home>());
  player.presses(undo);
  player.clicks("continue-round");
  CHECK(player.asking().item.ask.card.question == "owl");
  CHECK(player.at<app::Playing>().round.answers.empty());
  player.presses(undo); // the round itself
  CHECK(player.on<app::Home>());
  CHECK_FALSE(player.model().paused);
}

TEST_CASE("a review can take back an answer from before it, and asks its card") {
  Player player;
  player.plays({"owl"});
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.presses(Key::Code::escape);
  player.settle(app::with_review(std::move(player.model()), {}, SIZE_MAX));
  player.presses(undo);
  REQUIRE(player.on<app::Reviewing>());
  CHECK(player.asking().item.ask.card.question == "owl");
  CHECK(player.asking().before == memory::CardState{});
  player.presses(redo);
  CHECK(player.asking().item.ask.card.question != "owl");
  CHECK(player.model().progress.find({"birds", "owl", ""})->state.reviews == 1);
}

TEST_CASE("a suspended card is not asked, and taking that back asks it again") {
  Player player;
  player.plays({"owl"});
  player.chooses("Ruru");
  player.presses(Key::Code::enter);
  player.presses(Key::Code::escape);
  player.waits(24h * 30);
  player.happens(app::TimeReached{});
  const Seen due = seen(player.model());
  app::Model& model = player.model();
  const history::Entry entry{.sequence = model.progress.next(),
                             .at = model.now,
                             .what = history::Suspended{.card = {"birds", "owl", ""}}};
  model.progress = history::applied(std::move(model.progress), entry, model.rules);
  CHECK(seen(model).queue.due.empty());
  player.presses(undo);
  CHECK(seen(player.model()) == due);
  player.presses(redo);
  CHECK(seen(player.model()).queue.due.empty());
}

TEST_CASE("taking back the removal of a pack asks for its file, bringing it back removes it") {
  Player player;
  app::Model& model = player.model();
  const history::Entry entry{.sequence = 1,
                             .at = Player::start,
                             .what = history::PackRemoved{.pack = "rivers", .kept_as = "rivers-1"}};
  model.progress = history::applied(std::move(model.progress), entry, model.rules);
  const app::Event event{.at = Player::start, .what = app::KeyPressed{undo}};
  app::Step step = app::update(std::move(model), event);
  CHECK(std::count(step.effects.begin(), step.effects.end(),
                   app::Effect{app::MovePack{.pack = "rivers", .kept_as = "rivers-1"}}) == 1);
  step = app::update(std::move(step.model), {.at = Player::start, .what = app::KeyPressed{redo}});
  CHECK(std::count(step.effects.begin(), step.effects.end(),
                   app::Effect{app::MovePack{
                       .pack = "rivers", .kept_as = "rivers-1", .to = app::PackFile::removed}}) == 1);
}
