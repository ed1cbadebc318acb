#include "app/screens/asking.hpp"
#include "app/screens/asking_picture.hpp"
#include "app/screens/overruling.hpp"
#include "app/screens/resting.hpp"
#include "app/screens/screens.hpp"
#include "app/undo.hpp"
#include "app/words.hpp"
#include "questions/parts.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

constexpr Occasion review{};

/// A card that comes back within this time is asked again in the same review, early if nothing else is left.
constexpr std::chrono::minutes same_review{20};

/// New cards spread evenly among the due ones.
std::vector<questions::CardId> woven(rounds::Queue queue, std::size_t limit) {
  std::vector<questions::CardId> all;
  const std::size_t total = queue.size();
  std::size_t due = 0, fresh = 0;
  while (all.size() < std::min(total, limit)) {
    const bool take_fresh = due == queue.due.size() || fresh * queue.due.size() < due * queue.fresh.size();
    if (take_fresh && fresh < queue.fresh.size())
      all.push_back(std::move(queue.fresh[fresh++]));
    else
      all.push_back(std::move(queue.due[due++]));
  }
  return all;
}

Timestamp due_of(const Model& model, const questions::CardId& card) {
  const history::CardProgress* known = model.progress.find(card);
  return known ? known->state.due : Timestamp{};
}

/// Takes the card to ask now: one whose step is over, else the next in order, else the step that ends first.
std::optional<questions::CardId> take_next(const Model& model, Reviewing& reviewing) {
  const auto earlier = [&](const questions::CardId& a, const questions::CardId& b) {
    return due_of(model, a) < due_of(model, b);
  };
  const auto first = std::min_element(reviewing.stepping.begin(), reviewing.stepping.end(), earlier);
  const bool any = first != reviewing.stepping.end();
  const bool ready = any && due_of(model, *first) <= model.now;
  if (any && (ready || reviewing.pending.empty())) {
    questions::CardId card = std::move(*first);
    reviewing.stepping.erase(first);
    return card;
  }
  if (reviewing.pending.empty()) return {};
  questions::CardId card = std::move(reviewing.pending.front());
  reviewing.pending.erase(reviewing.pending.begin());
  return card;
}

void show_next(Step& step, Reviewing& reviewing) {
  reviewing.asking.reset();
  step.model.focus = {};
  while (auto card = take_next(step.model, reviewing)) {
    if (rests(step.model, *card)) continue;
    const auto seed = new_seed(step.model);
    auto item = rounds::item_for(step.model.library, *card, seed);
    if (!item) continue;
    reviewing.asking = asked(step.model, *std::move(item));
    reviewing.asking->usual = reviewing.usual.of(reviewing.asking->item.ask);
    return;
  }
}

bool comes_back_soon(const memory::CardState& card, Timestamp now) {
  return card.stage != memory::Stage::review && card.due - now <= same_review;
}

void go_on(Step& step, Reviewing& reviewing) {
  if (const Asking& asking = *reviewing.asking; asking.given->entry != 0) {
    const bool soon = comes_back_soon(asking.given->after, step.model.now);
    if (soon && !rests(step.model, asking.item.ask.card)) reviewing.stepping.push_back(asking.item.ask.card);
  }
  show_next(step, reviewing);
}

std::string scope(const Model& model, const Reviewing& reviewing) {
  if (reviewing.packs.size() == 1) {
    if (const auto* loaded = model.library.find(reviewing.packs.front())) return loaded->pack.title;
  }
  return reviewing.packs.empty() ? "All packs" : counted(std::ssize(reviewing.packs), "pack", "packs");
}

std::ptrdiff_t left(const Reviewing& reviewing) {
  const bool current = reviewing.asking && !reviewing.asking->given;
  return std::ssize(reviewing.pending) + std::ssize(reviewing.stepping) + (current ? 1 : 0);
}

