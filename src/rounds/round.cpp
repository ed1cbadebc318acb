#include "rounds/round.hpp"

#include "questions/parts.hpp"
#include "rounds/score.hpp"

#include <algorithm>
#include <set>

namespace ruru::rounds {

namespace {

/// Due cards are asked first, then new ones, then those longest unseen.
enum class Urgency : std::uint8_t { due, fresh, seen };

struct Candidate {
  Urgency urgency;
  Timestamp last_seen;
  questions::CardId card;
};

bool rests(const questions::CardId& card, const history::Progress& progress, Timestamp at) {
  const history::CardProgress* known = progress.find(card);
  return known && known->rests(at);
}

Candidate candidate(questions::CardId card, const history::Progress& progress, Timestamp at) {
  const history::CardProgress* known = progress.find(card);
  const history::Review* last = known ? known->last_standing() : nullptr;
  if (!last) return {Urgency::fresh, {}, std::move(card)};
  const Urgency urgency = memory::is_due(known->state, at) ? Urgency::due : Urgency::seen;
  return {urgency, last->at, std::move(card)};
}

std::vector<Candidate> candidates(const Settings& settings, const questions::Library& library,
                                  const history::Progress& progress, Timestamp at) {
  std::vector<Candidate> all;
  for (const auto& loaded : library.packs) {
    const auto& wanted = settings.packs;
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), loaded->pack.id) == wanted.end()) continue;
    for (questions::CardId& card : questions::cards(loaded->pack)) {
      if (rests(card, progress, at)) continue;
      Candidate next = candidate(std::move(card), progress, at);
      // One gap at a time: a cloze of four gaps is no likelier to come than another question.
      const bool same_question = !all.empty() && all.back().card.pack == next.card.pack &&
                                 all.back().card.question == next.card.question;
      if (same_question && next.urgency == Urgency::fresh && all.back().urgency == Urgency::fresh) continue;
      all.push_back(std::move(next));
    }
  }
  Dice dice(settings.seed);
  all = shuffled(std::move(all), dice); // so that equals come in an order of the seed's
  std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
    return std::pair(a.urgency, a.last_seen) < std::pair(b.urgency, b.last_seen);
  });
  return all;
}

/// Takes cards while no question and no answer comes twice.
class Chosen {
public:
  explicit Chosen(const questions::Library& library) : library_(library) {}

  bool fits(const questions::CardId& card) {
    if (questions_.contains({card.pack, card.question, ""})) return false;
    return !answers_.contains(answer(card));
  }

  void take(const questions::CardId& card) {
    questions_.insert({card.pack, card.question, ""});
    answers_.insert(answer(card));
    cards.push_back(card);
  }

  std::vector<questions::CardId> cards;

private:
  /// What would give another question away; a statement's True tells nothing.
  std::string answer(const questions::CardId& card) const {
    const questions::LoadedPack* loaded = library_.find(card.pack);
    const questions::Question* question = library_.find(card);
    if (!loaded || !question) return {};
    const questions::Ask ask = questions::ask(loaded->pack, *question, card.part);
    if (ask.kind == questions::Kind::true_false) return "\x01" + questions::text(card);
    return questions::folded(questions::shown_answer(ask));
  }

  const questions::Library& library_;
  std::set<questions::CardId> questions_;
  std::set<std::string> answers_;
};

} // namespace

std::vector<questions::CardId> chosen_cards(const Settings& settings, const questions::Library& library,
                                            const history::Progress& progress, Timestamp at) {
  if (!settings.cards.empty()) {
    std::vector<questions::CardId> cards = settings.cards;
    std::erase_if(cards, [&](const questions::CardId& card) { return rests(card, progress, at); });
    return cards;
  }
  const std::size_t count = static_cast<std::size_t>(std::max(1, settings.count));
  const std::vector<Candidate> all = candidates(settings, library, progress, at);
  Chosen chosen(library);
  std::vector<questions::CardId> passed_over;
  for (const Candidate& next : all) {
    if (chosen.cards.size() == count) break;
    if (chosen.fits(next.card))
      chosen.take(next.card);
    else
      passed_over.push_back(next.card);
  }
  for (const questions::CardId& card : passed_over) {
    if (chosen.cards.size() == count) break;
    chosen.take(card);
  }
  Dice dice(mixed(settings.seed, 1));
  return shuffled(std::move(chosen.cards), dice);
}

Round new_round(const Settings& settings, const questions::Library& library,
                const history::Progress& progress, Timestamp at) {
  Round round{.settings = settings, .id = 0, .started = at, .items = {}, .answers = {}};
  for (const questions::CardId& card : chosen_cards(settings, library, progress, at)) {
    if (auto item = item_for(library, card, settings.seed)) round.items.push_back(std::move(*item));
  }
  return round;
}

Tally tally(const Round& round) {
  Tally result;
  for (const Answer& answer : round.answers) {
    ++result.asked;
    result.taken += answer.taken;
    result.answer_points += answer.points;
    if (answer.outcome != questions::Outcome::right) {
      result.run = 0;
      continue;
    }
    ++result.right;
    ++result.run;
    result.longest_run = std::max(result.longest_run, result.run);
    result.bonus += run_bonus(result.run);
  }
  return result;
}

int possible(const Round& round) {
  std::vector<int> worths;
  for (const Item& item : round.items) {
    worths.push_back(item.worth);
  }
  return possible(worths);
}

std::vector<questions::CardId> missed(const Round& round) {
  std::vector<questions::CardId> cards;
  for (const Answer& answer : round.answers) {
    if (answer.outcome != questions::Outcome::right) cards.push_back(answer.card);
  }
  return cards;
}

int best_score(const history::Progress& progress, const Settings& settings, int questions) {
  int best = 0;
  for (const history::RoundRecord& record : progress.rounds()) {
    const bool same = record.started.mode == settings.mode && record.started.packs == settings.packs &&
                      record.started.questions == questions;
    if (record.finished() && same) best = std::max(best, record.result.score);
  }
  return best;
}

} // namespace ruru::rounds
