#include "app/kept_couch.hpp"

#include "app/screens/couch_course.hpp"
#include "app/screens/screens.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

const Couch* couch_on(const Model& model) {
  const auto open = [](const Screen& screen) -> const Couch* {
    const auto* couch = std::get_if<Couch>(&screen);
    return couch && !couch->over ? couch : nullptr;
  };
  if (const Couch* couch = open(model.screen)) return couch;
  for (const Screen& screen : model.behind)
    if (const Couch* couch = open(screen)) return couch;
  return nullptr;
}

std::chrono::milliseconds thought(const Model& model, const Couch& couch, bool is_on_screen) {
  if (couch.told || couch.handing_over) return std::chrono::milliseconds{0};
  const Timestamp until = is_on_screen ? model.now : couch.left;
  const auto exact = std::max(std::chrono::milliseconds{0}, until - couch.since);
  return is_on_screen && !model.quit ? std::chrono::floor<std::chrono::seconds>(exact) : exact;
}

/// Whether the round of whoever is learning is one that their history has, and has not ended.
bool is_of_this_history(const Model& model, const KeptCouch& kept) {
  for (std::size_t i = 0; i < kept.seats.size(); ++i) {
    const bool is_learner = kept.recorded[i] != 0 && kept.seats[i].player.profile == model.profile;
    if (!is_learner) continue;
    const history::RoundRecord* record = model.progress.round_of(kept.recorded[i]);
    return record && !record->undone && !record->finished();
  }
  return true; // they only watch
}

} // namespace

std::optional<KeptCouch> kept_couch(const Model& model) {
  const Couch* on_screen = couch_on(model);
  const Couch* couch = on_screen ? on_screen : model.paused_couch ? &*model.paused_couch : nullptr;
  if (!couch) return {};
  KeptCouch kept{.form = couch->round.form,
                 .settings = couch->round.settings,
                 .started = couch->round.started,
                 .seats = couch->seats,
                 .recorded = couch->recorded,
                 .turns = couch->round.turns,
                 .thought = thought(model, *couch, on_screen != nullptr)};
  for (const rounds::Item& item : couch->round.items)
    kept.cards.push_back(item.ask.card);
  if (!couch->told) kept.answering = couch->answering;
  if (couch->resumes) {
    kept.answering = couch->resumes->answering;
    kept.thought = couch->resumes->thought;
  }
  return kept;
}

void take_up(Model& model, const KeptCouch& kept) {
  if (!is_of_this_history(model, kept)) return;
  Couch couch{.round = {.form = kept.form, .settings = kept.settings, .started = kept.started},
              .seats = kept.seats,
              .recorded = kept.recorded};
  for (const Seat& seat : kept.seats)
    couch.round.players.push_back(seat.player);
  for (const questions::CardId& card : kept.cards) {
    auto item = rounds::couch_item(couch.round, card, model.library);
    if (!item) item = rounds::Item{.ask = {.card = card}}; // left out when its turn comes
    couch.round.items.push_back(*std::move(item));
  }
  couch.round.turns = kept.turns;
  couch.resumes = Couch::Resumed{.answering = kept.answering, .thought = kept.thought};
  model.paused_couch = std::move(couch);
}

} // namespace ruru::app