Node review_header(const Model& model, const Reviewing& reviewing) {
  const auto done = std::ssize(reviewing.answered);
  const auto total = done + left(reviewing);
  Node clock;
  clock.content =
      Chip{.icon = Icon::clock,
           .value = counted(rounds::minutes_for(static_cast<std::size_t>(left(reviewing)), model.progress),
                            "min", "min"),
           .label = "left"};
  std::vector<Node> beside =
      progress_line(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 1,
                    std::to_string(done) + " of " + std::to_string(total));
  beside.push_back(silent(std::move(clock)));
  return header("Review", scope(model, reviewing), std::move(beside));
}

/// Recall now, its path since the last review, and what Good would make of it.
MemoryChart chart(const Model& model, const Asking& asking) {
  const auto& weights = model.rules.weights;
  const auto curve = [&](const memory::CardState& state, double from, double to, double shift) {
    std::vector<MemoryChart::Point> points;
    constexpr int steps = 60;
    for (int i = 0; i <= steps; ++i) {
      const double day = from + (to - from) * i / steps;
      points.push_back({day, memory::recall(weights, state.memory, day + shift)});
    }
    return points;
  };
  const memory::CardState& before = asking.before;
  const memory::CardState& good = asking.previews[static_cast<std::size_t>(memory::Grade::good) - 1];
  const double since =
      before.stage == memory::Stage::fresh ? 0 : days_between(before.last_review, asking.since);
  const double retention = history::policy_for(model.rules, asking.item.ask.card.pack).desired_retention;
  const double holds = memory::interval(weights, good.memory, retention);
  const double ahead = std::max({1.0, holds * 1.5, since});
  MemoryChart chart{.after = curve(good, 0, ahead, 0),
                    .due_day = holds,
                    .desired_retention = retention,
                    .start_label = "",
                    .today_label = "now",
                    .end_label =
                        "+" + interval(std::chrono::milliseconds(static_cast<std::int64_t>(ahead * 86400e3))),
                    .after_label = "after Good",
                    .unreviewed_label = ""};
  if (before.stage != memory::Stage::fresh) {
    chart.past = curve(before, -since, 0, since);
    chart.unreviewed = curve(before, 0, ahead, since);
    chart.start_label = "−" + interval(std::chrono::milliseconds(static_cast<std::int64_t>(since * 86400e3)));
    chart.unreviewed_label = "not reviewed";
  }
  return chart;
}

Node fact(std::string words, std::string value) {
  return row(
      8, list(grown(text(std::move(words), Role::small, Tone::muted)), text(std::move(value), Role::small)));
}

Node memory_card(const Model& model, const Asking& asking) {
  const bool is_new = asking.before.stage == memory::Stage::fresh;
  Node picture;
  picture.content = chart(model, asking);
  picture.min_height = 184;
  std::vector<Node> nodes = list(text("Memory of this card", Role::small, Tone::muted));
  if (is_new) {
    nodes.push_back(text("New", Role::hero));
    nodes.push_back(text("You see it for the first time.", Role::caption, Tone::muted));
  } else {
    const double recall = memory::recall_at(asking.before, asking.since, model.rules.weights);
    nodes.push_back(row(16, list(text(percent(recall), Role::hero),
                                 grown(text("chance that you still knew it", Role::caption, Tone::muted)))));
  }
  nodes.push_back(silent(std::move(picture)));
  nodes.push_back(silent(rule()));
  const memory::CardState& good = asking.previews[static_cast<std::size_t>(memory::Grade::good) - 1];
  nodes.push_back(fact("After Good", interval(good.due - asking.since)));
  std::string seen = std::to_string(asking.before.reviews);
  if (asking.before.lapses > 0) seen += ", forgotten " + counted(asking.before.lapses, "time", "times");
  nodes.push_back(fact("Reviews", seen));
  Node made = card(12, std::move(nodes));
  std::get<Flow>(made.content).padding_x = 24;
  return extra(silent(wide(std::move(made), 296)));
}

