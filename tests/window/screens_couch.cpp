#include "screen_tour.hpp"

/// A round of several.
namespace ruru::screens {

namespace {

using rounds::CouchForm;
using std::chrono::milliseconds;
using std::chrono::seconds;

void visit_setup(const World& world, std::vector<Screen>& screens) {
  Tour tour(learner(world), screens);
  tour.clicks("setup");
  tour.clicks("couch");
  tour.on<app::CouchSetup>();
  tour.takes("couch/who plays");
  tour.clicks("add");
  tour.clicks("form/1");
  tour.clicks("team/1");
  tour.clicks("handicap/150");
  tour.on<app::CouchSetup>();
  tour.takes("couch/who plays, with buzzers");
}

/// A round of guests.
Tour together(const World& world, std::vector<Screen>& screens, CouchForm form, std::size_t players = 2) {
  Tour tour(learner(world), screens);
  std::vector<std::string> names{"Anna", "Ben", "Chloe", "Dan", "Eve", "Finn", "Grace", "Hugo"};
  names.resize(players);
  rounds::Settings settings{.packs = {"birds"}, .count = 4, .seed = 7};
  settings.cards = {{"birds", "owl", ""}, {"birds", "portrait", ""}, {"birds", "flies", ""}};
  tour.player.settle(app::with_couch(std::move(tour.player.model()), settings, form, names));
  tour.on<app::Couch>();
  return tour;
}

void visit_turns(const World& world, std::vector<Screen>& screens) {
  Tour tour = together(world, screens, CouchForm::turns);
  tour.takes("couch/a turn");
  for (int step = 0; step < 40 && !tour.on<app::Couch>().over; ++step) {
    tour.player.waits(seconds{4});
    if (tour.player.sees("option/1")) tour.chooses(step % 3 != 1);
    if (tour.player.sees("skip")) tour.clicks("skip");
    if (step == 0) tour.takes_after("couch/a turn, right");
    if (tour.player.sees("continue")) tour.clicks("continue");
  }
  REQUIRE(tour.on<app::Couch>().over);
  tour.takes("couch/places");
}

void visit_buzzers(const World& world, std::vector<Screen>& screens) {
  Tour tour = together(world, screens, CouchForm::buzzers, 4);
  tour.takes("couch/buzzers");
  tour.player.waits(seconds{3});
  tour.clicks("buzz/1");
  tour.player.waits(milliseconds{100});
  tour.player.happens(app::TimeReached{});
  REQUIRE(tour.on<app::Couch>().answering == 1);
  tour.takes_after("couch/buzzed");
  tour.chooses(false);
  tour.takes_after("couch/one is out");
}

void visit_others(const World& world, std::vector<Screen>& screens) {
  Tour at_once = together(world, screens, CouchForm::together, 8);
  at_once.clicks("pick/0/1");
  at_once.takes("couch/eight at once");

  Tour secret = together(world, screens, CouchForm::hot_seat, 3);
  REQUIRE(secret.on<app::Couch>().handing_over);
  secret.takes("couch/hot seat, handing over");
  secret.clicks("continue");
  secret.takes("couch/hot seat");
}

} // namespace

void visit_couch(const World& world, std::vector<Screen>& screens) {
  visit_setup(world, screens);
  visit_turns(world, screens);
  visit_buzzers(world, screens);
  visit_others(world, screens);
}

} // namespace ruru::screens
