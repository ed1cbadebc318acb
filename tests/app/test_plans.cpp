#include "app/player.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru;
using app::Key;
using std::chrono::days;
using tests::Player;

namespace {

/// A pack of `count` cards that were all learned long ago and are due now.
questions::Library long_library(int count) {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "many", .title = "Many"};
  for (int i = 0; i < count; ++i)
    loaded->pack.questions.push_back({.id = "q" + std::to_string(i),
                                      .id_is_given = true,
                                      .prompt = "?",
                                      .body = questions::Flashcard{.back = "a"}});
  return {.packs = {loaded}};
}

Player with_a_pile(int count) {
  Player player(long_library(count + 50));
  history::Progress& progress = player.model().progress;
  for (int i = 0; i < count; ++i) {
    const history::Entry easy{.sequence = progress.next(),
                              .at = Player::start - days{300},
                              .what = history::Answered{.card = {"many", "q" + std::to_string(i), ""},
                                                        .kind = questions::Kind::card,
                                                        .grade = memory::Grade::easy}};
    progress = history::applied(std::move(progress), easy, {});
  }
  player.happens(app::TimeReached{});
  return player;
}

std::size_t in_review(const Player& player) {
  const auto& reviewing = player.at<app::Reviewing>();
  return reviewing.pending.size() + (reviewing.asking ? 1 : 0);
}

void grade_easy(Player& player) {
  player.clicks("reveal");
  player.clicks("grade/4");
}

} // namespace

TEST_CASE("after a pause Home offers a plan, and Enter begins today's portion of it") {
  Player player = with_a_pile(200);
  CHECK(player.sees("plan"));
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::WelcomeBack>());
  player.presses(Key::Code::enter);
  REQUIRE(player.on<app::Reviewing>());
  REQUIRE(player.model().preferences.day.comeback);
  CHECK(in_review(player) == static_cast<std::size_t>(player.model().preferences.day.comeback->a_day));
}

TEST_CASE("the number keys choose a pace, and the plan can be changed and dropped later") {
  Player player = with_a_pile(200);
  player.presses(Key::Code::enter);
  player.presses(U'1');
  const int gentle = player.model().preferences.day.comeback->a_day;
  player.presses(Key::Code::escape);
  player.presses(U'w');
  player.presses(U'3');
  CHECK(player.model().preferences.day.comeback->a_day > gentle);
  player.presses(Key::Code::escape);
  player.presses(U'w');
  player.presses(U'a');
  CHECK_FALSE(player.model().preferences.day.comeback);
  CHECK(in_review(player) == 210); // the new ones of a day too
}

TEST_CASE("a portion is not asked twice on a day, and the next day has one of its own") {
  Player player = with_a_pile(200);
  player.presses(Key::Code::enter);
  player.presses(U'1');
  const std::size_t portion = in_review(player);
  while (player.at<app::Reviewing>().asking)
    grade_easy(player);
  player.clicks("home");
  player.happens(app::TimeReached{});
  CHECK(app::overview(player.model())->queue.size() == 0);
  player.waits(days{1});
  player.happens(app::TimeReached{});
  CHECK(app::overview(player.model())->queue.size() == portion);
  player.waits(days{6}); // a week away: still one portion, nothing piles up
  player.happens(app::TimeReached{});
  CHECK(app::overview(player.model())->queue.size() == portion);
}

TEST_CASE("when the pile is gone the plan ends by itself") {
  Player player = with_a_pile(70);
  player.presses(Key::Code::enter);
  player.presses(U'3');
  for (int day = 0; day < 20 && player.model().preferences.day.comeback; ++day) {
    if (!player.on<app::Reviewing>()) player.clicks("review");
    while (player.on<app::Reviewing>() && player.at<app::Reviewing>().asking)
      grade_easy(player);
    player.clicks("home");
    player.waits(days{1});
    player.happens(app::TimeReached{});
  }
  CHECK_FALSE(player.model().preferences.day.comeback);
  CHECK(app::overview(player.model())->queue.fresh.size() > 0);
}

TEST_CASE("no plan is offered without a pile") {
  Player player = with_a_pile(40);
  CHECK_FALSE(player.sees("plan"));
}

TEST_CASE("a pack gets an exam, its day can be moved, and it is taken back") {
  Player player(long_library(30));
  player.clicks("packs");
  player.presses(U'e');
  auto& exams = player.model().preferences.day.exams;
  const CivilDay now = app::today(player.model());
  CHECK(exams.at("many") == now + days{7});
  player.presses(U'+');
  player.clicks("exam-by/7");
  CHECK(exams.at("many") == now + days{15});
  for (int i = 0; i < 30; ++i)
    player.presses(U'-');
  CHECK(exams.at("many") == now); // never in the past
  player.presses(U'e');
  CHECK(exams.empty());
}

TEST_CASE("an exam in three weeks begins as many new cards a day as it takes") {
  Player player(long_library(90));
  player.clicks("packs");
  player.clicks("exam/21");
  player.presses(Key::Code::escape);
  CHECK(app::overview(player.model())->queue.fresh.size() == 5);
}

TEST_CASE("settings about the schedule count for all that was answered, at once") {
  Player player = with_a_pile(5);
  const auto due = [&] { return player.model().progress.find({"many", "q0", ""})->state.due; };
  const Timestamp usual = due();
  player.clicks("settings");
  player.clicks("retention/95");
  CHECK(due() < usual);
  player.clicks("longest/180");
  player.clicks("starts/0");
  CHECK(player.model().rules.day_starts == std::chrono::hours{0});
  CHECK(player.model().rules.policy.longest_interval == 180);
  player.clicks("weekday/6");
  CHECK(player.model().preferences.week[6] == 0.5);
  player.clicks("weekday/6");
  CHECK(player.model().preferences.week[6] == 0);
  player.clicks("weekday/6");
  CHECK(player.model().preferences.week[6] == 1);
}

TEST_CASE("what a grade promises is what happens, though other cards are in the way") {
  Player player = with_a_pile(60);
  player.clicks("review");
  for (int i = 0; i < 40; ++i) {
    const app::Asking asking = player.asking();
    const memory::Grade grade = i % 3 == 0   ? memory::Grade::hard
                                : i % 3 == 1 ? memory::Grade::good
                                             : memory::Grade::easy;
    player.clicks("reveal");
    player.clicks("grade/" + std::to_string(static_cast<int>(grade)));
    const auto& told = asking.previews[static_cast<std::size_t>(grade) - 1];
    CHECK(player.model().progress.find(asking.item.ask.card)->state.due == told.due);
  }
  const auto& stored = player.stored();
  CHECK(std::count_if(stored.begin(), stored.end(), [](const history::Entry& entry) {
          return std::holds_alternative<history::Answered>(entry.what);
        }) == 40);
}
