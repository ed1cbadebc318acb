#include "app/screens/asking.hpp"

#include "app/screens/asking_parts.hpp"
#include "app/screens/asking_picture.hpp"
#include "app/words.hpp"
#include "history/evidence.hpp"
#include "questions/parts.hpp"
#include "questions/rivals.hpp"
#include "rounds/agenda.hpp"
#include "rounds/score.hpp"
#include "rounds/usual_time.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

using questions::Kind;
using questions::Outcome;

constexpr std::chrono::minutes longest_counted_answer{10};

std::chrono::milliseconds time_taken(const Model& model, const Asking& asking) {
  return std::clamp<std::chrono::milliseconds>(model.now - asking.since, std::chrono::milliseconds{0},
                                               longest_counted_answer);
}

Outcome outcome_for(memory::Grade grade) { return memory::recalled(grade) ? Outcome::right : Outcome::wrong; }

/// The days that the learner sees on the button of a grade; 0 for minutes.
int promised(const Model& model, const Asking& asking, memory::Grade grade) {
  return memory::promised_days(preview(asking, grade), asking.since, day_rule(model));
}

/// Hints and lifelines used.
int helps(const Asking& asking) {
  return asking.hints + (asking.halved ? 1 : 0) + (asking.second_try == Asking::SecondTry::used ? 1 : 0);
}

/// Takes the second try for a miss, where there is one.
bool is_forgiven(Asking& asking) {
  if (asking.second_try != Asking::SecondTry::open) return false;
  asking.second_try = Asking::SecondTry::used;
  asking.nonsense = tr("Not that. Here is your second try.");
  return true;
}

void give(Step& step, Asking& asking, const Occasion& occasion, std::string response,
          questions::Judgement judgement, memory::Grade grade) {
  Given given{.response = std::move(response),
              .judgement = std::move(judgement),
              .grade = grade,
              .points = 0,
              .taken = time_taken(step.model, asking),
              .after = occasion.evidence ? preview(asking, grade) : asking.before};
  const rounds::Item& item = asking.item;
  asking.given = std::move(given);
  score(asking, occasion);
  Given& answer = *asking.given;
  answer.entry =
      record(step,
             history::Answered{.card = item.ask.card,
                               .kind = item.ask.kind,
                               .grade = grade,
                               .outcome = answer.judgement.outcome,
                               .response = answer.response,
                               .options = rounds::possible_answers(item, asking.struck.size()),
                               .hints = helps(asking),
                               .certainty = asking.certainty,
                               .taken = answer.taken,
                               .round = occasion.round,
                               .points = answer.points,
                               .promised = occasion.evidence ? promised(step.model, asking, grade) : 0,
                               .evidence = occasion.evidence},
             occasion.keep);
  if (answer.entry != 0) answer.after = step.model.progress.find(item.ask.card)->state;
  asking.nonsense.clear();
  step.model.focus = {};
}

bool choose(Step& step, Asking& asking, const Occasion& occasion, std::size_t index) {
  if (index >= asking.item.options.size()) return false;
  const std::string& option = asking.item.options[index];
  if (std::find(asking.struck.begin(), asking.struck.end(), option) != asking.struck.end()) return false;
  const bool right = option == asking.item.ask.accepted.front();
  if (!right && is_forgiven(asking)) {
    asking.struck.push_back(option);
    return false;
  }
  const Outcome outcome = right ? Outcome::right : Outcome::wrong;
  give(step, asking, occasion, option, {.outcome = outcome, .nearest = asking.item.ask.accepted.front()},
       grade_of(outcome, asking, time_taken(step.model, asking)));
  return true;
}

std::string unclear_sentence(Kind kind) {
  switch (kind) {
  case Kind::number: return tr("That is no number. Try again, nothing was counted.");
  case Kind::date: return tr("That is no date. Write it like 21 July 1969; nothing was counted.");
  default: return tr("Type an answer first. Nothing was counted.");
  }
}

