#include "rounds/choosing.hpp"

#include "questions/giveaway.hpp"
#include "rounds/mistakes.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <set>

namespace ruru::rounds {

namespace {

constexpr double prior_answers = 20;         // first answers of others: half of them right
constexpr std::size_t looked_at = 32;        // of each kind, for each question
constexpr std::size_t kept_in_mind = 50;     // questions that could still be given away
constexpr std::size_t most_questions = 1000; // more than anybody plays in one go
constexpr double order_counts = 0.1;         // against a card that is as far from the wanted chance as 0.1
constexpr double lately_counts = 0.5;        // likewise, when it was seen within half a day
constexpr double tag_counts = 0.2;           // likewise, when all before it had its tag

/// A card that could be asked.
struct Candidate {
  Timestamp last_seen;
  questions::CardId card;
  const questions::Pack* pack = nullptr;
  const questions::Question* question = nullptr;
};

/// Candidates by urgency, each list in the order in which they would come.
struct Candidates {
  std::vector<Candidate> due, fresh, seen;
};

/// One gap at a time: a cloze of four gaps is no likelier to come than another question.
bool is_of_the_last(const std::vector<Candidate>& fresh, const questions::CardId& card) {
  return !fresh.empty() && fresh.back().card.pack == card.pack && fresh.back().card.question == card.question;
}

std::vector<Candidate> in_order(std::vector<Candidate> all, Dice& dice) {
  all = shuffled(std::move(all), dice); // so that equals come in an order of the seed's
  std::ranges::stable_sort(all, {}, &Candidate::last_seen);
  return all;
}

/// Puts a candidate where it belongs; nowhere when it rests or the mode does not ask it.
void add(Candidates& all, Candidate next, const Mode& mode, const history::Progress& progress, Timestamp at) {
  const history::CardProgress* known = progress.find(next.card);
  if (known && known->rests(at)) return;
  const history::Review* last = known ? known->last_standing() : nullptr;
  if (last) next.last_seen = last->at;
  if (last && memory::is_due(known->state, at))
    all.due.push_back(std::move(next));
  else if (mode.from == Mode::From::due)
    return;
  else if (last)
    all.seen.push_back(std::move(next));
  else if (!is_of_the_last(all.fresh, next.card))
    all.fresh.push_back(std::move(next));
}

Candidates candidates(const Settings& settings, const Mode& mode, const questions::Library& library,
                      const history::Progress& progress, Timestamp at) {
  Candidates all;
  std::vector<questions::CardId> mistaken;
  if (mode.from == Mode::From::mistakes) mistaken = mistaken_cards(library, progress);
  for (const auto& loaded : library.packs) {
    const auto& wanted = settings.packs;
    if (!wanted.empty() && std::ranges::find(wanted, loaded->pack.id) == wanted.end()) continue;
    for (const questions::Question& question : loaded->pack.questions) {
      const bool is_list = questions::kind(question.body) == questions::Kind::list;
      if (question.draft || (mode.from == Mode::From::lists && !is_list)) continue;
      for (const std::string& part : questions::parts(question)) {
        Candidate next{{}, {loaded->pack.id, question.id, part}, &loaded->pack, &question};
        if (mode.from == Mode::From::mistakes && !std::ranges::binary_search(mistaken, next.card)) continue;
        add(all, std::move(next), mode, progress, at);
      }
    }
  }
  Dice dice(settings.seed);
  all.due = in_order(std::move(all.due), dice);
  all.fresh = in_order(std::move(all.fresh), dice);
  all.seen = in_order(std::move(all.seen), dice);
  return all;
}

double guess(const questions::Ask& ask) {
  if (ask.kind == questions::Kind::true_false) return 0.5;
  return ask.kind == questions::Kind::choice ? 1 / (1 + static_cast<double>(ask.wrong.size())) : 0;
}

double chance(const questions::Ask& ask, const history::Progress& progress, const history::Rules& rules,
              Timestamp at, double first_time) {
  const history::CardProgress* known = progress.find(ask.card);
  const bool is_fresh = !known || known->state.stage == memory::Stage::fresh;
  const double recall = is_fresh ? first_time : memory::recall_at(known->state, at, rules.weights);
  return recall + (1 - recall) * guess(ask);
}

/// Chooses one card after the other.
class Choice {
public:
  Choice(const Settings& settings, const history::Progress& progress, const history::Rules& rules,
         Timestamp at)
      : progress_(progress), rules_(rules), at_(at), first_time_(first_time_right(progress)),
        target_(target_recall(settings.manner.level)) {}

  /// Chooses from `lists`, taking turns in looking at them, until there are `count` or nothing is left.
  void choose(std::vector<const std::vector<Candidate>*> lists, std::size_t count) {
    std::vector<std::deque<Entry>> open(lists.size());
    std::vector<std::size_t> next(lists.size(), 0);
    while (cards_.size() < count) {
      for (std::size_t i = 0; i < lists.size(); ++i)
        look_at(*lists[i], next[i], open[i]);
      const bool none = std::ranges::all_of(open, [](const auto& each) { return each.empty(); });
      if (none) return;
      take_best(open);
    }
  }

  /// Fills up with those that were passed over because others give them away.
  std::vector<questions::CardId> filled_up(std::size_t count) && {
    for (const Entry& entry : passed_over_) {
      if (cards_.size() == count) break;
      if (questions_.insert({entry.ask.card.pack, entry.ask.card.question}).second)
        cards_.push_back(entry.ask.card);
    }
    return std::move(cards_);
  }

private:
  struct Entry {
    questions::Ask ask;
    questions::Told told;
    std::vector<std::string> tags;
    double chance = 0;
    bool lately = false; ///< seen so shortly before that asking it teaches nothing
  };

