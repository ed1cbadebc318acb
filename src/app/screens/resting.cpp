#include "app/screens/resting.hpp"

#include "app/keys.hpp"
#include "app/words.hpp"

namespace ruru::app {

bool rests(const Model& model, const questions::CardId& card) {
  const history::CardProgress* known = model.progress.find(card);
  return known && known->rests(model.now);
}

std::vector<Node> rest_hints(const Model& model, const questions::CardId& card, bool letters_are_text) {
  const Key bury = key_for(Use::bury, letters_are_text), suspend = key_for(Use::suspend, letters_are_text);
  const history::CardProgress* known = model.progress.find(card);
  if (known && known->rests(model.now))
    return list(hint({"let-in"}, known->suspended ? suspend : bury,
                     known->suspended ? tr("let it in again") : tr("ask it today after all")));
  return list(hint({"bury"}, bury, tr("not today")), hint({"suspend"}, suspend, tr("suspend")));
}

bool act_on_rest(Step& step, const questions::CardId& card, const ElementId& id) {
  history::Suspended what{.card = card};
  if (id.name == "bury")
    what.until = start_of(today(step.model) + std::chrono::days{1}, day_rule(step.model));
  else if (id.name == "let-in")
    what.suspended = false;
  else if (id.name != "suspend")
    return false;
  record(step, std::move(what));
  return true;
}

std::string rest_words(const Model& model, const history::CardProgress& card) {
  if (card.suspended) return tr("Suspended");
  return sentence_case(relative_day(civil_day(card.due(), day_rule(model)), today(model)));
}

void say_rest(Step& step, const questions::CardId& card) {
  const history::CardProgress* known = step.model.progress.find(card);
  if (!known || !known->rests(step.model.now)) return;
  const std::string name = quoted(step.model, card);
  if (known->suspended)
    say(step, tr("Suspended: {}.", name),
        tr("It is not asked until you let it in again, here by undo or in Packs."), Tone::info);
  else
    say(step, tr("Not today: {}.", name), tr("It comes back tomorrow. Undo asks it now after all."),
        Tone::info);
}

} // namespace ruru::app
