#include "app/screens/couch_course.hpp"
#include "app/screens/screens.hpp"
#include "app/undo.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

/// How a round of several begins, is left, goes on and is taken back.
namespace ruru::app {

namespace {

using rounds::CouchForm;

/// The mode under which the rounds of a form are written down.
std::string recorded_mode(CouchForm form) {
  switch (form) {
  case CouchForm::turns: return "couch-turns";
  case CouchForm::buzzers: return "couch-buzzers";
  case CouchForm::together: return "couch-together";
  case CouchForm::hot_seat: return "couch-hot-seat";
  }
  return {};
}

/// Asks for the histories of those who are not learning now; false when nobody needs one that is not open.
bool calls_company(Step& step, const std::vector<Seat>& seats) {
  std::vector<std::string> others;
  bool all_here = true;
  for (const Seat& seat : seats) {
    if (seat.player.profile.empty() || seat.player.profile == step.model.profile) continue;
    all_here = all_here && find_company(step.model, seat.player.profile);
    others.push_back(seat.player.profile);
  }
  if (all_here) return false;
  step.effects.push_back(OpenCompany{std::move(others)});
  return true;
}

/// Whether the history of its player has the answer.
bool is_stored(Step& step, const Couch& couch, const rounds::CouchTurn& turn) {
  if (turn.entry == 0) return true;
  const PlayingAs as(step, player_at(couch, *turn.player));
  const history::CardProgress* card = step.model.progress.card_of(turn.entry);
  return card && card->id == couch.round.items[turn.question].ask.card &&
         step.model.progress.stands(turn.entry);
}

/// Goes on with a round of an earlier start: where an answer did not reach the disk, it is asked again.
void resume_earlier(Step& step, Couch& couch) {
  const Couch::Resumed resumed = *std::exchange(couch.resumes, std::nullopt);
  std::vector<rounds::CouchTurn>& turns = couch.round.turns;
  const auto lost = std::ranges::find_if_not(
      turns, [&](const rounds::CouchTurn& turn) { return is_stored(step, couch, turn); });
  const bool all_there = lost == turns.end();
  turns.erase(lost, turns.end());
  show_open(step, couch);
  if (!all_there || couch.over) return;
  const bool buzzed = couch.round.form == CouchForm::buzzers && resumed.answering &&
                      rounds::may_answer(couch.round, *resumed.answering);
  if (buzzed) give_to(step, couch, *resumed.answering);
  couch.since -= resumed.thought;
  couch.asking.since -= resumed.thought;
}

void go_on_with_paused(Step& step) {
  Couch couch = *std::move(step.model.paused_couch);
  step.model.paused_couch.reset();
  if (couch.resumes) {
    resume_earlier(step, couch);
  } else {
    const auto away = step.model.now - couch.left;
    couch.asking.since += away;
    couch.since += away;
  }
  go_to(step, std::move(couch));
}

void begin(Step& step, const CouchSetup& setup) {
  Model& model = step.model;
  std::vector<rounds::Player> players;
  std::vector<rounds::Memory> memories;
  for (const Seat& seat : setup.seats) {
    players.push_back(seat.player);
    const Company* company = find_company(model, seat.player.profile);
    const bool is_learner = !seat.player.profile.empty() && seat.player.profile == model.profile;
    memories.push_back(is_learner ? rounds::Memory{&model.progress, &model.rules}
                       : company  ? rounds::Memory{&company->progress, &company->rules}
                                  : rounds::Memory{});
  }
  rounds::Settings settings = setup.settings;
  settings.manner = model.preferences.manner;
  settings.manner.certainty = false;
  Couch couch{.round = rounds::new_couch(setup.form, settings, std::move(players), memories, model.library,
                                         model.now),
              .seats = setup.seats};
  if (couch.round.items.empty())
    return say(step, tr("There is no question here that can be played like this."),
               tr("Choose another way to play, or other packs."));
  for (std::size_t i = 0; i < couch.seats.size(); ++i) {
    const bool keeps = is_recorded(model, player_at(couch, i), settings.kept);
    const PlayingAs as(step, player_at(couch, i));
    const auto questions =
        static_cast<int>(setup.form == CouchForm::turns ? couch.round.items.size() / couch.seats.size()
                                                        : couch.round.items.size());
    couch.recorded.push_back(record(step,
                                    history::RoundStarted{.mode = recorded_mode(setup.form),
                                                          .packs = settings.packs,
                                                          .seed = settings.seed,
                                                          .questions = questions},
                                    keeps ? Keep::yes : Keep::no));
  }
  model.behind.clear();
  model.paused_couch.reset();
  show_open(step, couch);
  go_to(step, std::move(couch));
}

} // namespace

void start_couch(Step& step, const CouchSetup& setup) {
  if (!calls_company(step, setup.seats)) begin(step, CouchSetup(setup));
}

void take(Step& step, const CompanyCame& what) {
  step.model.company = what.company;
  auto* setup = std::get_if<CouchSetup>(&step.model.screen);
  const bool resumes = std::holds_alternative<Home>(step.model.screen) && step.model.paused_couch;
  if (!what.failure.empty())
    return say(step, what.failure,
               setup ? tr("Choose “as a guest”, and nothing is recorded.")
                     : tr("The round waits until it can be."));
  if (what.company.empty()) return; // they are gone
  if (setup) begin(step, CouchSetup(*setup));
  if (resumes) go_on_with_paused(step);
}

void resume_couch(Step& step) {
  if (!calls_company(step, step.model.paused_couch->seats)) go_on_with_paused(step);
}

void leave(Step& step, Couch& couch) {
  if (!couch.over) {
    couch.left = step.model.now;
    couch.presses.clear();
    step.model.paused_couch = std::move(couch);
  }
  go_to(step, Home{});
}

bool undo_here(Step& step, Couch& couch) {
  if (couch.over) return false;
  if (couch.round.turns.empty()) {
    say(step, tr("Nothing was answered in this round yet."), "", Tone::info);
    return true;
  }
  const rounds::CouchTurn turn = couch.round.turns.back();
  if (turn.entry != 0) {
    const PlayingAs as(step, player_at(couch, *turn.player));
    record_undone(step, {turn.entry});
  }
  couch.round.turns.pop_back();
  show_open(step, couch);
  return true;
}

bool redo_here(Step& step, Couch& couch) {
  if (couch.over) return false;
  say(step, tr("What was taken back here can be answered again."), "", Tone::info);
  return true;
}

} // namespace ruru::app
