#include "app/figure_words.hpp"
#include "app/screens/statistics_parts.hpp"
#include "app/turn.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace ruru::app {

namespace {

using Of = rounds::Part::Of;

constexpr std::array<std::string_view, 10> part_names{"day",   "week",      "forgetting", "calibration",
                                                      "month", "stability", "length",     "coming",
                                                      "round", "certainty"};
constexpr std::size_t most_rows = 200;

std::string part_words(const Model& model, const rounds::Part& part) {
  const rounds::Statistics& figures = *model.figures.statistics;
  const auto index = static_cast<std::size_t>(part.index);
  switch (part.of) {
  case Of::day:
    for (const rounds::DayFigures& day : figures.days)
      if (day.day == part.index) return day_words(day, today(model));
    return day_words({.day = static_cast<std::int32_t>(part.index)}, today(model));
  case Of::week:
    for (const rounds::DayFigures& week : figures.weeks)
      if (week.day == part.index) return week_words(week, figures.weeks_in_span, today(model));
    break;
  case Of::forgetting:
    if (index < figures.forgetting.size()) return forgetting_words(figures.forgetting[index], index);
    break;
  case Of::calibration:
    if (index < figures.calibration.bins.size()) return calibration_words(figures.calibration.bins[index]);
    break;
  case Of::certainty:
    for (const rounds::CertaintyMonth& month : figures.certainty)
      if (month.day == part.index) return certainty_words(month);
    break;
  case Of::month:
    for (const rounds::StabilityMonth& month : figures.stability.months)
      if (month.day == part.index) return month_words(month);
    break;
  case Of::stability:
    if (index < figures.stability.cards.size()) return stability_words(figures.stability.cards[index], index);
    break;
  case Of::length:
    if (index < figures.times.by_length.size()) return times_words(figures.times.by_length[index], index);
    break;
  case Of::coming:
    if (index < figures.coming.size()) return coming_words(figures.coming[index], index, today(model));
    break;
  case Of::round:
    for (const rounds::RoundKind& kind : figures.rounds)
      for (const rounds::Played& round : kind.rounds)
        if (static_cast<std::int64_t>(round.round) == part.index)
          return round_words(round, day_rule(model), today(model));
    break;
  }
  return tr("What stood here has changed.");
}

Node one_line(std::string words, Role role, Tone tone = Tone::ink) {
  Node node = text(std::move(words), role, tone);
  std::get<Text>(node.content).lines = 1;
  return node;
}

Node list_row(ElementId id, Icon icon, std::string name, std::string below, Node end) {
  Node tile;
  tile.content = Symbol{.icon = icon, .tone = Tone::info, .size = 40, .on_tile = true};
  Node made = flow({.direction = Flow::Direction::row,
                    .surface = Flow::Surface::row,
                    .gap = 16,
                    .padding_x = 16,
                    .padding_y = 10,
                    .align = Flow::Align::centre},
                   list(silent(std::move(tile)),
                        grown(column(2, list(one_line(std::move(name), Role::body),
                                             one_line(std::move(below), Role::caption, Tone::muted)))),
                        std::move(end)));
  made.id = std::move(id);
  return made;
}

Node card_row(const Model& model, const rounds::Behind& behind) {
  const questions::LoadedPack* loaded = model.library.find(behind.card.pack);
  const std::string pack = loaded ? loaded->pack.title : behind.card.pack;
  const int forgotten = behind.answers - behind.recalled;
  std::string below = pack;
  if (behind.answers > 0) below += " · " + counted(behind.answers, "answer", "answers");
  Node end;
  if (forgotten > 0)
    end.content = Pill{.text = tr("{} forgotten", forgotten), .tone = Tone::wrong, .icon = Icon::cross};
  else if (behind.answers > 0)
    end.content = Pill{.text = tr("Remembered"), .tone = Tone::right, .icon = Icon::check};
  else
    end = space(0);
  return list_row({"card/" + questions::text(behind.card)}, Icon::card, stem_of(model, behind.card),
                  std::move(below), std::move(end));
}

} // namespace

