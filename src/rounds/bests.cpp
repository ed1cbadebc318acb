#include "rounds/bests.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace ruru::rounds {

int RoundKind::best() const { return std::ranges::max_element(rounds, {}, &Played::score)->score; }

std::optional<double> RoundKind::better_than() const {
  if (rounds.size() < 2) return {};
  double below = 0;
  for (std::size_t i = 0; i + 1 < rounds.size(); ++i)
    below += rounds[i].score < rounds.back().score ? 1 : rounds[i].score == rounds.back().score ? 0.5 : 0;
  return below / static_cast<double>(rounds.size() - 1);
}

std::vector<RoundKind> round_kinds(const history::Progress& progress,
                                   const std::vector<std::string>& pack_ids) {
  std::map<std::tuple<std::vector<std::string>, std::string, int>, RoundKind> kinds;
  for (const history::RoundRecord& record : progress.rounds()) {
    const history::RoundStarted& started = record.started;
    const bool is_about =
        pack_ids.empty() || std::ranges::any_of(started.packs, [&](const std::string& pack) {
          return std::ranges::find(pack_ids, pack) != pack_ids.end();
        });
    if (!record.finished() || !is_about) continue;
    std::vector<std::string> packs = started.packs;
    std::ranges::sort(packs);
    RoundKind& kind = kinds[{packs, started.mode, started.questions}];
    kind.packs = std::move(packs);
    kind.mode = started.mode;
    kind.questions = started.questions;
    kind.rounds.push_back({.round = record.round,
                           .at = record.at,
                           .right = record.result.right,
                           .asked = record.result.asked,
                           .score = record.result.score,
                           .possible = record.result.possible});
  }
  std::vector<RoundKind> result;
  for (auto& [key, kind] : kinds)
    result.push_back(std::move(kind));
  std::ranges::stable_sort(result, std::greater{},
                           [](const RoundKind& kind) { return kind.rounds.back().round; });
  return result;
}

std::vector<questions::CardId> cards_of(const history::Progress& progress, history::Sequence round) {
  history::Sequence next = progress.next();
  std::size_t asked = 0;
  for (const history::RoundRecord& record : progress.rounds()) {
    if (record.round == round) asked = static_cast<std::size_t>(std::max(0, record.result.asked));
    if (record.round > round) next = std::min(next, record.round);
  }
  std::vector<std::pair<history::Sequence, const history::CardProgress*>> found;
  for (const history::CardProgress& card : progress.cards()) {
    for (const history::Review& review : card.reviews) {
      if (!review.undone && review.sequence > round && review.sequence < next)
        found.emplace_back(review.sequence, &card);
    }
  }
  std::ranges::sort(found);
  if (found.size() > asked) found.resize(asked); // what was reviewed after it
  std::vector<questions::CardId> cards;
  for (const auto& [sequence, card] : found) {
    if (std::ranges::find(cards, card->id) == cards.end()) cards.push_back(card->id);
  }
  return cards;
}

} // namespace ruru::rounds
