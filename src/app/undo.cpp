#include "app/undo.hpp"

#include "app/screens/screens.hpp"

namespace ruru::app {

namespace {

using What = history::StepBack::What;

constexpr std::size_t longest_shown = 60; ///< bytes of a question in a notice

std::string shortened(std::string text) {
  if (text.size() <= longest_shown) return text;
  std::size_t end = longest_shown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end) + "…";
}

/// The question of a card in short; its id when the pack is gone.
std::string named(const Model& model, const questions::CardId& card) {
  const questions::Question* question = model.library.find(card);
  const bool has_prompt = question && !question->prompt.empty();
  return "“" + (has_prompt ? shortened(plain(question->prompt)) : questions::text(card)) + "”";
}

std::string subject(const Model& model, const history::StepBack& back) {
  const history::CardProgress* card = model.progress.card_of(back.about);
  switch (back.what) {
  case What::answer: return "the answer to " + named(model, card->id);
  case What::correction: return "the correction of " + named(model, card->id);
  case What::suspension: return "the suspension of " + named(model, card->id);
  case What::round: return "the start of a round";
  case What::pack_removal: return "the removal of the pack " + model.progress.removal_of(back.about)->pack;
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
  if (back.targets.empty()) return say(step, "There is nothing to take back.", "", Tone::info);
  take_from_paused_round(step, back);
  record_undone(step, back.targets);
  move_pack(step, back, PackFile::on_the_shelf);
  say(step, "Taken back: " + subject(step.model, back) + ".",
      "Ctrl Z takes back what was before it, Ctrl Y brings it back.", Tone::info);
}

void redo(Step& step) {
  const bool here = std::visit([&](auto& screen) { return redo_here(step, screen); }, step.model.screen);
  if (here) return;
  const history::StepBack back = step.model.progress.redo_step();
  if (back.targets.empty()) return say(step, "There is nothing to bring back.", "", Tone::info);
  record_undone(step, back.targets);
  move_pack(step, back, PackFile::removed);
  say(step, "Brought back: " + subject(step.model, back) + ".", "", Tone::info);
}

} // namespace ruru::app
