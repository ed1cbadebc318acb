#include "screen_tour.hpp"

/// Home, and all that is reached from it before something is asked.
namespace ruru::screens {

namespace {

void visit_home(const World& world, std::vector<Screen>& screens) {
  Tour first(beginner(world), screens);
  first.on<app::Home>();
  first.takes("places/home at the first start");

  Tour due(learner(world), screens);
  due.on<app::Home>();
  due.takes("places/home with things due");
  due.plays({"owl", "country"});
  due.clicks("back");
  due.on<app::Home>();
  due.takes("places/home with a round that was left");

  Tour off(learner(world), screens);
  off.player.model().recording_off = "the disk is read-only.";
  off.on<app::Home>();
  off.takes("places/home where nothing is recorded");
}

void visit_comeback(const World& world, std::vector<Screen>& screens) {
  Tour tour(returner(world), screens);
  tour.on<app::Home>();
  tour.takes("places/home after a long pause");
  tour.clicks("plan");
  tour.on<app::WelcomeBack>();
  tour.takes("places/welcome back");
  tour.player.presses(U'3');
  tour.on<app::Reviewing>();
  tour.clicks("back");
  tour.on<app::Home>();
  tour.takes("places/home with a plan");
}

void visit_packs(const World& world, std::vector<Screen>& screens) {
  Tour tour(learner(world), screens);
  tour.clicks("packs");
  tour.on<app::Packs>();
  tour.takes("places/packs");
  tour.clicks("exam/21");
  tour.clicks("recall-by/-1");
  tour.player.waits(std::chrono::seconds{1});
  tour.player.happens(app::TimeReached{});
  tour.on<app::Packs>();
  tour.takes("places/packs with an exam");
  tour.clicks("choose/rivers");
  tour.takes("places/packs with problems");
}

void visit_adding(const World& world, std::vector<Screen>& screens) {
  using app::Place;
  Tour tour(learner(world), screens);
  tour.clicks("packs");
  tour.clicks("add");
  tour.on<app::Adding>();
  tour.player.happens(app::FolderListed{.folder = "/home/mia/Downloads",
                                        .parent = "/home/mia",
                                        .places = {{"birds.quiz.yaml", Place::What::pack},
                                                   {"rivers.zip", Place::What::zip},
                                                   {"school", Place::What::folder}}});
  tour.takes("places/adding");
  app::PackOffered offered{.path = "/home/mia/Downloads/birds.quiz.yaml",
                           .pack = world.library.packs.front(),
                           .replaced = world.library.packs.front()->pack.title,
                           .edited = 3,
                           .moved = 1};
  tour.player.happens(offered);
  REQUIRE(tour.on<app::Adding>().offer);
  tour.takes("places/adding: a question of it");
  tour.clicks("another");
  tour.player.happens(app::PackOffered{.path = "/home/mia/Downloads/rivers.zip",
                                       .failure = "rivers.zip is no pack: there is no *.quiz.yaml in it"});
  tour.takes("places/adding: refused");
}

void visit_setup(const World& world, std::vector<Screen>& screens) {
  Tour tour(learner(world), screens);
  tour.clicks("setup");
  tour.on<app::Setup>();
  tour.takes("places/new round");
  tour.clicks("mode/sprint");
  tour.clicks("pack/birds");
  tour.clicks("record/off");
  tour.on<app::Setup>();
  tour.takes("places/new round: a sprint for fun");
}

void visit_browse(const World& world, std::vector<Screen>& screens) {
  Tour tour(learner(world), screens);
  tour.clicks("browse");
  tour.on<app::Browse>();
  tour.takes("places/find");
  tour.player.types("tag:birds/parrots -is:new");
  tour.takes("places/find with words");
  tour.player.presses(app::Key{.code = app::Key::Code::character, .letter = U'a', .control = true});
  tour.player.types("recall<");
  tour.takes("places/find what makes no sense");
  tour.player.presses(app::Key{.code = app::Key::Code::character, .letter = U'a', .control = true});
  tour.player.types("o");
  tour.player.happens(app::TextEntered{.text = "o", .repeated = true});
  tour.on<app::Browse>();
  REQUIRE(tour.player.sees("variant/1"));
  tour.takes("places/find with letter variants");
}

void visit_settings(const World& world, std::vector<Screen>& screens) {
  Tour tour(learner(world), screens);
  tour.clicks("settings");
  tour.on<app::Settings>();
  tour.takes("places/settings");
  tour.clicks("back");
  tour.clicks("help");
  tour.on<app::Help>();
  tour.takes("places/help");
}

} // namespace

void visit_places(const World& world, std::vector<Screen>& screens) {
  visit_home(world, screens);
  visit_comeback(world, screens);
  visit_packs(world, screens);
  visit_adding(world, screens);
  visit_setup(world, screens);
  visit_browse(world, screens);
  visit_settings(world, screens);
}

} // namespace ruru::screens
