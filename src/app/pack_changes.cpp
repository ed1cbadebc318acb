#include "app/pack_changes.hpp"

#include "app/screens/asking.hpp"
#include "app/screens/screens.hpp"
#include "app/update.hpp"
#include "app/words.hpp"
#include "questions/translation.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

using questions::LoadedPack;
using questions::Problem;
using questions::Severity;
using LibraryPack = std::shared_ptr<const LoadedPack>;

std::string goes_on() { return tr("The last version without errors goes on."); }

const Problem* first_error(const LoadedPack& loaded) {
  const auto found = std::ranges::find(loaded.problems, Severity::error, &Problem::severity);
  return found == loaded.problems.end() ? nullptr : &*found;
}

std::string place(const Problem& problem) {
  if (problem.line == 0) return problem.file;
  return problem.file + ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column);
}

/// The pack of this file without errors, as it was before; nullptr for none.
LibraryPack last_good(const questions::Library& before, const std::string& file) {
  const auto known = std::ranges::find_if(before.packs, [&](const auto& each) { return each->file == file; });
  return known != before.packs.end() && (*known)->playable() && !first_error(**known) ? *known : nullptr;
}

/// Puts the last good version in place of each pack that was broken since; gives the first error of the
/// first.
std::optional<Problem> keep_good_ones(questions::Library& library, const questions::Library& before) {
  std::optional<Problem> first;
  for (LibraryPack& pack : library.packs) {
    const Problem* error = first_error(*pack);
    if (!error) continue;
    LibraryPack good = last_good(before, pack->file);
    if (!good) continue;
    if (!first) first = *error;
    pack = std::move(good);
  }
  if (first) std::ranges::stable_sort(library.packs, {}, [](const auto& pack) { return pack->pack.title; });
  return first;
}

/// New options in the places of the old ones, as far as these are still there, so that they do not jump.
std::vector<std::string> in_old_places(const std::vector<std::string>& before,
                                       const std::vector<std::string>& now) {
  const auto is_in = [](const std::vector<std::string>& all, const std::string& option) {
    return std::ranges::find(all, option) != all.end();
  };
  std::vector<std::string> fresh, placed;
  std::ranges::copy_if(now, std::back_inserter(fresh),
                       [&](const std::string& option) { return !is_in(before, option); });
  auto next = fresh.begin();
  for (const std::string& option : before) {
    if (is_in(now, option))
      placed.push_back(option);
    else if (next != fresh.end())
      placed.push_back(*next++);
  }
  placed.insert(placed.end(), next, fresh.end());
  return std::ranges::is_permutation(placed, now) ? placed : now; // an option may be there twice
}

/// `item` is what its question has become; nothing when it is gone.
void refresh(Asking& asking, const Model& model, std::optional<rounds::Item> item) {
  if (asking.given || !item) return;
  item = with_rivals(*std::move(item), model.library);
  item->options = in_old_places(asking.item.options, item->options);
  questions::Ask reworded = asking.item.ask;
  reworded.stem = item->ask.stem;
  reworded.rivals = item->ask.rivals;
  const bool only_reworded = reworded == item->ask && item->options == asking.item.options;
  asking.item = std::move(*item);
  asking.hints = std::min(asking.hints, static_cast<int>(asking.item.hints.size()));
  asking.nonsense.clear();
  if (only_reworded) return;
  asking.draft = empty_draft(asking.item);
  std::erase_if(asking.struck, [&](const std::string& option) {
    return std::ranges::find(asking.item.ask.wrong, option) == asking.item.ask.wrong.end();
  });
}

void refresh(Playing& playing, const Model& model) {
  if (playing.asking.given) return;
  if (!playing.round.finished())
    refresh(playing.asking, model, rounds::next_item(playing.round, model.library));
  if (!playing.round.finished()) playing.round.items[playing.round.answers.size()] = playing.asking.item;
}

void refresh(Screen& screen, const Model& model) {
  if (auto* playing = std::get_if<Playing>(&screen))
    refresh(*playing, model);
  else if (Asking* asking = asking_on(screen))
    refresh(*asking, model, rounds::item_for(model.library, asking->item.ask.card, 0));
}

/// Says where a broken pack is broken; takes that back when it is mended.
void tell(Model& model, const std::optional<Problem>& error) {
  const bool told = model.notice && model.notice->advice == goes_on();
  if (error && (told || !model.notice))
    model.notice = Notice{.happened = place(*error) + ": " + error->message + '.', .advice = goes_on()};
  else if (!error && told)
    model.notice.reset();
}

} // namespace

void take_packs(Model& model, questions::Library library) {
  library = questions::in_language(std::move(library), model.preferences.language);
  const std::optional<Problem> error = keep_good_ones(library, model.library);
  model.library = std::move(library);
  tell(model, error);
  refresh(model.screen, model);
  for (Screen& screen : model.behind)
    refresh(screen, model);
  if (model.paused) refresh(*model.paused, model);
}

} // namespace ruru::app
