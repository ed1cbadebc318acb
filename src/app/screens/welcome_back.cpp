#include "app/nodes.hpp"
#include "app/plans.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

#include <cmath>

namespace ruru::app {

namespace {

constexpr std::array<std::string_view, 3> moods{tr_later("Gentle"), tr_later("Steady"), tr_later("Brisk")};

std::size_t chosen_pace(const Model& model) {
  const int number = number_after(model.focus, "pace/");
  return number >= 1 && number <= 3 ? static_cast<std::size_t>(number) - 1 : 1;
}

Node pace_button(const rounds::Pace& pace, std::size_t index, CivilDay today) {
  const std::string number = std::to_string(index + 1);
  Node node;
  node.content =
      Option{.key = number, .text = tr("{} a day, until {}", pace.a_day, date(pace.cleared, today))};
  node.id = {"pace/" + number};
  node.shortcut = letter(U'1' + static_cast<char32_t>(index));
  return column(6, list(std::move(node), text(tr("{}, about {} a day", tr(moods[index]),
                                                 counted(pace.minutes, "minute", "minutes")),
                                              Role::caption, Tone::muted)));
}

Node fact(Icon icon, std::string what, std::string why) {
  Node tile;
  tile.content = Symbol{.icon = icon, .tone = Tone::info, .size = 40, .on_tile = true};
  return grown(row(12, list(silent(std::move(tile)),
                            grown(column(2, list(text(std::move(what), Role::small),
                                                 text(std::move(why), Role::caption, Tone::muted)))))));
}

Node chart_card(const Model& model, const Pile& pile) {
  const CivilDay now = today(model);
  PileChart chart{.waiting = pile.due, .lines = {}, .chosen = chosen_pace(model), .start_label = tr("today")};
  for (const rounds::Pace& pace : pile.paces)
    chart.lines.push_back({.days = static_cast<int>((pace.cleared - now).count()) + 1,
                           .label = tr("{} a day", pace.a_day),
                           .end = date(pace.cleared, now)});
  Node picture;
  picture.content = std::move(chart);
  picture.min_height = 300;
  const long each_day = std::lround(pile.on_top);
  const std::string on_top =
      each_day > 0 ? ", " + tr("about {} a day", counted(each_day, "card", "cards")) : "";
  Flow facts{.direction = Flow::Direction::row, .gap = 16, .stack_below = 560};
  return card(20,
              list(text(tr("Cards still waiting"), Role::title), silent(std::move(picture)), silent(rule()),
                   flow(facts, list(fact(Icon::bolt, tr("Half-known first"), tr("little is lost")),
                                    fact(Icon::card, tr("New cards wait"), tr("until it is cleared")),
                                    fact(Icon::calendar, tr("Miss a day?"), tr("the end moves by one")))),
                   text(tr("Cards that fall due on the way come on top{}. They are in the minutes.", on_top),
                        Role::caption, Tone::muted)));
}

} // namespace

Scene scene_of(const Model& model, const WelcomeBack&) {
  const Pile pile = pile_now(model);
  const CivilDay now = today(model);
  const rounds::Pace& pace = pile.paces[chosen_pace(model)];
  std::vector<Node> left = list(
      text(tr("{} due. No hurry.", thousands(pile.due)), Role::hero),
      text(tr("{} a day clears it by {}.", pace.a_day, date(pace.cleared, now)), Role::title, Tone::accent),
      space(8), text(tr("Choose a pace"), Role::small, Tone::muted));
  for (std::size_t i = 0; i < pile.paces.size(); ++i)
    left.push_back(pace_button(pile.paces[i], i, now));
  left.push_back(
      text(tr("Most are half remembered: they come back faster than new ones."), Role::caption, Tone::muted));
  Node choices = column(12, std::move(left));
  choices.grow = 2;
  choices.min_width = 400;
  Node chart = grown(chart_card(model, pile), 3);
  Flow beside{.direction = Flow::Direction::row, .gap = 32, .align = Flow::Align::start, .stack_below = 860};
  return {.page = "welcome-back",
          .title = tr("Welcome back"),
          .header = header(tr("Welcome back"), tr("A plan for what has piled up"), {}),
          .body = flow(beside, list(std::move(choices), std::move(chart))),
          .footer =
              footer(list(silent_hint("Enter", tr("start with it")),
                          hint({"all"}, letter(U'a'), tr("all at once")), silent_hint("Esc", tr("not now"))),
                     tr("Change it at any time on Home")),
          .width = Scene::Width::wide,
          .focus = {"pace/2"}};
}

void activate(Step& step, WelcomeBack&, const ElementId& id) {
  if (id.name == "back") return go_back(step);
  auto& plan = step.model.preferences.day.comeback;
  if (id.name == "all") {
    plan.reset();
    step.effects.push_back(SavePreferences{step.model.preferences});
    return begin_review(step, {}, SIZE_MAX);
  }
  const int number = number_after(id, "pace/");
  if (number < 1 || number > 3) return;
  const Pile pile = pile_now(step.model);
  plan = rounds::Comeback{.since = today(step.model) + std::chrono::days{1},
                          .a_day = pile.paces[static_cast<std::size_t>(number) - 1].a_day,
                          .today = today(step.model),
                          .waiting = pile.due};
  step.effects.push_back(SavePreferences{step.model.preferences});
  begin_review(step, {}, SIZE_MAX);
}

} // namespace ruru::app
