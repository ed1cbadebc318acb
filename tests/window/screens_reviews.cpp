#include "app/screens/screens.hpp"
#include "screen_tour.hpp"

/// Reviews, and looking back.
namespace ruru::screens {

namespace {

using questions::Kind;

/// Goes on in a review until a question of this kind is asked.
void go_to(Tour& tour, Kind kind) {
  for (int step = 0; step < 80; ++step) {
    const auto& reviewing = tour.on<app::Reviewing>();
    REQUIRE(reviewing.asking);
    if (!reviewing.asking->given && !reviewing.asking->revealed && reviewing.asking->item.ask.kind == kind)
      return;
    for (const char* each : {"skip", "reveal", "grade/3", "continue"})
      if (tour.player.sees(each)) tour.player.clicks(each);
  }
  FAIL("no such question is due");
}

/// Reviews until nothing is left.
void go_to_the_end(Tour& tour) {
  for (int step = 0; step < 200 && tour.on<app::Reviewing>().asking; ++step) {
    tour.player.waits(std::chrono::minutes{12});
    for (const char* each : {"skip", "reveal", "grade/4", "continue"})
      if (tour.player.sees(each)) tour.player.clicks(each);
  }
  REQUIRE_FALSE(tour.on<app::Reviewing>().asking);
}

} // namespace

void visit_reviews(const World& world, std::vector<Screen>& screens) {
  Tour card(learner(world), screens);
  card.clicks("review");
  go_to(card, Kind::card);
  card.takes("review/card");
  card.clicks("reveal");
  card.takes_after("review/card, its back");
  card.clicks("suspend");
  card.on<app::Reviewing>();
  card.takes("review/a card left out");

  Tour choice(learner(world), screens);
  choice.clicks("review");
  go_to(choice, Kind::choice);
  choice.takes("review/choice");
  choice.player.waits(std::chrono::seconds{5});
  choice.chooses(true);
  choice.takes_after("review/choice, right");

  Tour typed(learner(world), screens);
  typed.clicks("review");
  go_to(typed, Kind::typed);
  typed.takes("review/typed");
  typed.player.types(world.wrong);
  typed.player.waits(std::chrono::seconds{5});
  typed.clicks("submit");
  typed.takes_after("review/typed, wrong");
  go_to_the_end(typed);
  typed.takes("review/all done");
}

void visit_statistics(const World& world, std::vector<Screen>& screens) {
  Tour first(beginner(world), screens);
  first.clicks("statistics");
  first.on<app::Statistics>();
  first.takes("review/statistics of nothing");

  Tour tour(learner(world), screens);
  tour.clicks("statistics");
  for (int i = 0; i < 40 && app::next_wake(tour.player.model()) <= tour.player.model().now; ++i)
    tour.player.happens(app::TimeReached{}); // what is foretold is worked out bit by bit
  tour.on<app::Statistics>();
  REQUIRE(tour.player.model().figures.statistics->is_complete);
  tour.takes("review/statistics");
  tour.player.happens(app::Pointed{{"coming/0"}});
  REQUIRE(tour.player.scene().focus.name == "coming/0");
  tour.takes_after("review/statistics, a bar named");
  tour.player.presses(app::Key::Code::enter);
  tour.on<app::Statistics>();
  REQUIRE(tour.player.at<app::Statistics>().opened);
  tour.takes("review/the cards behind it");
  tour.player.presses(app::Key::Code::enter);
  REQUIRE(tour.on<app::Statistics>().scope.card);
  for (int i = 0; i < 40 && app::next_wake(tour.player.model()) <= tour.player.model().now; ++i)
    tour.player.happens(app::TimeReached{});
  tour.takes("review/a card's page");
  tour.player.presses(app::Key::Code::escape);
  tour.player.presses(app::Key::Code::escape);
  tour.clicks("choose");
  REQUIRE(tour.on<app::Statistics>().choosing);
  tour.takes("review/packs and tags");
}

} // namespace ruru::screens