/// Judges an answer in parts as far as it is put together.
void hand_in(Step& step, Asking& asking, const Occasion& occasion) {
  const std::vector<std::string> given = parts(asking.draft, asking.item);
  questions::Judgement judgement = questions::judge_parts(asking.item.ask, given);
  const memory::Grade grade = grade_of(judgement.outcome, asking, time_taken(step.model, asking));
  give(step, asking, occasion, questions::joined_parts(asking.item.ask, given), std::move(judgement), grade);
}

/// Takes a name that was typed to its end. Nothing typed ends the list, when something was found.
bool submit_name(Step& step, Asking& asking, const Occasion& occasion) {
  const bool ends = asking.typed.text.empty() && !asking.draft.parts.empty();
  if (!ends && asking.typed.text.empty()) {
    asking.nonsense = tr("Type a name first. Nothing was counted.");
    return false;
  }
  if (!ends) {
    const auto draft = with_name(asking.draft, asking.item, asking.typed.text, false);
    asking.nonsense = !draft                   ? tr("That is none of them. Nothing was counted.")
                      : *draft == asking.draft ? tr("You have that one already.")
                                               : "";
    if (draft) asking.draft = *draft;
    asking.typed.anchor = 0; // typing goes on in its place
    asking.typed.caret = asking.typed.text.size();
    if (draft) asking.typed = {};
  }
  if (!ends && !is_complete(asking)) return false;
  hand_in(step, asking, occasion);
  return true;
}

bool submit(Step& step, Asking& asking, const Occasion& occasion) {
  if (asking.item.ask.kind == Kind::list) return submit_name(step, asking, occasion);
  questions::Judgement judgement = questions::judge(asking.item.ask, asking.typed.text);
  if (judgement.outcome == Outcome::unclear) {
    asking.nonsense = asking.typed.text.empty() ? tr("Type an answer first. Nothing was counted.")
                                                : unclear_sentence(asking.item.ask.kind);
    return false;
  }
  if (judgement.outcome == Outcome::wrong && is_forgiven(asking)) {
    asking.typed = {};
    return false;
  }
  const memory::Grade grade = grade_of(judgement.outcome, asking, time_taken(step.model, asking));
  give(step, asking, occasion, asking.typed.text, std::move(judgement), grade);
  return true;
}

/// Hands an answer in parts in.
bool confirm(Step& step, Asking& asking, const Occasion& occasion) {
  if (asking.item.ask.kind == Kind::ordering && asking.draft.held) {
    asking.draft.held.reset(); // a lifted line is put down first
    return false;
  }
  asking.nonsense = missing(asking.draft, asking.item);
  if (!asking.nonsense.empty()) return false;
  hand_in(step, asking, occasion);
  return true;
}

/// Answers with the place under the cross.
bool choose_place(Step& step, Asking& asking, const Occasion& occasion) {
  if (asking.item.ask.kind != Kind::hotspot) return false;
  asking.nonsense = missing_place(asking);
  if (!asking.nonsense.empty()) return false;
  questions::Judgement judgement = questions::judge_place(asking.item.ask, *asking.cross);
  const memory::Grade grade = grade_of(judgement.outcome, asking, time_taken(step.model, asking));
  give(step, asking, occasion, questions::place_text(*asking.cross), std::move(judgement), grade);
  return true;
}

bool give_up(Step& step, Asking& asking, const Occasion& occasion) {
  asking.revealed = true;
  if (asking.item.ask.kind == Kind::list && !asking.draft.parts.empty()) {
    asking.typed = {}; // it was none of them
    hand_in(step, asking, occasion);
    return true;
  }
  asking.draft = empty_draft(asking.item);
  asking.cross.reset();
  give(step, asking, occasion, "",
       {.outcome = Outcome::wrong, .nearest = questions::shown_answer(asking.item.ask)},
       memory::Grade::again);
  return true;
}

