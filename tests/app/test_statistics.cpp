#include "app/figure_words.hpp"
#include "app/screens/screens.hpp"
#include "player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::tests;
using Code = app::Key::Code;

namespace {

/// Somebody who has answered three questions, and looks back on it.
Player looking_back() {
  Player player;
  player.plays({"owl", "kiwi", "flies"});
  player.chooses("Ruru");
  player.presses(Code::enter);
  player.types("Moa");
  player.presses(Code::enter);
  player.presses(Code::enter);
  player.chooses("False");
  player.presses(Code::enter);
  player.presses(Code::escape);
  while (!player.on<app::Home>())
    player.presses(Code::escape);
  player.clicks("statistics");
  REQUIRE(player.on<app::Statistics>());
  return player;
}

std::string today_cell(const Player& player) {
  for (const app::ElementId& id : app::elements(player.scene()))
    if (id.name.starts_with("day/")) {
      const auto last = std::stoi(id.name.substr(4)) + 371; // not farther than the last cell
      for (int day = last; day > last - 371; --day)
        if (player.sees("day/" + std::to_string(day))) return "day/" + std::to_string(day);
    }
  return {};
}

} // namespace

TEST_CASE("statistics of nothing invite to play") {
  Player player;
  player.clicks("statistics");
  CHECK(player.says("Nothing to look back on yet"));
  player.presses(Code::enter);
  CHECK(player.on<app::Playing>());
}

TEST_CASE("each part of a chart is named in words when it has the focus") {
  Player player = looking_back();
  const std::string today = today_cell(player);
  REQUIRE_FALSE(today.empty());
  CHECK_FALSE(player.says("Today: 3 answers"));
  player.happens(app::Pointed{{today}});
  CHECK(player.says("Today: 3 answers"));
  player.happens(app::Pointed{{"coming/0"}});
  CHECK(player.says("Today: "));
  CHECK_FALSE(player.says("Today: 3 answers"));
}

TEST_CASE("tab goes from chart to chart, arrows within one") {
  Player player = looking_back();
  const std::string today = today_cell(player);
  player.happens(app::Pointed{{today}});
  player.presses(Code::up);
  const int day = std::stoi(today.substr(4));
  CHECK(player.model().focus.name == "day/" + std::to_string(day - 1));
  player.presses(Code::left);
  CHECK(player.model().focus.name == "day/" + std::to_string(day - 8));
  player.presses(Code::home);
  player.presses(Code::left); // there is nothing earlier: it stays
  const std::string first = player.model().focus.name;
  CHECK(first.starts_with("day/"));
  player.presses(Code::end);
  CHECK(player.model().focus.name == today);
  player.presses(Code::tab);
  CHECK_FALSE(player.model().focus.name.starts_with("day/"));
  player.presses(app::Key{.code = Code::tab, .shift = true});
  CHECK(player.model().focus.name == today);
  std::size_t stops = 0;
  do {
    player.presses(Code::tab);
    ++stops;
  } while (player.model().focus.name != today && stops < 100);
  CHECK(stops < 25); // 371 days are one of them
}

TEST_CASE("a part opens the cards behind it, a card opens, and Esc leads back to where one was") {
  Player player = looking_back();
  const std::string today = today_cell(player);
  player.happens(app::Pointed{{today}});
  player.presses(Code::enter);
  REQUIRE(player.at<app::Statistics>().opened);
  CHECK(player.sees("card/birds/kiwi"));
  CHECK(player.sees("card/birds/owl"));
  CHECK_FALSE(player.sees("card/birds/eggs"));
  CHECK(player.scene().focus.name == "card/birds/kiwi"); // the forgotten one comes first
  player.presses(Code::enter);
  REQUIRE(player.at<app::Statistics>().scope.card);
  CHECK(player.says("Which bird gave the people their nickname?"));
  CHECK(player.says("Its last answers"));
  player.presses(Code::escape);
  CHECK(player.scene().focus.name == "card/birds/kiwi");
  player.presses(Code::escape);
  CHECK_FALSE(player.at<app::Statistics>().opened);
  CHECK(player.scene().focus.name == today);
  CHECK(player.says("Today: 3 answers"));
  player.presses(Code::escape);
  CHECK(player.on<app::Home>());
}

