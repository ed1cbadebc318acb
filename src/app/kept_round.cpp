#include "app/kept_round.hpp"

#include "app/screens/screens.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

const Playing* playing_on(const Model& model) {
  if (const auto* playing = std::get_if<Playing>(&model.screen)) return playing;
  for (const Screen& screen : model.behind) {
    if (const auto* playing = std::get_if<Playing>(&screen)) return playing;
  }
  return nullptr;
}

std::chrono::milliseconds thought_on_screen(const Playing& playing, const Model& model) {
  if (playing.asking.given) return std::chrono::milliseconds{0};
  const auto thought = std::max(std::chrono::milliseconds{0}, model.now - playing.asking.since);
  return model.quit ? thought : std::chrono::floor<std::chrono::seconds>(thought);
}

/// The item of a question; a bare one when it is gone from its pack.
rounds::Item item_of(const questions::Library& library, const KeptRound::Question& question,
                     std::uint64_t seed) {
  auto item = rounds::item_for(library, question.card, seed);
  if (!item) item = rounds::Item{.ask = {.card = question.card}};
  item->worth = question.worth;
  return *std::move(item);
}

/// Whether an answer is the one that the history has at its place.
bool is_stored(const rounds::Answer& answer, const history::Progress& progress) {
  const history::CardProgress* card = progress.card_of(answer.entry);
  return card && card->id == answer.card && progress.stands(answer.entry);
}

bool is_of_this_history(const KeptRound& kept, const history::Progress& progress) {
  const history::RoundRecord* record = progress.round_of(kept.round);
  return record && !record->undone && !record->finished() && record->at == kept.started;
}

} // namespace

std::optional<KeptRound> kept_round(const Model& model) {
  const Playing* on_screen = playing_on(model);
  const Playing* playing = on_screen ? on_screen : model.paused ? &*model.paused : nullptr;
  if (!playing || playing->round.id == 0) return {};
  const rounds::Round& round = playing->round;
  KeptRound kept{.round = round.id, .started = round.started, .settings = round.settings};
  for (const rounds::Item& item : round.items)
    kept.questions.push_back({item.ask.card, item.worth});
  kept.answers = round.answers;
  kept.thought = on_screen ? thought_on_screen(*playing, model) : playing->thought;
  return kept;
}

void take_up(Model& model, const KeptRound& kept) {
  if (!is_of_this_history(kept, model.progress)) return;
  Playing playing{.round = {.settings = kept.settings,
                            .mode = mode_of(model, kept.settings),
                            .id = kept.round,
                            .started = kept.started}};
  for (const KeptRound::Question& question : kept.questions)
    playing.round.items.push_back(item_of(model.library, question, kept.settings.seed));
  for (const rounds::Answer& answer : kept.answers) {
    if (!is_stored(answer, model.progress)) break;
    playing.round.answers.push_back(answer);
  }
  const bool is_open = playing.round.answers.size() == kept.answers.size();
  if (open_next(model, playing) && is_open) playing.thought = kept.thought;
  model.paused = std::move(playing);
}

} // namespace ruru::app