bool grade_self(Step& step, Asking& asking, const Occasion& occasion, int number) {
  if (number < 1 || number > 4 || !asking.revealed) return false;
  const auto grade = static_cast<memory::Grade>(number);
  give(step, asking, occasion, "",
       {.outcome = outcome_for(grade), .nearest = asking.item.ask.accepted.front()}, grade);
  if (memory::became_leech(asking.before, asking.given->after))
    say(step,
        tr("Forgotten {}: {}.", counted(asking.given->after.lapses, "time", "times"),
           quoted(step.model, asking.item.ask.card)),
        tr("Split it, or give it a hint or an image in words. To leave it out for a while: undo, then S."));
  return true;
}

} // namespace

memory::Grade grade_of(Outcome outcome, const Asking& asking, std::chrono::milliseconds taken) {
  if (outcome == Outcome::wrong || outcome == Outcome::unclear) return memory::Grade::again;
  if (asking.second_try == Asking::SecondTry::used) return memory::Grade::again; // it was not recalled
  const bool helped = asking.hints > 0 || asking.halved;
  if (outcome == Outcome::almost || helped) return memory::Grade::hard;
  return asking.usual ? rounds::grade_by_time(asking.item.ask, taken, *asking.usual) : memory::Grade::good;
}

int price(const Asking& asking, const rounds::Scoring& scoring) {
  return asking.hints * scoring.hint + (asking.halved ? scoring.fifty : 0) +
         (asking.second_try == Asking::SecondTry::none ? 0 : scoring.second_try);
}

void score(Asking& asking, const Occasion& occasion) {
  if (!occasion.scoring) return;
  Given& given = *asking.given;
  const int cost = price(asking, *occasion.scoring);
  given.points = rounds::points(given.judgement, asking.item.worth, cost);
  const bool right = given.judgement.outcome == Outcome::right;
  given.certainty_bonus = occasion.certainty ? rounds::certainty_bonus(asking.certainty, right) : 0;
}

const memory::CardState& preview(const Asking& asking, memory::Grade grade) {
  return asking.previews[static_cast<std::size_t>(grade) - 1];
}

rounds::Item with_rivals(rounds::Item item, const questions::Library& library) {
  if (const questions::LoadedPack* loaded = library.find(item.ask.card.pack))
    item.ask.rivals = questions::rivals(loaded->pack, item.ask);
  return item;
}

Asking asked(const Model& model, rounds::Item item) {
  const questions::CardId card = item.ask.card;
  const history::CardProgress* known = model.progress.find(card);
  Asking asking;
  asking.item = with_rivals(std::move(item), model.library);
  asking.since = model.now;
  if (known) asking.before = known->state;
  asking.draft = empty_draft(asking.item);
  const int options = rounds::possible_answers(asking.item);
  const memory::Evidence recall_proves = history::right_answer({.options = options});
  const memory::Agenda agenda =
      rounds::agenda(card, model.progress, model.rules, model.preferences.week, model.now, model.utc_offset);
  asking.previews = memory::previews(asking.before, model.now, day_rule(model),
                                     history::policy_for(model.rules, card.pack), model.rules.weights,
                                     {.seed = history::fuzz_seed(card), .agenda = &agenda}, recall_proves);
  return asking;
}

bool act(Step& step, Asking& asking, const Occasion& occasion, const ElementId& id) {
  if (asking.given) return false;
  if (id.name == "confirm") return confirm(step, asking, occasion);
  if (arrange_by(asking, id)) {
    // Keys act on the line that was lifted.
    if (asking.item.ask.kind == Kind::ordering) step.model.focus = id;
    return false;
  }
  if (const int option = number_after(id, "option/"); option > 0) {
    return choose(step, asking, occasion, static_cast<std::size_t>(option) - 1);
  }
  if (const int grade = number_after(id, "grade/"); grade > 0)
    return grade_self(step, asking, occasion, grade);
  if (id.name == "submit") return submit(step, asking, occasion);
  if (id.name == "place") return choose_place(step, asking, occasion);
  if (id.name == "skip") return give_up(step, asking, occasion);
  if (id.name == "reveal") asking.revealed = true;
  if (id.name == "hint" && asking.hints < std::ssize(asking.item.hints)) ++asking.hints;
  if (id.name == "fifty" && !asking.halved) {
    asking.struck = rounds::struck(asking.item, occasion.round);
    asking.halved = true;
  }
  if (id.name == "second-try" && asking.second_try == Asking::SecondTry::none)
    asking.second_try = Asking::SecondTry::open;
  if (const int sure = number_after(id, "certainty/"); sure >= 1 && sure <= 3)
    asking.certainty = static_cast<history::Certainty>(sure);
  return false;
}

