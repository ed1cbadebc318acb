#include "app/keys.hpp"
#include "app/nodes.hpp"
#include "app/plans.hpp"
#include "app/screens/couch_course.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

constexpr int week_goal = 4; ///< days of the last seven

/// Shown without scrolling past the first screen; the rest is on Packs.
constexpr std::size_t packs_shown = 9;

Node navigation_item(std::string label, ElementId id, Key shortcut, bool current) {
  Node node;
  node.content = NavigationItem{.label = std::move(label), .current = current};
  node.id = std::move(id);
  node.shortcut = shortcut;
  return node;
}

Node home_header() {
  Node owl;
  owl.content = Mark{};
  Flow bar{.direction = Flow::Direction::row,
           .surface = Flow::Surface::ghost,
           .padding_x = 4,
           .padding_y = 4,
           .align = Flow::Align::centre};
  return row(12, list(silent(std::move(owl)), text("Ruru", Role::number), filler(),
                      flow(bar, list(silent(navigation_item(tr("Home"), {}, {}, true)),
                                     navigation_item(tr("Packs"), {"packs"}, letter(U'p'), false),
                                     navigation_item(tr("Statistics"), {"statistics"}, letter(U't'), false),
                                     navigation_item(tr("Settings"), {"settings"}, letter(U'o'), false)))));
}

std::string due_sentence(const rounds::Queue& queue) {
  if (queue.size() == 0) return tr("Nothing is due");
  return counted(static_cast<long long>(queue.size()), "card is due", "cards are due");
}

std::string due_details(const Model& model, const rounds::Queue& queue) {
  if (queue.size() == 0) {
    const auto next = overview(model)->next_due;
    if (!next) return tr("Play a round, or come back tomorrow for new cards.");
    return tr("The next one is due {}. Play a round meanwhile.", when_due(model, *next));
  }
  if (offers_a_plan(model)) {
    const rounds::Pace steady = pile_now(model).paces[1];
    return tr("No hurry: {} a day clears it by {}, the most valuable first.", steady.a_day,
              date(steady.cleared, today(model)));
  }
  std::string parts;
  if (!queue.due.empty()) parts = counted(std::ssize(queue.due), "review", "reviews");
  if (!queue.fresh.empty()) {
    const std::string fresh = counted(std::ssize(queue.fresh), "new card", "new cards");
    parts = parts.empty() ? fresh : tr("{} and {}", parts, fresh);
  }
  return tr("About {}: {}. {}",
            counted(rounds::minutes_for(queue.size(), model.progress), "minute", "minutes"), parts,
            comeback_words(model));
}

/// The one clear next step, and the quick round beside it.
Node next_steps(const Model& model, const rounds::Queue& queue) {
  const bool any = std::any_of(model.library.packs.begin(), model.library.packs.end(),
                               [](const auto& loaded) { return loaded->playable(); });
  std::vector<Node> buttons;
  const bool first_time = model.progress.cards().empty();
  const bool review_first = queue.size() > 0 && !first_time;
  if (model.paused) {
    const rounds::Round& round = model.paused->round;
    const auto done = round.answers.size();
    buttons.push_back(
        wide(button({"continue-round"}, key(Key::Code::enter),
                    {.label = tr("Continue the round"),
                     .primary = true,
                     .icon = Icon::play,
                     .note = round.mode.open_ended ? tr("{} answered", done)
                                                   : tr("{} of {} answered", done, round.items.size())}),
             288));
  }
  if (model.paused_couch) {
    const std::string players = counted(std::ssize(model.paused_couch->seats), "player", "players");
    buttons.push_back(wide(
        button(
            {"continue-couch"}, buttons.empty() ? key(Key::Code::enter) : letter(U'g'),
            {.label = tr("Go on together"), .primary = buttons.empty(), .icon = Icon::talk, .note = players}),
        288));
  }
  if (offers_a_plan(model)) {
    const bool leads = buttons.empty();
    buttons.push_back(
        wide(button({"plan"}, leads ? key(Key::Code::enter) : letter(U'w'),
                    {.label = tr("Plan the way back"), .primary = leads, .icon = Icon::calendar}),
             264));
  }
  const auto enter = [&] { return buttons.empty() ? key(Key::Code::enter) : Key{}; };
  Node review = button({"review"}, enter(),
                       {.label = offers_a_plan(model) ? tr("Review all") : tr("Start today’s review"),
                        .primary = buttons.empty()});
  if (queue.size() > 0 && review_first) {
    if (!buttons.empty()) review.shortcut = letter(U'r');
    buttons.push_back(wide(std::move(review), 264));
  }
  if (any) {
    const bool leads = buttons.empty();
    buttons.push_back(wide(button({"round"}, leads ? key(Key::Code::enter) : letter(U'q'),
                                  {.label = tr("Quick round"), .primary = leads, .icon = Icon::bolt}),
                           leads ? 248 : 208));
    if (queue.size() > 0 && !review_first) {
      buttons.push_back(wide(button({"review"}, letter(U'r'), {.label = tr("Review")}), 160));
    }
  }
  return flow({.direction = Flow::Direction::row, .gap = 16, .wraps = true}, std::move(buttons));
}