Node answer_side(const Asking& asking) {
  std::vector<Node> nodes = list(
      silent(rule()), text("Answer", Role::caption, Tone::muted),
      pack_text(questions::shown_answer(asking.item.ask),
                questions::shown_answer(asking.item.ask).size() <= 12 ? Role::answer : Role::stem_small));
  if (!asking.item.explanation.empty()) nodes.push_back(pack_text(asking.item.explanation, Role::body));
  nodes.push_back(filler());
  if (const std::string source = source_line(asking.item); !source.empty()) {
    nodes.push_back(pack_text(source, Role::caption, Tone::muted));
  }
  return grown(column(16, std::move(nodes)));
}

/// A flashcard: the front, and once revealed the back under a line, beside its memory.
std::vector<Node> flashcard_body(const Model& model, const Asking& asking) {
  Node front = stem_card(asking, review, "");
  front.grow = 1;
  front.min_height = 456;
  front.children.push_back(asking.revealed ? answer_side(asking) : filler());
  front.children.push_back(flow({.direction = Flow::Direction::row, .gap = 24, .wraps = true},
                                rest_hints(model, asking.item.ask.card, false)));
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .stack_below = 760};
  std::vector<Node> body = list(flow(beside, list(std::move(front), memory_card(model, asking))));
  if (asking.revealed) {
    body.push_back(grades(asking));
  } else {
    body.push_back(card_actions(asking));
  }
  return body;
}

/// Why a right answer is not simply good.
std::string why_this_grade(const Asking& asking) {
  const Given& given = *asking.given;
  const bool by_time = asking.usual && !given.corrected &&
                       given.judgement.outcome == questions::Outcome::right && asking.hints == 0 &&
                       (given.grade == memory::Grade::hard || given.grade == memory::Grade::easy);
  if (!by_time) return {};
  const auto seconds = [](std::chrono::milliseconds time) {
    return std::to_string(std::max<long long>(1, std::chrono::round<std::chrono::seconds>(time).count())) +
           " s";
  };
  return std::string(given.grade == memory::Grade::hard ? "Hard" : "Easy") +
         " by its time: " + seconds(given.taken) + ", and you usually take " + seconds(*asking.usual) +
         ". 1–4 change it.";
}

/// A question that is judged; after the answer the grade that follows from it can be changed.
std::vector<Node> question_body(const Model& model, const Asking& asking) {
  std::vector<Node> body = list(stem_card(asking, review, ""));
  for (Node& node : answer_area(asking)) {
    body.push_back(std::move(node));
  }
  if (!asking.given) {
    Node help = helpers(asking, review);
    for (Node& each : rest_hints(model, asking.item.ask.card, uses_letters(asking)))
      help.children.push_back(std::move(each));
    body.push_back(std::move(help));
    return body;
  }
  body.push_back(verdict_card(
      model, asking, button({"continue"}, key(Key::Code::enter), {.label = "Continue", .primary = true})));
  body.push_back(grades(asking));
  if (const std::string why = why_this_grade(asking); !why.empty())
    body.push_back(text(why, Role::caption, Tone::muted));
  return body;
}

std::vector<Node> done_body(const Model& model, const Reviewing& reviewing) {
  std::vector<Node> words = list(text("All done for now", Role::hero));
  const auto done = std::ssize(reviewing.answered);
  if (done > 0)
    words.push_back(
        text(counted(done, "answer", "answers") + " saved. Well done.", Role::body, Tone::second));
  if (const auto next = overview(model)->next_due) {
    const CivilDay day = civil_day(*next, day_rule(model));
    const std::string when =
        day == today(model) ? "in " + interval(*next - model.now) : relative_day(day, today(model));
    words.push_back(text("The next card is due " + when + ".", Role::body, Tone::second));
  }
  words.push_back(space(8));
  words.push_back(row(
      16, list(wide(button({"home"}, key(Key::Code::enter), {.label = "Home", .primary = true}), 200),
               wide(button({"round"}, letter(U'q'), {.label = "Quick round", .icon = Icon::bolt}), 208))));
  return list(card(16, std::move(words)));
}