void type(Asking& asking, std::string_view text) {
  asking.typed = with_text(std::move(asking.typed), text);
  asking.nonsense.clear();
  if (asking.item.ask.kind != Kind::list) return;
  if (auto draft = with_name(asking.draft, asking.item, asking.typed.text, true);
      draft && *draft != asking.draft) {
    asking.draft = std::move(*draft);
    asking.typed = {};
  }
}

bool is_complete(const Asking& asking) {
  return asking.item.ask.kind == Kind::list && asking.draft.parts.size() == asking.item.ask.accepted.size();
}

bool uses_letters(const Asking& asking) {
  return is_typing(asking) || (!asking.given && asking.item.ask.kind == Kind::matching);
}

bool arrange(Asking& asking, std::string_view line) {
  if (asking.item.ask.kind == Kind::hotspot) return point_at(asking, line);
  if (!questions::has_parts(asking.item.ask.kind)) return false;
  asking.nonsense.clear();
  auto draft = draft_from(line, asking.item);
  if (draft)
    asking.draft = std::move(*draft);
  else
    asking.nonsense = tr("Write it like {}; nothing was counted.", line_example(asking.item));
  return draft.has_value();
}

bool is_typing(const Asking& asking) {
  return !asking.given && (questions::is_typed(asking.item.ask.kind) || asking.item.ask.kind == Kind::list);
}

ElementId proposed_focus(const Asking& asking) {
  if (is_typing(asking)) return {"submit"};
  if (asking.item.ask.kind == Kind::hotspot) return {"place"};
  if (asking.item.ask.kind == Kind::card) return {asking.revealed ? "grade/3" : "reveal"};
  return {};
}

void regrade(Step& step, Asking& asking, const Occasion& occasion, memory::Grade grade) {
  Given& given = *asking.given;
  if (given.judgement.outcome == Outcome::right && !memory::recalled(grade))
    given.judgement.outcome = Outcome::wrong;
  given.grade = grade;
  given.corrected = true;
  given.after = occasion.evidence ? preview(asking, grade) : asking.before;
  const history::Sequence entry =
      record(step,
             history::Corrected{.answer = given.entry,
                                .grade = grade,
                                .outcome = given.judgement.outcome,
                                .points = given.points,
                                .promised = occasion.evidence ? promised(step.model, asking, grade) : 0},
             occasion.keep);
  if (entry != 0) given.after = step.model.progress.find(asking.item.ask.card)->state;
}

void reopen(Asking& asking) {
  asking.given.reset();
  asking.revealed = false;
  asking.draft = empty_draft(asking.item);
  asking.cross.reset();
  asking.nonsense.clear();
}

Asking at_its_tallest(Asking asking) {
  asking.revealed = true;
  asking.nonsense.clear();
  asking.typed.held.clear(); // what is offered while a letter is held is gone by then
  if (asking.item.ask.kind == Kind::card) return asking;
  const std::string answer = questions::has_parts(asking.item.ask.kind)
                                 ? questions::shown_answer(asking.item.ask)
                                 : asking.item.ask.accepted.front();
  const bool typed = questions::is_compared_by_letters(asking.item.ask.kind);
  if (asking.item.ask.kind == Kind::several) asking.draft = all_wrong(asking.item);
  if (!asking.given && typed) asking.typed.text = answer;
  asking.given = Given{.response = answer,
                       .judgement = {.outcome = Outcome::almost, .nearest = answer, .slips = typed ? 1 : 0},
                       .grade = memory::Grade::again,
                       .entry = 1, // as if it were recorded: then there is more to be said
                       .after = preview(asking, memory::Grade::again)};
  return asking;
}

} // namespace ruru::app
