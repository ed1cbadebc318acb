#include "app/figure_words.hpp"
#include "app/screens/screens.hpp"
#include "app/screens/statistics_parts.hpp"
#include "app/spoken.hpp"
#include "app/turn.hpp"

#include <algorithm>
#include <array>

namespace ruru::app {

namespace {

constexpr std::array<std::string_view, 4> periods{tr_later("Week"), tr_later("Month"), tr_later("Year"),
                                                  tr_later("All")};

Node period_bar(rounds::Period chosen) {
  std::vector<Node> items;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const bool is_chosen = static_cast<std::size_t>(chosen) == i;
    Node item;
    item.content = NavigationItem{.label = tr(periods[i]), .current = is_chosen};
    if (!is_chosen) {
      item.id = {"period/" + std::to_string(i)};
      item.shortcut = letter(U'1' + static_cast<char32_t>(i));
    }
    items.push_back(std::move(item));
  }
  return flow({.direction = Flow::Direction::row,
               .surface = Flow::Surface::ghost,
               .padding_x = 4,
               .padding_y = 4,
               .align = Flow::Align::centre},
              std::move(items));
}

Node beside(Node first, Node second) {
  return flow({.direction = Flow::Direction::grid, .gap = 24, .columns = 2, .stack_below = 760},
              list(std::move(first), std::move(second)));
}

Node still_working(const Model& model) {
  const rounds::Answers& answers = model.figures.answers;
  const double share =
      static_cast<double>(answers.predicted) / std::max<double>(1, static_cast<double>(answers.first.size()));
  Node bar;
  bar.content = ProgressBar{.known = share, .glow = true};
  return card(16, list(text(tr("Looking at what was foretold"), Role::title), silent(std::move(bar)),
                       text(tr("{} of {}. The forgetting curve, calibration and stability follow.",
                               percent(share), counted(std::ssize(answers.seen), "answer", "answers")),
                            Role::caption, Tone::muted)));
}

Node empty_state() {
  Node owl;
  owl.content = Mark{.size = 96};
  Node words =
      text(tr("Play a round or review some cards. From the first answer on, your days, your memory and "
              "your bests are drawn here."),
           Role::body, Tone::second);
  std::get<Text>(words.content).centred = true;
  return flow({.surface = Flow::Surface::card,
               .gap = 16,
               .padding_x = 32,
               .padding_y = 40,
               .align = Flow::Align::centre},
              list(silent(std::move(owl)), text(tr("Nothing to look back on yet"), Role::number),
                   std::move(words),
                   button({"round"}, key(Key::Code::enter),
                          {.label = tr("Play a round"), .primary = true, .icon = Icon::bolt})));
}

Look look_at(const Model& model, const Statistics& screen, bool can_be_opened) {
  return {.figures = *model.figures.statistics,
          .library = model.library,
          .modes = model.modes,
          .today = today(model),
          .day_rule = day_rule(model),
          .focus = !can_be_opened        ? ElementId{}
                   : model.focus.empty() ? screen.left_at
                                         : model.focus,
          .years_back = screen.years_back,
          .can_be_opened = can_be_opened};
}

std::vector<Node> charts(const Model& model, const Statistics& screen, const Look& look) {
  std::vector<Node> parts;
  if (screen.scope.card) {
    parts = about_card(model, *screen.scope.card);
    if (look.figures.is_complete) parts.push_back(forgetting_card(look));
    parts.push_back(calendar_card(look));
    return parts;
  }
  parts = list(figure_tiles(look, model.preferences.shows_streak), calendar_card(look));
  if (!look.figures.is_complete) {
    parts.push_back(beside(coming_card(look), times_card(look)));
    parts.push_back(still_working(model));
    return parts;
  }
  parts.push_back(beside(forgetting_card(look), coming_card(look)));
  parts.push_back(beside(weeks_card(look), calibration_card(look)));
  if (!look.figures.certainty.empty()) parts.push_back(certainty_card(look));
  parts.push_back(beside(growth_card(look), stabilities_card(look)));
  const bool shows_streak = model.preferences.shows_streak;
  parts.push_back(beside(times_card(look), shows_streak ? rhythm_card(look) : model_card(model)));
  const bool is_about_rounds = screen.scope.tag.empty();
  if (is_about_rounds) parts.push_back(rounds_card(look));
  if (shows_streak) parts.push_back(model_card(model));
  return parts;
}

/// A focus that is shown again when one comes back.
void open(Step& step, Statistics& screen, const ElementId& from, Statistics next) {
  screen.left_at = from;
  go_over(step, std::move(next));
}

const questions::CardId* card_behind(const Model& model, const std::string& text) {
  const auto found = std::ranges::find_if(model.figures.behind, [&](const rounds::Behind& behind) {
    return questions::text(behind.card) == text;
  });
  return found == model.figures.behind.end() ? nullptr : &found->card;
}

/// Goes back to the statistics from which the list of packs and tags was opened, to look at something else.
void choose_scope(Step& step, rounds::Scope scope) {
  go_back(step);
  if (auto* screen = std::get_if<Statistics>(&step.model.screen)) {
    screen->scope = std::move(scope);
    screen->left_at = {};
  }
}

} // namespace