std::vector<Node> review_hints(const Reviewing& reviewing) {
  std::vector<Node> hints;
  if (!reviewing.asking) return hints;
  const Asking& asking = *reviewing.asking;
  for (Node& each : overruling_hints(asking))
    hints.push_back(std::move(each));
  if (asking.given) hints.push_back(silent_hint("1–4", "change the grade"));
  for (Node& each : answer_hints(asking))
    hints.push_back(std::move(each));
  hints.push_back(silent_hint("Esc", "home, all is saved"));
  return hints;
}

bool can_redo(const Model& model) {
  using What = history::StepBack::What;
  const What last = model.progress.redo_step().what;
  return last == What::answer || last == What::suspension;
}

Node review_footer(const Model& model, const Reviewing& reviewing) {
  std::vector<Node> hints = review_hints(reviewing);
  using What = history::StepBack::What;
  const What last = model.progress.undo_step().what;
  if (can_redo(model)) hints.push_back(hint({"redo"}, control(U'y'), "bring it back"));
  if (!reviewing.answered.empty() || last == What::answer || last == What::suspension) {
    const bool typing = reviewing.asking && uses_letters(*reviewing.asking);
    hints.push_back(filler());
    hints.push_back(hint({"undo"}, typing ? control(U'z') : letter(U'u'),
                         last == What::suspension ? "undo" : "undo the last answer"));
    return row(24, std::move(hints));
  }
  return footer(std::move(hints));
}

/// Asks `card` now, and what was asked after it.
void ask_first(Step& step, Reviewing& reviewing, const questions::CardId& card) {
  const bool open = reviewing.asking && !reviewing.asking->given;
  if (open) reviewing.pending.insert(reviewing.pending.begin(), reviewing.asking->item.ask.card);
  std::erase(reviewing.stepping, card);
  std::erase(reviewing.pending, card);
  reviewing.pending.insert(reviewing.pending.begin(), card);
  show_next(step, reviewing);
}

ElementId focus_of(const Reviewing& reviewing) {
  if (!reviewing.asking) return {"home"};
  const Asking& asking = *reviewing.asking;
  if (asking.given) return {"grade/" + std::to_string(static_cast<int>(asking.given->grade))};
  return proposed_focus(asking);
}

} // namespace

void begin_review(Step& step, std::vector<std::string> packs, std::size_t limit) {
  const Model& model = step.model;
  rounds::Queue queue = rounds::queue(model.library, model.progress, model.rules, packs, model.now,
                                      model.utc_offset, model.preferences.day);
  Reviewing reviewing{.packs = std::move(packs),
                      .pending = woven(std::move(queue), limit),
                      .started = model.now,
                      .usual = rounds::UsualTimes(model.library, model.progress)};
  step.model.behind.clear();
  show_next(step, reviewing);
  go_to(step, std::move(reviewing));
}

/// Takes the last answer of this review, or from before it, back and asks its card again; so too a card that
/// was set aside here without an answer.
bool undo_here(Step& step, Reviewing& reviewing) {
  const bool of_this_review = !reviewing.answered.empty();
  history::StepBack back = step.model.progress.undo_step();
  if (back.what == history::StepBack::What::suspension) {
    if (reviewing.set_aside.empty() || reviewing.set_aside.back() != back.about) return false;
    record_undone(step, back.targets);
    reviewing.set_aside.pop_back();
    ask_first(step, reviewing, step.model.progress.card_of(back.about)->id);
    return true;
  }
  if (!of_this_review && back.what != history::StepBack::What::answer) return false;
  if (of_this_review) back = {.about = reviewing.answered.back(), .targets = {reviewing.answered.back()}};
  record_undone(step, back.targets);
  step.model.focus = {};
  if (of_this_review) reviewing.answered.pop_back();
  if (of_this_review && reviewing.asking && reviewing.asking->given) {
    reopen(*reviewing.asking);
    reviewing.asking->since = step.model.now;
    return true;
  }
  ask_first(step, reviewing, step.model.progress.card_of(back.about)->id);
  return true;
}

