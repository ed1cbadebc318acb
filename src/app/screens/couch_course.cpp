#include "app/screens/couch_course.hpp"

#include "app/screens/overruling.hpp"
#include "app/screens/screens.hpp"
#include "app/undo.hpp"
#include "questions/parts.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

using rounds::CouchForm;
using std::chrono::seconds;

/// A question as a player sees it; what others have chosen wrongly is struck out.
Asking asked_of(Step& step, const Couch& couch, std::size_t question, const rounds::Player& player) {
  const PlayingAs as(step, player);
  Asking asking = asked(step.model, couch.round.items[question]);
  if (couch.round.form != CouchForm::buzzers) return asking;
  for (const rounds::CouchTurn& turn : couch.round.turns)
    if (turn.question == question && !turn.response.empty()) asking.struck.push_back(turn.response);
  return asking;
}

/// The open question as nobody's.
Asking asked_of_all(Step& step, const Couch& couch) {
  return asked_of(step, couch, rounds::open_question(couch.round), {});
}

void wait_for_buzzers(Step& step, Couch& couch) {
  const Timestamp shown = couch.asking.since;
  couch.answering.reset();
  couch.presses.clear();
  couch.asking = asked_of_all(step, couch);
  couch.asking.since = shown;
}

void finish(Step& step, Couch& couch) {
  for (std::size_t i = 0; i < couch.recorded.size(); ++i) {
    if (couch.recorded[i] == 0) continue;
    const rounds::PlayerTally tally = rounds::tally(couch.round, i);
    std::chrono::milliseconds taken{0};
    for (const rounds::CouchTurn& turn : couch.round.turns)
      if (turn.player == i) taken += turn.taken;
    const PlayingAs as(step, player_at(couch, i));
    record(step, history::RoundFinished{.round = couch.recorded[i],
                                        .right = tally.right,
                                        .asked = tally.asked,
                                        .score = tally.points,
                                        .possible = rounds::possible(couch.round, i),
                                        .taken = taken});
  }
  couch.over = true;
  couch.told.reset();
  couch.answering.reset();
  step.effects.push_back(OpenCompany{});
}

/// All is shown of the question that was just closed.
void tell(Step& step, Couch& couch, std::size_t question) {
  couch.told = question;
  couch.presses.clear();
  step.model.focus = {};
  const bool has_verdict =
      couch.asking.given && (couch.round.form == CouchForm::turns || couch.round.form == CouchForm::buzzers);
  if (has_verdict) return;
  couch.answering.reset();
  couch.asking = asked_of(step, couch, question, {});
  couch.asking.struck.clear();
  couch.asking.given = Given{.judgement = {.outcome = questions::Outcome::wrong,
                                           .nearest = questions::shown_answer(couch.asking.item.ask)}};
}

/// A turn has ended: the next player has the question, or all of it is shown.
void turn_over(Step& step, Couch& couch, rounds::CouchTurn turn) {
  const std::size_t question = turn.question;
  couch.round.turns.push_back(std::move(turn));
  if (rounds::is_closed(couch.round, question)) return tell(step, couch, question);
  switch (couch.round.form) {
  case CouchForm::buzzers: return wait_for_buzzers(step, couch);
  case CouchForm::hot_seat:
    give_to(step, couch, *rounds::on_turn(couch.round));
    couch.handing_over = true;
    return;
  case CouchForm::turns:
  case CouchForm::together: return;
  }
}

rounds::CouchTurn turn_from(const Couch& couch, std::size_t player, const Asking& asking) {
  const Given& given = *asking.given;
  return {.question = rounds::open_question(couch.round),
          .player = player,
          .response = given.response,
          .outcome = given.judgement.outcome,
          .points = rounds::with_handicap(given.points, player_at(couch, player)),
          .taken = given.taken,
          .entry = given.entry};
}

/// Too late: a miss that says nothing about memory.
void too_late(Step& step, Couch& couch, std::size_t player) {
  couch.asking.given.reset();
  turn_over(step, couch, {.question = rounds::open_question(couch.round), .player = player});
}

/// The judgement of the last answer was overruled.
void change_last_turn(Step& step, Couch& couch) {
  rounds::CouchTurn& turn = couch.round.turns.back();
  const Given& given = *couch.asking.given;
  turn.outcome = given.judgement.outcome;
  turn.points = rounds::with_handicap(given.points, player_at(couch, *turn.player));
  if (rounds::is_closed(couch.round, turn.question)) return;
  couch.told.reset(); // a buzzer's answer is a miss now: the others may
  wait_for_buzzers(step, couch);
}

std::optional<std::chrono::milliseconds> limit(const Model& model, const Couch& couch) {
  const double patience = model.preferences.manner.patience;
  const bool runs = !couch.told && !couch.over && patience > 0;
  if (!runs) return {};
  const bool by_one_key =
      questions::has_options(couch.asking.item.ask.kind) && !questions::has_parts(couch.asking.item.ask.kind);
  const auto times = [&](seconds usual) {
    return std::chrono::milliseconds{
        static_cast<std::int64_t>(static_cast<double>(usual.count()) * 1000 * patience)};
  };
  if (couch.round.form == CouchForm::together) return times(seconds{30});
  if (couch.round.form != CouchForm::buzzers || !couch.answering) return {};
  return times(by_one_key ? seconds{10} : seconds{30});
}

} // namespace

