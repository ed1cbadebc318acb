#include "screen_tour.hpp"

#include <algorithm>

/// A question of each kind that is not in screens_rounds.cpp, before and after its answer.
namespace ruru::screens {

namespace {

using questions::Outcome;

/// Asks one question about birds, with another one behind it.
Tour asked(const World& world, std::vector<Screen>& screens, const std::string& question) {
  Tour tour(learner(world), screens);
  tour.plays({question, "owl"});
  tour.comes();
  return tour;
}

/// The same of the first gap of a cloze.
Tour asked_gap(const World& world, std::vector<Screen>& screens, const std::string& question) {
  Tour tour(learner(world), screens);
  rounds::Settings settings{.packs = {"birds"}, .seed = 7};
  for (const questions::CardId& card : questions::cards(world.library.packs.front()->pack))
    if (card.question == question) settings.cards.push_back(card);
  tour.player.settle(app::with_round(std::move(tour.player.model()), settings));
  REQUIRE(tour.on<app::Playing>().asking.item.ask.kind == questions::Kind::cloze);
  return tour;
}

void expect(const Tour& tour, Outcome outcome) {
  REQUIRE(tour.player.asking().given);
  REQUIRE(tour.player.asking().given->judgement.outcome == outcome);
}

/// The numbers of the first `count` options that are right, or that are not.
std::vector<std::string> options(const Tour& tour, bool right) {
  const rounds::Item& item = tour.player.asking().item;
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < item.options.size(); ++i)
    if ((std::ranges::find(item.ask.accepted, item.options[i]) != item.ask.accepted.end()) == right)
      numbers.push_back(std::to_string(i + 1));
  return numbers;
}

void visit_typed_kinds(const World& world, std::vector<Screen>& screens) {
  Tour number = asked(world, screens, "weight");
  number.player.types("heavy");
  number.clicks("submit");
  REQUIRE_FALSE(number.player.asking().given);
  number.takes("kinds/number, none yet");
  number.player.types("2");
  number.player.presses(app::Key{.code = app::Key::Code::character, .letter = U'a', .control = true});
  number.player.types("7");
  number.clicks("submit");
  expect(number, Outcome::wrong);
  number.takes_after("kinds/number, wrong");

  Tour date = asked(world, screens, "last-huia");
  date.takes("kinds/date");
  date.player.types("1907-12-28");
  date.clicks("submit");
  expect(date, Outcome::right);
  date.takes_after("kinds/date, right");

  Tour cloze = asked_gap(world, screens, "gaps");
  cloze.takes("kinds/cloze");
  cloze.clicks("skip");
  expect(cloze, Outcome::wrong);
  cloze.takes_after("kinds/cloze, not known");

  Tour sound = asked(world, screens, "call");
  sound.takes("kinds/sound");
}

void visit_parts(const World& world, std::vector<Screen>& screens) {
  Tour several = asked(world, screens, "owls");
  several.clicks("option/" + options(several, true).front());
  several.clicks("option/" + options(several, false).front());
  several.takes("kinds/several");
  several.clicks("confirm");
  REQUIRE(several.player.asking().given);
  several.takes_after("kinds/several, wrong");

  Tour order = asked(world, screens, "sizes");
  order.clicks("option/2");
  order.takes("kinds/order, a line lifted");
  order.clicks("option/3");
  order.clicks("confirm");
  REQUIRE(order.player.asking().given);
  order.takes_after("kinds/order, wrong");

  Tour match = asked(world, screens, "homes");
  match.clicks("option/1");
  match.clicks("match/2");
  match.clicks("option/2");
  match.takes("kinds/match");
  for (const char* each : {"match/1", "option/3", "match/3", "confirm"})
    match.clicks(each);
  REQUIRE(match.player.asking().given);
  match.takes_after("kinds/match, answered");

  Tour list = asked(world, screens, "parrots");
  list.player.types(list.player.asking().item.ask.accepted.front());
  list.player.types("x");
  list.clicks("submit");
  list.takes("kinds/list");
  list.clicks("skip");
  REQUIRE(list.player.asking().given);
  list.takes_after("kinds/list, partly");
}

void visit_place(const World& world, std::vector<Screen>& screens) {
  Tour tour = asked(world, screens, "beak");
  tour.player.presses(U'5');
  tour.takes("kinds/place");
  tour.clicks("place");
  expect(tour, Outcome::wrong);
  tour.takes_after("kinds/place, wrong");
  Tour found = asked(world, screens, "beak");
  found.player.happens(app::PlaceChosen{{"place"}, {0.4, 0.41}});
  expect(found, Outcome::right);
  found.takes_after("kinds/place, right");
}

void visit_card(const World& world, std::vector<Screen>& screens) {
  Tour tour = asked(world, screens, "tui");
  tour.takes("kinds/card");
  tour.clicks("reveal");
  tour.takes_after("kinds/card, its back");
}

} // namespace

void visit_kinds(const World& world, std::vector<Screen>& screens) {
  visit_typed_kinds(world, screens);
  visit_parts(world, screens);
  visit_place(world, screens);
  visit_card(world, screens);
}

} // namespace ruru::screens