Scene scene_of(const Model& model, const Statistics& screen) {
  const bool is_ready = model.figures.statistics != nullptr;
  if (is_ready && screen.choosing) return list_of_scopes(model);
  if (is_ready && screen.opened) return list_of_cards(model, screen);
  const std::string title = screen.scope.card ? tr("Card") : tr("Statistics");
  std::vector<Node> beside_title = list(filler());
  std::vector<Node> hints;
  Node body = empty_state();
  if (is_ready && (model.figures.statistics->answers > 0 || screen.scope.card || !screen.scope.is_all())) {
    const Look look = look_at(model, screen, true);
    body = column(24, charts(model, screen, look));
    if (!screen.scope.card) beside_title.push_back(period_bar(screen.period));
    hints = list(silent_hint("Tab", tr("from chart to chart")), silent_hint("← → ↑ ↓", tr("within one")),
                 silent_hint("Enter", tr("the cards behind it")));
    if (!screen.scope.card)
      hints.push_back(hint({"streak"}, letter(U'h'),
                           model.preferences.shows_streak ? tr("hide the rhythm") : tr("show the rhythm")));
    if (screen.years_back > 0) hints.push_back(hint({"later"}, letter(U'l'), tr("later year")));
    const auto& days = look.figures.days;
    const std::int32_t shown_from = look.figures.today - 364 * (screen.years_back + 1);
    if (!days.empty() && days.front().day < shown_from)
      hints.push_back(hint({"earlier"}, letter(U'e'), tr("earlier year")));
    if (!screen.scope.card) hints.push_back(hint({"choose"}, letter(U'f'), tr("packs and tags")));
  } else {
    hints = list(silent_hint("Esc", tr("back")));
  }
  const std::string subtitle = scope_words(screen.scope, model.library) +
                               (screen.scope.card ? "" : " · " + std::string(period_words(screen.period)));
  return {.page = "statistics",
          .title = title,
          .header = header(title, subtitle, std::move(beside_title)),
          .body = std::move(body),
          .footer = footer(std::move(hints)),
          .width = Scene::Width::wide,
          .focus = screen.left_at};
}

Scene picture_of(const Model& model) {
  const language::Speaking speaking(catalogue_of(model));
  const auto& screen = std::get<Statistics>(model.screen);
  const Look look = look_at(model, screen, false);
  Node owl;
  owl.content = Mark{};
  const std::string subtitle = tr("{} · {} until {}", scope_words(screen.scope, model.library),
                                  period_words(screen.period), weekday_and_date(today(model)));
  Node body =
      look.figures.answers > 0
          ? column(24, charts(model, screen, look))
          : card(8, list(text(tr("Nothing to look back on yet"), Role::number),
                         text(tr("Play a round or review some cards first."), Role::body, Tone::second)));
  return {.page = "statistics",
          .title = tr("Statistics"),
          .header = row(
              16, list(silent(std::move(owl)), column(2, list(text(tr("Statistics"), Role::title),
                                                              text(subtitle, Role::caption, Tone::muted))))),
          .body = std::move(body),
          .footer = {},
          .width = Scene::Width::wide,
          .focus = {}};
}

void activate(Step& step, Statistics& screen, const ElementId& id) {
  Model& model = step.model;
  if (id.name == "back") return go_back(step);
  if (id.name == "round")
    return begin_round(step, {.count = model.preferences.round_length,
                              .seed = static_cast<std::uint64_t>(model.now.time_since_epoch().count())});
  if (id.name == "earlier" || id.name == "later") {
    screen.years_back = std::max(0, screen.years_back + (id.name == "earlier" ? 1 : -1));
  } else if (id.name == "streak") {
    model.preferences.shows_streak = !model.preferences.shows_streak;
    step.effects.push_back(SavePreferences{model.preferences});
  } else if (id.name == "choose") {
    open(step, screen, id, {.period = screen.period, .choosing = true});
  } else if (id.name == "scope-all") {
    choose_scope(step, {});
  } else if (const auto pack = rest_after(id, "scope-pack/")) {
    choose_scope(step, {.packs = {*pack}});
  } else if (const auto tag = rest_after(id, "scope-tag/")) {
    choose_scope(step, {.tag = *tag});
  } else if (const int period = number_after(id, "period/"); period >= 0 && period < 4) {
    screen.period = static_cast<rounds::Period>(period);
  } else if (const auto card = rest_after(id, "card/")) {
    const questions::CardId* found = card_behind(model, *card);
    if (found) open(step, screen, id, {.scope = {.card = *found}, .period = rounds::Period::all});
  } else if (const auto part = part_of(id)) {
    open(step, screen, id, {.scope = screen.scope, .period = screen.period, .opened = *part});
  }
}

} // namespace ruru::app