const rounds::Player& player_at(const Couch& couch, std::size_t index) { return couch.round.players[index]; }

void give_to(Step& step, Couch& couch, std::size_t player) {
  couch.answering = player;
  couch.asking = asked_of(step, couch, rounds::open_question(couch.round), player_at(couch, player));
  couch.since = step.model.now;
  step.model.focus = {};
}

void show_open(Step& step, Couch& couch) {
  rounds::Couch& round = couch.round;
  couch.told.reset();
  couch.presses.clear();
  couch.answering.reset();
  step.model.focus = {};
  while (!rounds::is_over(round)) {
    const std::size_t open = rounds::open_question(round);
    if (auto item = rounds::couch_item(round, round.items[open].ask.card, step.model.library)) {
      round.items[open] = *std::move(item);
      break;
    }
    round.items.erase(round.items.begin() + static_cast<std::ptrdiff_t>(open)); // gone from its pack
  }
  if (rounds::is_over(round)) return finish(step, couch);
  couch.since = step.model.now;
  couch.asking = asked_of_all(step, couch);
  if (const auto player = rounds::on_turn(round)) give_to(step, couch, *player);
  couch.handing_over = round.form == CouchForm::hot_seat;
}

Occasion occasion(const Model& model, const Couch& couch, std::size_t player) {
  const rounds::Kept kept = couch.round.settings.kept;
  return {.round = couch.recorded[player],
          .scoring = rounds::Scoring{},
          .keep = is_recorded(model, player_at(couch, player), kept) ? Keep::yes : Keep::no,
          .evidence = kept == rounds::Kept::evidence};
}

void buzz(Step& step, Couch& couch, std::size_t player) {
  if (couch.answering || couch.told || !rounds::may_answer(couch.round, player)) return;
  couch.presses.push_back({player, step.model.now});
}

void pick(Step& step, Couch& couch, std::size_t player, std::size_t option) {
  if (couch.told || !rounds::may_answer(couch.round, player)) return;
  Asking asking = asked_of(step, couch, rounds::open_question(couch.round), player_at(couch, player));
  if (option >= asking.item.options.size()) return;
  asking.since = couch.asking.since;
  const Occasion how = occasion(step.model, couch, player);
  {
    const PlayingAs as(step, player_at(couch, player));
    if (!act(step, asking, how, {"option/" + std::to_string(option + 1)})) return;
  }
  turn_over(step, couch, turn_from(couch, player, asking));
}

bool answer(Step& step, Couch& couch, const ElementId& id) {
  if (!couch.answering || couch.handing_over) return false;
  const std::size_t player = *couch.answering;
  const Occasion how = occasion(step.model, couch, player);
  bool overruled = false, answered = false;
  {
    const PlayingAs as(step, player_at(couch, player));
    overruled = couch.told && act_on_overruling(step, couch.asking, how, id);
    answered = !overruled && !couch.told && act(step, couch.asking, how, id);
  }
  if (overruled) change_last_turn(step, couch);
  if (answered) turn_over(step, couch, turn_from(couch, player, couch.asking));
  return overruled || answered;
}

void give_up_together(Step& step, Couch& couch) {
  if (couch.answering || couch.told) return;
  turn_over(step, couch, {.question = rounds::open_question(couch.round), .player = {}});
}

void go_on(Step& step, Couch& couch) {
  if (couch.handing_over) {
    couch.handing_over = false;
    couch.asking.since = step.model.now;
    couch.since = step.model.now;
    step.model.focus = {};
  } else if (couch.told) {
    show_open(step, couch);
  }
}

std::optional<std::chrono::milliseconds> time_to_answer(const Model& model, const Couch& couch) {
  const auto whole = limit(model, couch);
  if (!whole) return {};
  return std::max(std::chrono::milliseconds{0}, *whole - (model.now - couch.since));
}

void keep_time(Step& step, Couch& couch) {
  if (!couch.presses.empty() && step.model.now - couch.presses.front().at > rounds::one_moment) {
    const std::size_t open = rounds::open_question(couch.round);
    const rounds::Press first =
        rounds::first_of(couch.presses, rounds::mixed(couch.round.settings.seed, open));
    const Timestamp shown = couch.asking.since;
    couch.buzzed_after = first.at - shown;
    couch.presses.clear();
    give_to(step, couch, first.player);
    couch.asking.since = shown;
  }
  const auto left = time_to_answer(step.model, couch);
  if (!left || left->count() > 0) return;
  if (couch.answering) return too_late(step, couch, *couch.answering);
  for (std::size_t i = 0; i < couch.round.players.size(); ++i)
    if (!couch.told && rounds::may_answer(couch.round, i)) too_late(step, couch, i);
}

std::optional<Timestamp> next_change(const Model& model, const Couch& couch) {
  if (!couch.presses.empty())
    return couch.presses.front().at + rounds::one_moment + std::chrono::milliseconds{1};
  const auto left = time_to_answer(model, couch);
  if (!left) return {};
  if (left->count() == 0) return model.now;
  const auto beyond_whole = *left % seconds{1};
  return model.now + (beyond_whole.count() > 0 ? beyond_whole : std::chrono::milliseconds{1000});
}

} // namespace ruru::app
