#include "app/screens/review_course.hpp"

#include "app/screens/asking.hpp"
#include "app/screens/overruling.hpp"
#include "app/screens/resting.hpp"
#include "app/undo.hpp"

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

/// Asks `card` now, and what was asked after it.
void ask_first(Step& step, Reviewing& reviewing, const questions::CardId& card) {
  const bool open = reviewing.asking && !reviewing.asking->given;
  if (open) reviewing.pending.insert(reviewing.pending.begin(), reviewing.asking->item.ask.card);
  std::erase(reviewing.stepping, card);
  std::erase(reviewing.pending, card);
  reviewing.pending.insert(reviewing.pending.begin(), card);
  show_next(step, reviewing);
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

} // namespace

bool can_redo_in_review(const Model& model) {
  using What = history::StepBack::What;
  const What last = model.progress.redo_step().what;
  return last == What::answer || last == What::suspension;
}

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

/// The answer counts again, and the review goes on behind it.
bool redo_here(Step& step, Reviewing& reviewing) {
  if (!can_redo_in_review(step.model)) return false;
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