Node today_card(const Model& model, const rounds::Queue& queue) {
  const int done = rounds::answered_today(model.progress, model.rules, model.now, model.utc_offset);
  const int total = done + static_cast<int>(queue.size());
  Node ring;
  ring.content = Ring{.fraction = total > 0 ? static_cast<double>(done) / total : 0,
                      .number = std::to_string(done),
                      .label = total > 0 ? tr("of {} done", total) : tr("today"),
                      .size = 168};
  const bool first_time = model.progress.cards().empty();
  std::vector<Node> words =
      list(silent(text(tr("Today, {}", weekday_and_date(today(model))), Role::small, Tone::muted)),
           text(first_time ? tr("Kia ora. Play your first round.") : due_sentence(queue), Role::hero),
           text(first_time ? tr("Ten questions, two minutes. Every answer is remembered for you.")
                           : due_details(model, queue),
                Role::body, Tone::second),
           space(8), next_steps(model, queue));
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::centre, .stack_below = 560};
  Node made =
      card(16, list(flow(beside, list(grown(column(16, std::move(words))), silent(std::move(ring))))));
  made.grow = 2;
  made.min_height = 288;
  return made;
}

DayDot dot(const Model& model, CivilDay day, const rounds::Queue& queue) {
  const auto found = model.progress.days().find(day);
  const int answers = found == model.progress.days().end() ? 0 : found->second.answers;
  if (day != today(model)) {
    return {.label = short_weekday(day), .state = answers > 0 ? DayDot::State::done : DayDot::State::empty};
  }
  const bool done = answers > 0 && queue.size() == 0;
  const double total = answers + static_cast<double>(queue.size());
  return {.label = tr("Today"),
          .state = done ? DayDot::State::done : DayDot::State::today,
          .fraction = total > 0 ? answers / total : 0};
}

Node week_card(const Model& model, const rounds::Queue& queue) {
  std::vector<Node> dots;
  int active = 0;
  for (int back = 6; back >= 0; --back) {
    const CivilDay day = today(model) - std::chrono::days{back};
    if (const auto found = model.progress.days().find(day); found != model.progress.days().end()) ++active;
    Node node;
    node.content = dot(model, day, queue);
    dots.push_back(grown(std::move(node)));
  }
  std::vector<Node> heading = list(grown(text(tr("{} of 7 days", active), Role::number)));
  if (active >= week_goal) {
    Node met;
    met.content = Pill{.text = tr("Goal met"), .tone = Tone::right, .icon = Icon::check};
    heading.push_back(std::move(met));
  }
  Node made = card(16, list(text(tr("Last 7 days"), Role::small, Tone::muted), row(8, std::move(heading)),
                            silent(flow({.direction = Flow::Direction::row, .gap = 0}, std::move(dots))),
                            silent(rule()),
                            silent(text(tr("Four days a week is plenty. One missed day breaks nothing."),
                                        Role::caption, Tone::muted))));
  made.grow = 1;
  made.min_width = 360;
  return made;
}

Node pack_row(const questions::LoadedPack& loaded, const rounds::PackCounts& counts, std::size_t index,
              const CivilDay* exam, CivilDay today) {
  const double all = std::max(1, counts.cards);
  Node tile;
  tile.content = Symbol{.icon = Icon::card, .tone = Tone::info, .size = 48, .on_tile = true};
  Node bar;
  bar.content = ProgressBar{.known = counts.known / all, .learning = counts.learning / all};
  Node due;
  due.content = Pill{.text = tr("{} due", counts.due), .tone = Tone::warm};
  const std::string stand =
      tr("{} known · {} learning · {} new", counts.known, counts.learning, counts.fresh);
  Node name =
      column(2, list(text(loaded.pack.title, Role::title),
                     text(counted(counts.questions, "question", "questions"), Role::caption, Tone::muted)));
  std::get<Text>(name.children[0].content).lines = 1;
  std::vector<Node> cells =
      list(silent(std::move(tile)), grown(std::move(name), 3),
           grown(column(6, list(text(stand, Role::caption, Tone::second),
                                row(16, list(silent(grown(std::move(bar))),
                                             silent(text(percent(counts.known / all), Role::caption)))))),
                 4));
  if (counts.due > 0) cells.push_back(std::move(due));
  if (exam) {
    Node pill;
    pill.content =
        Pill{.text = tr("Exam {}", relative_day(*exam, today)), .tone = Tone::info, .icon = Icon::calendar};
    cells.push_back(std::move(pill));
  }
  Node made = flow({.direction = Flow::Direction::row,
                    .surface = Flow::Surface::row,
                    .gap = 20,
                    .padding_y = 10,
                    .align = Flow::Align::centre,
                    .stack_below = 560},
                   std::move(cells));
  made.id = {"pack/" + loaded.pack.id};
  if (index < 9) {
    made.shortcut = letter(U'1' + static_cast<char32_t>(index));
    made.children.push_back(silent_hint(std::to_string(index + 1), ""));
  }
  return made;
}