std::optional<rounds::Part> part_of(const ElementId& id) {
  const auto slash = id.name.find('/');
  if (slash == std::string::npos) return {};
  const auto found = std::ranges::find(part_names, id.name.substr(0, slash));
  if (found == part_names.end()) return {};
  rounds::Part part{.of = static_cast<Of>(found - part_names.begin())};
  const char* end = id.name.data() + id.name.size();
  const auto [read, error] = std::from_chars(id.name.data() + slash + 1, end, part.index);
  if (error != std::errc() || read != end) return {};
  return part;
}

ElementId id_of(const rounds::Part& part) {
  return {std::string(part_names[static_cast<std::size_t>(part.of)]) + "/" + std::to_string(part.index)};
}

Scene list_of_cards(const Model& model, const Statistics& screen) {
  const auto& behind = model.figures.behind;
  std::vector<Node> rows;
  for (std::size_t i = 0; i < std::min(most_rows, behind.size()); ++i) {
    if (i > 0) rows.push_back(silent(rule()));
    rows.push_back(card_row(model, behind[i]));
  }
  if (behind.empty()) rows.push_back(text(tr("There are no cards behind this."), Role::body, Tone::second));
  if (behind.size() > most_rows)
    rows.push_back(text(tr("And {} more.", thousands(static_cast<long long>(behind.size() - most_rows))),
                        Role::caption, Tone::muted));
  Node body = flow({.surface = Flow::Surface::card, .padding_x = 16, .padding_y = 16}, std::move(rows));
  const ElementId first =
      behind.empty() ? ElementId{"back"} : ElementId{"card/" + questions::text(behind.front().card)};
  return {.page = "statistics/" + id_of(*screen.opened).name,
          .title = tr("Statistics"),
          .header =
              header(counted(std::ssize(behind), "card", "cards"), part_words(model, *screen.opened), {}),
          .body = std::move(body),
          .footer = footer(list(silent_hint("↑ ↓", tr("choose")), silent_hint("Enter", tr("open")),
                                silent_hint("Esc", tr("back")))),
          .width = Scene::Width::focus,
          .focus = screen.left_at.empty() ? first : screen.left_at};
}

Scene list_of_scopes(const Model& model) {
  std::vector<Node> packs = list(text(tr("Packs"), Role::title), space(8));
  packs.push_back(list_row({"scope-all"}, Icon::book, tr("All packs"),
                           counted(std::ssize(model.progress.cards()), "card was asked", "cards were asked"),
                           space(0)));
  std::map<std::string, int> tags;
  for (const auto& loaded : model.library.packs) {
    if (!loaded->playable()) continue;
    packs.push_back(silent(rule()));
    packs.push_back(list_row({"scope-pack/" + loaded->pack.id}, Icon::book, loaded->pack.title,
                             counted(std::ssize(loaded->pack.questions), "question", "questions"), space(0)));
    for (const questions::Question& question : loaded->pack.questions) {
      for (const std::string& tag : question.tags)
        ++tags[tag];
    }
  }
  std::vector<Node> tagged = list(text(tr("Tags"), Role::title), space(8));
  if (tags.empty())
    tagged.push_back(text(tr("No question of your packs has a tag."), Role::body, Tone::second));
  for (const auto& [tag, questions] : tags) {
    if (tagged.size() > 2) tagged.push_back(silent(rule()));
    tagged.push_back(list_row({"scope-tag/" + tag}, Icon::find, tag,
                              counted(questions, "question", "questions"), space(0)));
  }
  const auto listed = [](std::vector<Node> rows) {
    return flow({.surface = Flow::Surface::card, .padding_x = 16, .padding_y = 24}, std::move(rows));
  };
  Flow beside{.direction = Flow::Direction::grid,
              .gap = 24,
              .align = Flow::Align::start,
              .columns = 2,
              .stack_below = 760};
  return {.page = "statistics/choose",
          .title = tr("Statistics"),
          .header = header(tr("Look at"), tr("A pack, or all questions with a tag"), {}),
          .body = flow(beside, list(listed(std::move(packs)), listed(std::move(tagged)))),
          .footer = footer(list(silent_hint("↑ ↓", tr("choose")), silent_hint("Enter", tr("look at it")),
                                silent_hint("Esc", tr("back")))),
          .width = Scene::Width::wide,
          .focus = {"scope-all"}};
}

} // namespace ruru::app
