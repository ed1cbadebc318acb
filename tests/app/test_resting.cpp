#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace std::chrono_literals;
using app::Key;
using tests::Player;

namespace {

constexpr Key undo{.code = Key::Code::character, .letter = U'z', .control = true};
constexpr Key redo{.code = Key::Code::character, .letter = U'y', .control = true};

void reviews(Player& player) { player.settle(app::with_review(std::move(player.model()), {}, SIZE_MAX)); }

std::string question(const Player& player) { return player.asking().item.ask.card.question; }

const history::CardProgress* owl(Player& player) {
  return player.model().progress.find({"birds", "owl", ""});
}

bool is_asked_later(const Player& player, const std::string& id) {
  const auto& pending = player.at<app::Reviewing>().pending;
  return std::any_of(pending.begin(), pending.end(), [&](const auto& card) { return card.question == id; });
}

} // namespace

TEST_CASE("S suspends the card of a review, undo asks it again, redo suspends it again") {
  Player player;
  reviews(player);
  REQUIRE(question(player) == "owl");
  player.presses(U's');
  CHECK(std::get<history::Suspended>(player.stored().back().what) ==
        history::Suspended{.card = {"birds", "owl", ""}});
  CHECK(question(player) != "owl");
  CHECK_FALSE(is_asked_later(player, "owl"));
  const std::string next = question(player);
  CHECK(player.model().notice->happened.find("Suspended: “Which owl") == 0);
  player.presses(undo);
  CHECK(question(player) == "owl");
  CHECK(is_asked_later(player, next));
  CHECK_FALSE(owl(player)->suspended);
  player.presses(redo);
  CHECK(question(player) == next);
  CHECK(owl(player)->suspended);
  player.presses(undo);
  player.chooses("Ruru");
  CHECK(player.asking().given);
}

TEST_CASE("B leaves a card out until the learner's next day begins, also after a restart") {
  Player player;
  reviews(player);
  player.presses(U'b');
  const auto& buried = std::get<history::Suspended>(player.stored().back().what);
  const DayRule day = app::day_rule(player.model());
  CHECK(buried.until == start_of(app::today(player.model()) + std::chrono::days{1}, day));
  CHECK(question(player) != "owl");
  Player again;
  again.model().progress = history::folded(player.stored(), {});
  reviews(again);
  CHECK(question(again) != "owl");
  CHECK_FALSE(is_asked_later(again, "owl"));
  again.waits(24h);
  again.happens(app::TimeReached{});
  reviews(again);
  CHECK((question(again) == "owl" || is_asked_later(again, "owl")));
}

TEST_CASE("after an answer the card is left out, its verdict stays, and one key lets it in again") {
  Player player;
  reviews(player);
  player.chooses("Barn owl");
  player.presses(U's');
  REQUIRE(question(player) == "owl");
  CHECK(owl(player)->suspended);
  CHECK_FALSE(player.sees("suspend"));
  player.presses(U's'); // the key that is shown to let it in again
  CHECK_FALSE(owl(player)->suspended);
  player.clicks("bury");
  player.presses(Key::Code::enter);
  CHECK(player.at<app::Reviewing>().stepping.empty()); // forgotten, but not today
  player.presses(undo);
  CHECK_FALSE(owl(player)->rests(player.model().now));
  CHECK(question(player) != "owl");
}

TEST_CASE("while typing S and B are letters, and Ctrl makes them keys") {
  Player player;
  reviews(player);
  player.presses(U's');
  REQUIRE(question(player) == "kiwi");
  player.presses(U's');
  player.types("s");
  CHECK(question(player) == "kiwi");
  CHECK(player.asking().typed.text == "s");
  player.presses(Key{.code = Key::Code::character, .letter = U's', .control = true});
  CHECK(player.model().progress.find({"birds", "kiwi", ""})->suspended);
}

TEST_CASE("in a round a card is left out after its answer; undo takes that back before the answer") {
  Player player;
  player.plays({"owl", "flies"});
  CHECK_FALSE(player.sees("suspend"));
  player.chooses("Ruru");
  player.presses(U's');
  CHECK(owl(player)->suspended);
  player.presses(undo);
  CHECK_FALSE(owl(player)->suspended);
  CHECK(player.asking().given);
  player.presses(undo);
  CHECK_FALSE(player.asking().given);
  CHECK(owl(player)->state.reviews == 0);
}