Node packs_card(const Model& model) {
  Node all = hint({"packs"}, letter(U'p'), tr("All packs"));
  Node heading = row(8, list(grown(text(tr("Your packs"), Role::title)), silent(std::move(all))));
  heading.min_height = 48;
  std::vector<Node> rows = list(std::move(heading));
  std::size_t index = 0;
  int broken = 0;
  const auto now = overview(model);
  for (std::size_t i = 0; i < model.library.packs.size(); ++i) {
    const questions::LoadedPack& loaded = *model.library.packs[i];
    if (questions::any_errors(loaded.problems)) ++broken;
    if (!loaded.playable() || index >= packs_shown) continue;
    rows.push_back(silent(rule()));
    const auto exam = model.preferences.day.exams.find(loaded.pack.id);
    const bool ahead = exam != model.preferences.day.exams.end() && exam->second >= today(model);
    rows.push_back(pack_row(loaded, now->counts[i], index++, ahead ? &exam->second : nullptr, today(model)));
  }
  if (index == 0) {
    rows.push_back(text(tr("No pack can be played yet. Put a *.quiz.yaml file into the pack folder, or see "
                           "Packs for what is wrong."),
                        Role::body, Tone::second));
  }
  if (broken > 0) {
    rows.push_back(silent(rule()));
    rows.push_back(text(tr("{} errors. Press P to see where.", counted(broken, "pack has", "packs have")),
                        Role::small, Tone::warm));
  }
  Node made = card(0, std::move(rows));
  std::get<Flow>(made.content).padding_y = 16;
  return made;
}

} // namespace

Scene scene_of(const Model& model, const Home&) {
  const auto now = overview(model);
  const rounds::Queue& queue = now->queue;
  Flow top{.direction = Flow::Direction::row, .gap = 24, .stack_below = 860};
  std::vector<Node> hints = list(hint({"setup"}, letter(U'n'), tr("new round")),
                                 hint({"browse"}, key_for(Use::browse), tr("find a card")),
                                 hint({"help"}, letter(U'?'), tr("all keys")));
  if (now->queue.pile > 0) hints.push_back(hint({"plan"}, letter(U'w'), tr("change the pace")));
  if (model.progress.undoable() != 0) hints.push_back(hint({"undo"}, key_for(Use::undo), tr("undo")));
  if (!model.progress.redo_step().targets.empty())
    hints.push_back(hint({"redo"}, key_for(Use::redo), tr("redo")));
  const bool review_leads = queue.size() > 0 && !model.progress.cards().empty();
  return {.page = "home",
          .title = "",
          .header = home_header(),
          .body = column(24, list(flow(top, list(today_card(model, queue), week_card(model, queue))),
                                  packs_card(model))),
          .footer =
              footer(std::move(hints), model.profiles.size() > 1 ? tr("{} is learning", model.profile)
                                                                 : tr("Everything stays on this machine")),
          .width = Scene::Width::wide,
          .focus = model.paused           ? ElementId{"continue-round"}
                   : model.paused_couch   ? ElementId{"continue-couch"}
                   : offers_a_plan(model) ? ElementId{"plan"}
                                          : ElementId{review_leads ? "review" : "round"}};
}

void activate(Step& step, Home&, const ElementId& id) {
  Model& model = step.model;
  const auto seed = new_seed(model);
  if (id.name == "review") return begin_review(step, {}, SIZE_MAX);
  if (id.name == "plan") return go_over(step, WelcomeBack{});
  if (id.name == "round") return begin_round(step, {.count = model.preferences.round_length, .seed = seed});
  if (id.name == "setup")
    return go_over(step, Setup{.settings = {.count = model.preferences.round_length, .seed = seed}});
  if (id.name == "packs") return go_over(step, Packs{});
  if (id.name == "statistics") return go_over(step, Statistics{});
  if (id.name == "settings") return go_over(step, Settings{});
  if (const auto pack = rest_after(id, "pack/")) return go_over(step, Packs{.chosen = *pack});
  if (id.name == "continue-round" && model.paused) return resume_round(step);
  if (id.name == "continue-couch" && model.paused_couch) return resume_couch(step);
}

} // namespace ruru::app