TEST_CASE("every part of every chart can be opened") {
  Player player = looking_back();
  for (const app::ElementId& id : app::elements(player.scene())) {
    if (id.name.find('/') == std::string::npos || id.name.starts_with("period/")) continue;
    if (id.name.starts_with("day/") && id.name != today_cell(player)) continue; // all alike
    CAPTURE(id.name);
    player.clicks(id.name);
    REQUIRE(player.at<app::Statistics>().opened);
    CHECK_FALSE(player.says("What stood here has changed."));
    player.presses(Code::escape);
  }
}

TEST_CASE("undo on the statistics counts again") {
  Player player = looking_back();
  player.happens(app::Pointed{{today_cell(player)}});
  CHECK(player.says("Today: 3 answers"));
  player.presses(app::Key{.code = Code::character, .letter = U'z', .control = true});
  CHECK(player.says("Today: 2 answers"));
  player.presses(app::Key{.code = Code::character, .letter = U'y', .control = true});
  CHECK(player.says("Today: 3 answers"));
}

TEST_CASE("statistics of a pack or a tag are chosen from a list") {
  Player player = looking_back();
  player.presses(U'f');
  CHECK(player.sees("scope-pack/birds"));
  player.clicks("scope-pack/birds");
  CHECK(player.at<app::Statistics>().scope.packs == std::vector<std::string>{"birds"});
  CHECK_FALSE(player.at<app::Statistics>().choosing);
  player.presses(U'f');
  player.clicks("scope-all");
  CHECK(player.at<app::Statistics>().scope.is_all());
  player.presses(Code::escape);
  CHECK(player.on<app::Home>());
}

TEST_CASE("the rhythm can be hidden, and stays hidden") {
  Player player = looking_back();
  CHECK(player.says("Rhythm"));
  player.presses(U'h');
  CHECK_FALSE(player.says("Rhythm"));
  CHECK_FALSE(player.wanted<app::SavePreferences>().preferences.shows_streak);
  player.presses(U'h');
  CHECK(player.says("Rhythm"));
}

TEST_CASE("the picture of the statistics has nothing to press") {
  Player player = looking_back();
  const app::Scene picture = app::picture_of(player.model());
  CHECK(app::elements(picture).empty());
  CHECK(picture.footer.children.empty());
}

TEST_CASE("durations and figures in words") {
  CHECK(app::time_spent(40) == "40 s");
  CHECK(app::time_spent(720) == "12 min");
  CHECK(app::time_spent(94 * 3600 + 20 * 60) == "94 h 20 min");
  const CivilDay today = std::chrono::local_days{std::chrono::year{2026} / 11 / 26};
  const auto day = static_cast<std::int32_t>(today.time_since_epoch().count());
  CHECK(app::day_words({.day = day}, today) == "Today: nothing");
  CHECK(app::day_words({.day = day - 2, .answers = 1, .seconds = 61}, today) ==
        "Tue 24 November: 1 answer in 1 min");
  CHECK(app::coming_words({.cards = 1, .minutes = 0.2}, 1, today) == "Tomorrow: 1 card, about 1 min");
}

TEST_CASE("how sure one was is drawn once there is something to draw, and opens its cards") {
  Player player = looking_back();
  const auto chart = [&] {
    for (const app::ElementId& id : app::elements(player.scene()))
      if (id.name.starts_with("certainty/")) return id.name;
    return std::string();
  };
  CHECK(chart().empty());
  Player sure;
  sure.model().preferences.manner.certainty = true;
  sure.plays({"owl"});
  sure.clicks("certainty/3");
  sure.chooses("Ruru");
  sure.presses(Code::escape);
  while (!sure.on<app::Home>())
    sure.presses(Code::escape);
  sure.clicks("statistics");
  sure.happens(app::TimeReached{});
  player = std::move(sure);
  REQUIRE(!chart().empty());
  CHECK(player.says("In all: “sure” "));
  const std::string id = chart();
  player.clicks(id);
  CHECK(player.sees("card/" + questions::text({"birds", "owl", ""})));
}