TEST_CASE("who plays without a history leaves nothing out") {
  Player player;
  player.plays({"owl"}, rounds::Kept::nothing);
  player.chooses("Ruru");
  CHECK_FALSE(player.sees("suspend"));
  CHECK_FALSE(player.sees("bury"));
}

TEST_CASE("a card that is forgotten again and again offers to be suspended with one click") {
  Player player;
  Timestamp at = Player::start - 24h * 400;
  for (int i = 0; i < 2 * memory::leech_lapses - 1; ++i, at += 24h * 20) {
    const bool lapse = i % 2 != 0;
    history::Progress& progress = player.model().progress;
    progress = history::applied(
        std::move(progress),
        {.sequence = progress.next(),
         .at = at,
         .what = history::Answered{.card = {"birds", "owl", ""},
                                   .grade = lapse ? memory::Grade::again : memory::Grade::easy}},
        {});
  }
  REQUIRE(owl(player)->state.lapses == memory::leech_lapses - 1);
  player.plays({"owl"});
  player.chooses("Barn owl");
  const app::Scene scene = player.scene();
  const auto found = app::element_with_shortcut(scene, {.code = Key::Code::character, .letter = U's'});
  CHECK(found.name == "suspend");
  player.clicks("suspend");
  CHECK(owl(player)->suspended);
}

TEST_CASE("Packs shows what is left out and lets it in again, one by one or all") {
  Player player;
  reviews(player);
  player.presses(U's');
  player.presses(Key{.code = Key::Code::character, .letter = U'b', .control = true});
  player.presses(Key::Code::escape);
  player.clicks("packs");
  CHECK(player.sees("let-in/birds/owl"));
  CHECK(player.sees("let-in/birds/kiwi"));
  player.clicks("let-in/birds/kiwi");
  CHECK_FALSE(player.sees("let-in/birds/kiwi"));
  CHECK(owl(player)->suspended);
  player.presses(undo);
  CHECK(player.sees("let-in/birds/kiwi"));
  player.clicks("let-all-in");
  CHECK_FALSE(player.sees("let-in/birds/owl"));
  CHECK_FALSE(owl(player)->suspended);
}

TEST_CASE("a pack's own recall to keep is set by per cents within 70 and 97, and says its price") {
  Player player;
  player.clicks("packs");
  const auto own = [&] { return player.model().preferences.pack_retention; };
  player.clicks("recall-by/1");
  CHECK(own().at("birds") == doctest::Approx(0.91));
  CHECK(history::policy_for(player.model().rules, "birds").desired_retention == doctest::Approx(0.91));
  for (int i = 0; i < 10 && player.sees("recall-by/1"); ++i)
    player.clicks("recall-by/1");
  CHECK(own().at("birds") == doctest::Approx(0.97));
  CHECK_FALSE(player.at<app::Packs>().price); // no key waits for it
  REQUIRE(app::next_wake(player.model()));
  CHECK(*app::next_wake(player.model()) <= player.model().now + 1s);
  player.happens(app::TimeReached{});
  REQUIRE(player.at<app::Packs>().price);
  CHECK(player.at<app::Packs>().price->minutes_a_day > player.at<app::Packs>().price->usual_minutes_a_day);
  player.clicks("usual-recall");
  CHECK(own().empty());
  CHECK_FALSE(player.at<app::Packs>().price);
  for (int i = 0; i < 30 && player.sees("recall-by/-1"); ++i)
    player.clicks("recall-by/-1");
  CHECK(own().at("birds") == doctest::Approx(0.70));
}

TEST_CASE("advice on a flashcard that is forgotten again and again comes with the next card") {
  Player player;
  const int until = memory::leech_lapses;
  for (int i = 0; i < 60 && !player.model().notice; ++i) {
    player.plays({"tui"});
    player.clicks("reveal");
    player.clicks(i % 2 == 0 ? "grade/4" : "grade/1"); // known, and forgotten again
    player.waits(24h * 400);
  }
  REQUIRE(player.model().notice);
  CHECK(player.model().notice->happened == "Forgotten " + std::to_string(until) + " times: “Tūī”.");
}
