#include "app/screens/overruling.hpp"

#include "app/keys.hpp"
#include "app/pack_changes.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"
#include "rounds/score.hpp"

namespace ruru::app {

namespace {

using questions::Outcome;

bool is_typed_answer(const Asking& asking) {
  return asking.given && questions::is_typed(asking.item.ask.kind) && !asking.given->response.empty();
}

bool is_right(const Asking& asking) { return asking.given->judgement.outcome == Outcome::right; }

/// What can be overruled to be right, and to be wrong. An answer that is just as the pack has it is no matter
/// of opinion.
bool can_be_right(const Asking& asking) { return is_typed_answer(asking) && !is_right(asking); }
bool can_be_wrong(const Asking& asking) {
  return is_typed_answer(asking) && is_right(asking) && !asking.given->taught &&
         (asking.given->corrected || asking.given->response != plain(asking.given->judgement.nearest));
}

/// A gap has no `a:` of its own, and a number and a date are no variants of another.
bool can_teach(const Asking& asking) {
  return is_typed_answer(asking) && asking.item.ask.kind == questions::Kind::typed && is_right(asking) &&
         asking.given->corrected && !asking.given->taught;
}

void overrule(Step& step, Asking& asking, const Occasion& occasion, Outcome outcome) {
  asking.given->judgement.outcome = outcome;
  score(asking, occasion);
  regrade(step, asking, occasion, grade_of(outcome, asking, asking.given->taken));
}

void teach(Step& step, const Asking& asking) {
  const questions::Ask& ask = asking.item.ask;
  const questions::LoadedPack* pack = step.model.library.find(ask.card.pack);
  if (!pack) return say(step, tr("The pack is not there any more."), tr("Nothing was written."));
  step.effects.emplace_back(TeachPack{
      .card = ask.card, .file = pack->file, .accepted = ask.accepted, .answer = asking.given->response});
}

} // namespace

bool act_on_overruling(Step& step, Asking& asking, const Occasion& occasion, const ElementId& id) {
  const bool was_right = id.name == "overrule" && can_be_right(asking);
  const bool was_wrong = id.name == "concede" && can_be_wrong(asking);
  if (was_right || was_wrong) {
    overrule(step, asking, occasion, was_right ? Outcome::right : Outcome::wrong);
  } else if (id.name == "teach" && can_teach(asking)) {
    teach(step, asking);
  } else if (id.name == "unteach" && asking.given && asking.given->taught) {
    step.effects.emplace_back(TakeBackTeaching{
        .card = asking.item.ask.card, .answer = asking.given->response, .edit = *asking.given->taught});
  } else {
    return false;
  }
  return true;
}

std::vector<Node> overruling_hints(const Asking& asking) {
  std::vector<Node> hints;
  if (can_be_right(asking)) hints.push_back(hint({"overrule"}, key_for(Use::overrule), tr("I was right")));
  if (can_be_wrong(asking)) hints.push_back(hint({"concede"}, key_for(Use::concede), tr("I was wrong")));
  if (can_teach(asking)) hints.push_back(hint({"teach"}, key_for(Use::teach), tr("write it into the pack")));
  if (asking.given && asking.given->taught)
    hints.push_back(hint({"unteach"}, key_for(Use::teach), tr("take it out of the pack again")));
  return hints;
}

void take(Step& step, const PackTaught& what) {
  take_packs(step.model, what.library);
  Asking* asking = asking_on(step.model.screen);
  const bool is_here = asking && asking->given && asking->item.ask.card == what.card;
  if (is_here) asking->given->taught = what.edit;
  const std::string answer = tr("“{}”", what.answer);
  if (!what.failure.empty())
    return say(step,
               (what.edit ? tr("{} stays in the pack:", answer) + " "
                          : tr("{} was not written into the pack:", answer) + " ") +
                   what.failure + ".",
               tr("Your answer counts as you said."));
  if (what.edit)
    say(step, tr("The pack accepts {} from now on.", answer), tr("W takes it out again."), Tone::right);
  else
    say(step, tr("{} is out of the pack again.", answer), tr("Your answer counts as you said."), Tone::info);
}

} // namespace ruru::app
