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

/// Whether the mode asks such a card at all.
bool is_asked(const Mode& mode, const Candidate& next, const questions::Library& library) {
  switch (mode.from) {
  case Mode::From::due: return next.urgency == Urgency::due;
  case Mode::From::lists: {
    const questions::Question* question = library.find(next.card);
    return question && questions::kind(question->body) == questions::Kind::list;
  }
  case Mode::From::all: break;
  }
  return true;
}

std::vector<Candidate> candidates(const Settings& settings, const Mode& mode,
                                  const questions::Library& library, const history::Progress& progress,
                                  Timestamp at) {
  std::vector<Candidate> all;
  for (const auto& loaded : library.packs) {
    const auto& wanted = settings.packs;
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), loaded->pack.id) == wanted.end()) continue;
    for (questions::CardId& card : questions::cards(loaded->pack)) {
      if (rests(card, progress, at)) continue;
      Candidate next = candidate(std::move(card), progress, at);
      if (!is_asked(mode, next, library)) continue;
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

/// More than anybody plays in one go.
constexpr std::size_t most_questions = 1000;

std::size_t wanted(const Settings& settings, const Mode& mode) {
  if (is_endless(mode, settings.patience)) return most_questions;
  return static_cast<std::size_t>(std::max(1, mode.count > 0 ? mode.count : settings.count));
}

/// A seed that everybody has who has these packs, on that day.
std::uint64_t seed_of_the_day(const std::vector<std::string>& packs, CivilDay day) {
  std::uint64_t seed = mixed(0, static_cast<std::uint64_t>(day.time_since_epoch().count()));
  for (const std::string& pack : packs)
    seed = mixed(seed, history::fuzz_seed({pack, "", ""}));
  return seed;
}

void put_easy_first(std::vector<Item>& items) {
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.worth < b.worth; });
}

bool is_miss(const Answer& answer) { return answer.outcome != questions::Outcome::right; }

int misses(const Round& round) {
  return static_cast<int>(std::count_if(round.answers.begin(), round.answers.end(), is_miss));
}

std::chrono::milliseconds taken(const Round& round) {
  std::chrono::milliseconds sum{0};
  for (const Answer& answer : round.answers)
    sum += answer.taken;
  return sum;
}

/// Whether a miss of the last answer has made its question come again.
bool comes_again(const Round& round) { return round.mode.until_known && is_miss(round.answers.back()); }

/// How many questions it has, each counted once.
int distinct_questions(const Round& round) {
  return static_cast<int>(
      std::count_if(round.items.begin(), round.items.end(), [](const Item& item) { return item.worth > 0; }));
}

/// The question of the last answer once more, for no points.
Item again(const Round& round) {
  Item item = round.items[round.answers.size() - 1];
  item.worth = 0;
  return item;
}

} // namespace

std::vector<questions::CardId> chosen_cards(const Settings& settings, const Mode& mode,
                                            const questions::Library& library,
                                            const history::Progress& progress, Timestamp at) {
  if (!settings.cards.empty()) {
    std::vector<questions::CardId> cards = settings.cards;
    std::erase_if(cards, [&](const questions::CardId& card) { return rests(card, progress, at); });
    return cards;
  }
  const std::size_t count = wanted(settings, mode);
  const std::vector<Candidate> all = candidates(settings, mode, library, progress, at);
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
  if (mode.open_ended) return std::move(chosen.cards); // not all will be asked: the due ones come first
  Dice dice(mixed(settings.seed, 1));
  return shuffled(std::move(chosen.cards), dice);
}

Round new_round(const Settings& settings, const Mode& mode, const questions::Library& library,
                const history::Progress& progress, Timestamp at, CivilDay day) {
  Round round{.settings = settings, .mode = mode, .started = at};
  if (mode.of_the_day) round.settings.seed = seed_of_the_day(settings.packs, day);
  const history::Progress nothing;
  for (const questions::CardId& card :
       chosen_cards(round.settings, mode, library, mode.of_the_day ? nothing : progress, at)) {
    if (auto item = item_for(library, card, round.settings.seed)) round.items.push_back(std::move(*item));
  }
  if (mode.order == Mode::Order::rising) put_easy_first(round.items);
  return round;
}

bool Round::finished() const {
  if (over || answers.size() >= items.size()) return true;
  const auto limit = time_to_think(mode, settings.patience);
  return ended_by_misses(*this) || (limit.count() > 0 && rounds::taken(*this) >= limit);
}

void add_answer(Round& round, Answer answer) {
  round.answers.push_back(std::move(answer));
  if (comes_again(round)) round.items.push_back(again(round));
}

Answer take_back_answer(Round& round) {
  if (comes_again(round)) round.items.pop_back();
  round.over = false;
  Answer answer = std::move(round.answers.back());
  round.answers.pop_back();
  return answer;
}

void change_last_answer(Round& round, questions::Outcome outcome, int points) {
  if (comes_again(round)) round.items.pop_back();
  round.answers.back().outcome = outcome;
  round.answers.back().points = points;
  if (comes_again(round)) round.items.push_back(again(round));
}

std::optional<std::chrono::milliseconds> time_left(const Round& round, std::chrono::milliseconds open) {
  const auto limit = time_to_think(round.mode, round.settings.patience);
  if (limit.count() == 0) return {};
  return std::max(std::chrono::milliseconds{0}, limit - taken(round) - open);
}

std::optional<int> misses_left(const Round& round) {
  if (round.mode.misses == 0) return {};
  return std::max(0, round.mode.misses - misses(round));
}

bool ended_by_misses(const Round& round) { return misses_left(round) == 0; }

Tally tally(const Round& round) {
  Tally result;
  if (ended_by_misses(round)) result.kept = round.mode.kept_after_misses;
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
  const std::size_t asked = round.mode.open_ended ? round.answers.size() : round.items.size();
  std::vector<int> worths;
  for (std::size_t i = 0; i < asked; ++i)
    worths.push_back(round.items[i].worth);
  return possible(worths);
}

std::vector<questions::CardId> missed(const Round& round) {
  std::vector<questions::CardId> cards;
  for (const Answer& answer : round.answers) {
    const bool known = std::find(cards.begin(), cards.end(), answer.card) != cards.end();
    if (is_miss(answer) && !known) cards.push_back(answer.card);
  }
  return cards;
}

history::RoundStarted started_entry(const Round& round) {
  return {.mode = recorded_name(round.mode, round.settings.patience),
          .packs = round.settings.packs,
          .seed = round.settings.seed,
          .questions = round.mode.open_ended ? 0 : distinct_questions(round)};
}

std::vector<int> scores_of_its_kind(const history::Progress& progress, const Round& round) {
  const history::RoundStarted own = started_entry(round);
  std::vector<int> scores;
  for (const history::RoundRecord& record : progress.rounds()) {
    const bool same = record.started.mode == own.mode && record.started.packs == own.packs &&
                      record.started.questions == own.questions;
    if (record.finished() && same && record.round != round.id) scores.push_back(record.result.score);
  }
  return scores;
}

int best_score(const history::Progress& progress, const Round& round) {
  const std::vector<int> scores = scores_of_its_kind(progress, round);
  return scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end());
}

} // namespace ruru::rounds