/// Sets the card that is asked aside again; false when the step is about another one.
bool redo_rest(Step& step, Reviewing& reviewing, const history::StepBack& back) {
  const questions::CardId card = step.model.progress.card_of(back.about)->id;
  const bool open = reviewing.asking && !reviewing.asking->given && reviewing.asking->item.ask.card == card;
  if (!open) return false;
  record_undone(step, back.targets);
  reviewing.set_aside.push_back(back.about);
  show_next(step, reviewing);
  say_rest(step, card);
  return true;
}

/// The answer counts again, and the review goes on behind it.
bool redo_here(Step& step, Reviewing& reviewing) {
  if (!can_redo(step.model)) return false;
  const history::StepBack back = step.model.progress.redo_step();
  if (back.what == history::StepBack::What::suspension) return redo_rest(step, reviewing, back);
  record_undone(step, back.targets);
  const history::CardProgress& card = *step.model.progress.card_of(back.about);
  if (reviewing.asking) reviewing.pending.insert(reviewing.pending.begin(), reviewing.asking->item.ask.card);
  std::erase(reviewing.pending, card.id);
  std::erase(reviewing.stepping, card.id);
  reviewing.answered.push_back(back.about);
  if (comes_back_soon(card.state, step.model.now)) reviewing.stepping.push_back(card.id);
  show_next(step, reviewing);
  return true;
}

Scene scene_of(const Model& model, const Reviewing& reviewing) {
  const auto body_of = [&](const Asking& asking) {
    return asking.item.ask.kind == questions::Kind::card ? flashcard_body(model, asking)
                                                         : question_body(model, asking);
  };
  std::vector<Node> body, tallest;
  if (reviewing.asking) {
    body = body_of(*reviewing.asking);
    tallest = body_of(at_its_tallest(*reviewing.asking));
  } else {
    body = done_body(model, reviewing);
  }
  return {.page = "review/" + std::to_string(reviewing.answered.size()),
          .title = "Review",
          .header = review_header(model, reviewing),
          .body = column(24, std::move(body)),
          .footer = review_footer(model, reviewing),
          .tallest = column(24, std::move(tallest)),
          .width = Scene::Width::focus,
          .focus = focus_of(reviewing),
          .sound = reviewing.asking ? sound_of(*reviewing.asking) : Sound{},
          .language = reviewing.asking ? reviewing.asking->item.language : ""};
}

void activate(Step& step, Reviewing& reviewing, const ElementId& id) {
  if (id.name == "back" || id.name == "home") return go_back(step);
  if (id.name == "round")
    return begin_round(step, {.count = step.model.preferences.round_length, .seed = new_seed(step.model)});
  if (!reviewing.asking) return;
  Asking& asking = *reviewing.asking;
  if (const questions::CardId card = asking.item.ask.card; act_on_rest(step, card, id)) {
    if (asking.given) return; // its verdict stays to be read
    reviewing.set_aside.push_back(step.model.progress.next() - 1);
    show_next(step, reviewing);
    return say_rest(step, card);
  }
  if (asking.given) {
    const int grade = number_after(id, "grade/");
    if (act_on_overruling(step, asking, review, id)) return;
    if (grade < 1 && id.name != "continue") return;
    if (grade >= 1 && static_cast<memory::Grade>(grade) != asking.given->grade) {
      regrade(step, asking, review, static_cast<memory::Grade>(grade));
    }
    return go_on(step, reviewing);
  }
  if (!act(step, asking, review, id)) return;
  reviewing.answered.push_back(asking.given->entry);
  if (asking.item.ask.kind == questions::Kind::card) go_on(step, reviewing);
}

} // namespace ruru::app