  void look_at(const std::vector<Candidate>& list, std::size_t& next, std::deque<Entry>& open) {
    while (open.size() < looked_at && next < list.size()) {
      const Candidate& candidate = list[next++];
      const questions::CardId& card = candidate.card;
      if (questions_.contains({card.pack, card.question})) continue;
      Entry entry{.ask = questions::ask(*candidate.pack, *candidate.question, card.part),
                  .told = {},
                  .tags = candidate.question->tags};
      entry.told = questions::told(entry.ask);
      entry.lately = candidate.last_seen > at_ - std::chrono::hours{12};
      entry.chance = chance(entry.ask, progress_, rules_, at_, first_time_);
      const bool given_away = std::ranges::any_of(
          recent_, [&](const questions::Told& other) { return questions::give_away(other, entry.told); });
      if (given_away)
        passed_over_.push_back(std::move(entry));
      else
        open.push_back(std::move(entry));
    }
  }

  /// How far a card is from what the round needs next; the smaller the better.
  double distance(const Entry& entry, std::size_t place) const {
    const auto chosen = static_cast<double>(cards_.size());
    const double needed = std::clamp(target_ * (chosen + 1) - chances_, 0.0, 1.0);
    double shared = 0;
    for (const std::string& tag : entry.tags) {
      const auto found = tags_.find(tag);
      if (found != tags_.end()) shared = std::max(shared, found->second / chosen);
    }
    return std::abs(entry.chance - needed) + tag_counts * shared + (entry.lately ? lately_counts : 0) +
           order_counts * static_cast<double>(place) / static_cast<double>(looked_at);
  }

  void take_best(std::vector<std::deque<Entry>>& open) {
    std::deque<Entry>* from = nullptr;
    std::size_t best = 0;
    double nearest = INFINITY;
    for (auto& entries : open) {
      for (std::size_t i = 0; i < entries.size(); ++i) {
        const double its = distance(entries[i], i);
        if (its >= nearest) continue;
        nearest = its;
        best = i;
        from = &entries;
      }
    }
    const Entry taken = std::move((*from)[best]);
    from->erase(from->begin() + static_cast<std::ptrdiff_t>(best));
    take(taken);
    for (auto& entries : open)
      pass_over(entries, taken);
  }

  void take(const Entry& entry) {
    cards_.push_back(entry.ask.card);
    questions_.insert({entry.ask.card.pack, entry.ask.card.question});
    chances_ += entry.chance;
    for (const std::string& tag : entry.tags)
      ++tags_[tag];
    recent_.push_back(entry.told);
    if (recent_.size() > kept_in_mind) recent_.pop_front();
  }

  void pass_over(std::deque<Entry>& entries, const Entry& taken) {
    std::deque<Entry> left;
    for (Entry& entry : entries) {
      const bool same_question =
          entry.ask.card.pack == taken.ask.card.pack && entry.ask.card.question == taken.ask.card.question;
      if (same_question) continue;
      if (questions::give_away(taken.told, entry.told))
        passed_over_.push_back(std::move(entry));
      else
        left.push_back(std::move(entry));
    }
    entries = std::move(left);
  }

  const history::Progress& progress_;
  const history::Rules& rules_;
  Timestamp at_;
  double first_time_, target_;

  std::vector<questions::CardId> cards_;
  std::set<std::pair<std::string, std::string>> questions_; ///< pack and id
  double chances_ = 0;                                      ///< sum
  std::map<std::string, double> tags_;                      ///< how often each was chosen
  std::deque<questions::Told> recent_;
  std::vector<Entry> passed_over_;
};

std::size_t wanted(const Settings& settings, const Mode& mode) {
  if (is_endless(mode, settings.manner.patience)) return most_questions;
  return static_cast<std::size_t>(std::max(1, mode.count > 0 ? mode.count : settings.count));
}

} // namespace

double first_time_right(const history::Progress& progress) {
  double asked = prior_answers, right = prior_answers / 2;
  for (const history::CardProgress& card : progress.cards()) {
    const auto first =
        std::ranges::find_if(card.reviews, [](const history::Review& review) { return !review.undone; });
    if (first == card.reviews.end()) continue;
    asked += 1;
    right += memory::recalled(first->grade) ? 1 : 0;
  }
  return right / asked;
}

double chance_of_right(const questions::Ask& ask, const history::Progress& progress,
                       const history::Rules& rules, Timestamp at) {
  return chance(ask, progress, rules, at, first_time_right(progress));
}

std::vector<questions::CardId> chosen_cards(const Settings& settings, const Mode& mode,
                                            const questions::Library& library,
                                            const history::Progress& progress, const history::Rules& rules,
                                            Timestamp at) {
  if (!settings.cards.empty()) return settings.cards;
  const std::size_t count = wanted(settings, mode);
  const Candidates all = candidates(settings, mode, library, progress, at);
  Choice choice(settings, progress, rules, at);
  choice.choose({&all.due}, count);
  choice.choose({&all.fresh, &all.seen}, count);
  std::vector<questions::CardId> cards = std::move(choice).filled_up(count);
  if (mode.open_ended) return cards; // not all will be asked: the due ones come first
  Dice dice(mixed(settings.seed, 1));
  return shuffled(std::move(cards), dice);
}

} // namespace ruru::rounds
