#include "rounds/mistakes.hpp"

#include "questions/parts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace ruru::rounds {

namespace {

using questions::CardId;

/// The cards of a pack that were missed, by their folded answers: no others can be half of a mix-up.
using ByAnswer = std::unordered_map<std::string, std::vector<CardId>>;

ByAnswer by_answer(const questions::Pack& pack, const std::set<CardId>& missed) {
  ByAnswer result;
  for (const questions::Question& question : pack.questions) {
    const questions::Kind kind = questions::kind(question.body);
    if (question.draft || kind == questions::Kind::true_false || questions::has_parts(kind)) continue;
    for (const std::string& part : questions::parts(question)) {
      if (!missed.contains({pack.id, question.id, part})) continue;
      const questions::Ask ask = questions::ask(pack, question, part);
      for (const std::string& accepted : ask.accepted)
        result[questions::folded(accepted)].push_back(ask.card);
    }
  }
  return result;
}

bool stands(const history::Review& review) {
  return !review.undone && review.outcome != questions::Outcome::right;
}

/// How often the answer to `second` was given to `first`.
using Taken = std::map<std::pair<CardId, CardId>, int>;

Taken taken_for_others(const questions::Library& library, const history::Progress& progress) {
  std::set<CardId> missed;
  for (const history::Mistake& mistake : progress.mistakes())
    missed.insert(progress.cards()[mistake.card].id);
  std::map<std::string, ByAnswer> packs;
  Taken taken;
  for (const history::Mistake& mistake : progress.mistakes()) {
    const history::CardProgress& card = progress.cards()[mistake.card];
    const questions::LoadedPack* loaded = library.find(card.id.pack);
    if (!loaded || !stands(card.reviews[mistake.review])) continue;
    const auto [answers, is_new] = packs.try_emplace(card.id.pack);
    if (is_new) answers->second = by_answer(loaded->pack, missed);
    const auto found = answers->second.find(questions::folded(mistake.response));
    if (found == answers->second.end()) continue;
    for (const CardId& other : found->second)
      if (other.question != card.id.question) ++taken[{card.id, other}];
  }
  return taken;
}

} // namespace

Calibration calibration(const history::Progress& progress) {
  Calibration result;
  for (const history::CardProgress& card : progress.cards()) {
    for (const history::Review& review : card.reviews) {
      if (review.undone) continue;
      Said& said = result[static_cast<std::size_t>(review.certainty)];
      ++said.times;
      said.right += review.outcome == questions::Outcome::right ? 1 : 0;
    }
  }
  return result;
}

std::vector<CardId> confident_mistakes(const history::Progress& progress) {
  std::vector<CardId> cards;
  for (const history::CardProgress& card : progress.cards()) {
    const history::Review* last = card.last_standing();
    if (last && last->certainty == history::Certainty::sure && last->outcome == questions::Outcome::wrong)
      cards.push_back(card.id);
  }
  return cards;
}

std::vector<MixUp> mix_ups(const questions::Library& library, const history::Progress& progress) {
  const Taken taken = taken_for_others(library, progress);
  std::vector<MixUp> pairs;
  for (const auto& [cards, times] : taken) {
    const auto back = taken.find({cards.second, cards.first});
    if (back == taken.end() || cards.second < cards.first) continue;
    pairs.push_back({cards.first, cards.second, times + back->second});
  }
  std::ranges::stable_sort(pairs, std::greater{}, &MixUp::times);
  return pairs;
}

std::vector<CardId> mistaken_cards(const questions::Library& library, const history::Progress& progress) {
  std::set<CardId> cards;
  for (const MixUp& pair : mix_ups(library, progress)) {
    cards.insert(pair.one);
    cards.insert(pair.other);
  }
  for (CardId& card : confident_mistakes(progress))
    cards.insert(std::move(card));
  return {cards.begin(), cards.end()};
}

} // namespace ruru::rounds
