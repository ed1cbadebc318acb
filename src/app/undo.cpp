#include "app/undo.hpp"

#include "app/screens/screens.hpp"
#include "app/words.hpp"

namespace ruru::app {

namespace {

using What = history::StepBack::What;

std::string rest_subject(const history::Suspended& what, const std::string& card) {
  if (!what.suspended) return tr("the return of {}", card);
  return what.until == Timestamp{} ? tr("the suspension of {}", card) : tr("the day off of {}", card);
}

std::string subject(const Model& model, const history::StepBack& back) {
  const history::CardProgress* card = model.progress.card_of(back.about);
  switch (back.what) {
  case What::answer: return tr("the answer to {}", quoted(model, card->id));
  case What::correction: return tr("the correction of {}", quoted(model, card->id));
  case What::suspension:
    return rest_subject(*model.progress.suspension_of(back.about), quoted(model, card->id));
  case What::round: return tr("the start of a round");
  case What::pack_removal:
    return tr("the removal of the pack {}", model.progress.removal_of(back.about)->pack);
  case What::nothing: break;
  }
  return {};
}

/// The file of a removed pack follows what the history says.
void move_pack(Step& step, const history::StepBack& back, PackFile where) {
  if (const history::PackRemoved* removal = step.model.progress.removal_of(back.about))
    step.effects.push_back(MovePack{.pack = removal->pack, .kept_as = removal->kept_as, .to = where});
}

void take_from_paused_round(Step& step, const history::StepBack& back) {
  std::optional<Playing>& paused = step.model.paused;
  if (!paused) return;
  if (back.what == What::round && back.about == paused->round.id) return paused.reset();
  if (!paused->round.answers.empty() && paused->round.answers.back().entry == back.about)
    reopen_last(step, *paused);
}

/// The same in a round of several; true when it was there.
bool take_from_paused_couch(Step& step, const history::StepBack& back) {
  std::optional<Couch>& paused = step.model.paused_couch;
  if (!paused || paused->resumes || paused->round.turns.empty() ||
      paused->round.turns.back().entry != back.about)
    return false;
  const auto player = paused->round.turns.back().player;
  if (!player || paused->round.players[*player].profile != step.model.profile) return false;
  undo_here(step, *paused);
  paused->left = step.model.now;
  return true;
}

} // namespace

void record_undone(Step& step, const std::vector<history::Sequence>& targets) {
  for (const history::Sequence target : targets) {
    record(step, history::Undone{.target = target});
  }
}

void undo(Step& step) {
  const bool here = std::visit([&](auto& screen) { return undo_here(step, screen); }, step.model.screen);
  if (here) return;
  const history::StepBack back = step.model.progress.undo_step();
  if (back.targets.empty()) return say(step, tr("There is nothing to take back."), "", Tone::info);
  if (!take_from_paused_couch(step, back)) {
    take_from_paused_round(step, back);
    record_undone(step, back.targets);
  }
  move_pack(step, back, PackFile::on_the_shelf);
  say(step, tr("Taken back: {}.", subject(step.model, back)),
      tr("Ctrl Z takes back what was before it, Ctrl Y brings it back."), Tone::info);
}

void redo(Step& step) {
  const bool here = std::visit([&](auto& screen) { return redo_here(step, screen); }, step.model.screen);
  if (here) return;
  const history::StepBack back = step.model.progress.redo_step();
  if (back.targets.empty()) return say(step, tr("There is nothing to bring back."), "", Tone::info);
  record_undone(step, back.targets);
  move_pack(step, back, PackFile::removed);
  say(step, tr("Brought back: {}.", subject(step.model, back)), "", Tone::info);
}

} // namespace ruru::app
