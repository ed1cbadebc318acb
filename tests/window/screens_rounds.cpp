#include "screen_tour.hpp"

/// The course of a round: a question before and after its answer, helps, notices, the end.
namespace ruru::screens {

namespace {

using std::chrono::seconds;

void visit_choice(const World& world, std::vector<Screen>& screens) {
  Tour tour(learner(world), screens);
  tour.plays({"owl", "portrait", "flies", "country"});
  tour.takes("round/choice");
  tour.player.waits(seconds{5});
  tour.chooses(false);
  REQUIRE(tour.player.asking().given);
  tour.takes_after("round/choice, wrong");
  tour.clicks("continue");
  tour.on<app::Playing>();
  tour.takes("round/choice with a picture");
  tour.clicks("fifty");
  tour.takes_after("round/choice halved");
  tour.player.waits(seconds{5});
  tour.chooses(true);
  tour.takes_after("round/choice, right");
  tour.clicks("continue");
  tour.on<app::Playing>();
  tour.takes("round/true or false");
}

/// What was judged of an answer that was typed.
void type(Tour& tour, const std::string& answer, questions::Outcome outcome) {
  tour.player.types(answer);
  tour.player.waits(seconds{5});
  tour.clicks("submit");
  REQUIRE(tour.player.asking().given);
  INFO(answer);
  REQUIRE(tour.player.asking().given->judgement.outcome == outcome);
}

void visit_typed(const World& world, std::vector<Screen>& screens) {
  Tour tour(learner(world), screens);
  tour.plays({"country", "owl"});
  tour.clicks("hint");
  tour.player.types(world.almost.substr(0, 4));
  tour.takes("round/typed");
  tour.clicks("submit");
  tour.clicks("back");

  Tour held(learner(world), screens);
  held.plays({"country"});
  held.player.types("a");
  held.player.happens(app::TextEntered{.text = "a", .repeated = true});
  REQUIRE(held.player.sees("variant/1"));
  held.takes("round/typed with letter variants");

  Tour almost(learner(world), screens);
  almost.plays({"country", "owl"});
  almost.comes();
  type(almost, world.almost, questions::Outcome::almost);
  almost.takes_after("round/typed, almost");
  almost.clicks("overrule");
  almost.takes_after("round/typed, right as you say");

  Tour wrong(learner(world), screens);
  wrong.plays({"country", "owl"});
  wrong.clicks("submit");
  wrong.takes("round/typed, nothing yet");
  type(wrong, world.wrong, questions::Outcome::wrong);
  wrong.takes_after("round/typed, wrong");
}

void visit_notices(const World& world, std::vector<Screen>& screens) {
  Tour tour(learner(world), screens);
  tour.plays({"owl", "country"});
  tour.comes();
  tour.player.disk_full = true;
  tour.chooses(true);
  REQUIRE(tour.player.model().notice);
  tour.on<app::Playing>();
  tour.takes_after("round/not on disk yet");

  Tour sprint(learner(world), screens);
  sprint.player.model().preferences.manner.certainty = true;
  sprint.player.settle(app::with_round(std::move(sprint.player.model()),
                                       {.mode = "sprint",
                                        .packs = {"birds"},
                                        .count = 5,
                                        .seed = 7,
                                        .cards = {{"birds", "owl", ""}, {"birds", "flies", ""}}}));
  sprint.on<app::Playing>();
  sprint.player.waits(seconds{20});
  sprint.player.happens(app::TimeReached{});
  sprint.takes("round/sprint, how sure");
  sprint.player.waits(std::chrono::minutes{5});
  sprint.player.happens(app::TimeReached{});
  sprint.on<app::Summary>();
  sprint.takes("round/time is up");
}

/// Plays two questions to the end.
void play_to_the_end(Tour& tour, bool right) {
  tour.plays({"owl", "flies", "portrait"});
  for (int i = 0; i < 3; ++i) {
    tour.on<app::Playing>();
    tour.player.waits(seconds{6});
    tour.chooses(right || i == 0);
    tour.clicks("continue");
  }
  tour.on<app::Summary>();
}

void visit_summaries(const World& world, std::vector<Screen>& screens) {
  Tour tour(learner(world), screens);
  play_to_the_end(tour, false);
  tour.takes("round/summary with misses");
  tour.clicks("home");
  play_to_the_end(tour, true);
  REQUIRE(tour.on<app::Summary>().is_new_best());
  tour.takes("round/summary with a new best");
  tour.clicks("copy");
  tour.takes_after("round/summary, its code copied");
}

} // namespace

void visit_rounds(const World& world, std::vector<Screen>& screens) {
  visit_choice(world, screens);
  visit_typed(world, screens);
  visit_notices(world, screens);
  visit_summaries(world, screens);
}

} // namespace ruru::screens
