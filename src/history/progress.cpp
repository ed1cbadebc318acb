#include "history/progress.hpp"

#include "history/evidence.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace ruru::history {

namespace {

DayRule day_rule(std::chrono::minutes utc_offset, const Rules& rules) {
  return {utc_offset, rules.day_starts};
}

memory::CardState after(const CardProgress& card, const Review& review, const Rules& rules) {
  return memory::reviewed(card.state, evidence(review), review.at, day_rule(review.utc_offset, rules),
                          policy_for(rules, card.id.pack), rules.weights,
                          {.seed = fuzz_seed(card.id), .promised = review.promised});
}

constexpr std::size_t ahead = 128; ///< entries of which a fold looks at the cards in one go

bool is_evidence(const Review& review) { return review.evidence && !review.undone; }

} // namespace

const memory::Policy& policy_for(const Rules& rules, const std::string& pack) {
  const auto own = rules.pack_policies.find(pack);
  return own == rules.pack_policies.end() ? rules.policy : own->second;
}

std::uint64_t fuzz_seed(const questions::CardId& card) {
  std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a, 64 bits
  for (const unsigned char letter : questions::text(card)) {
    hash = (hash ^ letter) * 0x100000001b3;
  }
  return hash;
}

const Review* CardProgress::last_standing() const {
  const auto last =
      std::find_if(reviews.rbegin(), reviews.rend(), [](const Review& review) { return !review.undone; });
  return last == reviews.rend() ? nullptr : &*last;
}

const CardProgress* Progress::find(const questions::CardId& card) const {
  const auto found = card_index_.find(card);
  return found == card_index_.end() ? nullptr : &cards_[found->second];
}

/// What the learner did, as opposed to what followed of itself.
bool Progress::is_action(const Fact& fact) const {
  using What = Fact::What;
  switch (fact.what) {
  case What::answer:
  case What::correction:
  case What::round_start:
  case What::suspension:
  case What::pack_removal: return true;
  case What::nothing:
  case What::round_end:
  case What::undo: return false;
  }
  return false;
}

StepBack Progress::step_of(Sequence sequence) const {
  using What = StepBack::What;
  StepBack step{.what = What::nothing, .about = sequence, .targets = {}};
  switch (facts_[sequence - 1].what) {
  case Fact::What::answer: step.what = What::answer; break;
  case Fact::What::correction: step.what = What::correction; break;
  case Fact::What::round_start: step.what = What::round; break;
  case Fact::What::suspension: step.what = What::suspension; break;
  case Fact::What::pack_removal: step.what = What::pack_removal; break;
  default: break;
  }
  return step;
}

StepBack Progress::undo_step() const {
  std::vector<Sequence> ends; // of rounds, behind the last action
  for (Sequence sequence = facts_.size(); sequence > 0; --sequence) {
    const Fact& fact = facts_[sequence - 1];
    if (!fact.stands()) continue;
    if (fact.what == Fact::What::round_end) ends.push_back(sequence);
    if (!is_action(fact)) continue;
    StepBack step = step_of(sequence);
    step.targets = std::move(ends);
    step.targets.push_back(sequence);
    return step;
  }
  return {};
}

StepBack Progress::redo_step() const {
  for (Sequence sequence = facts_.size(); sequence > 0; --sequence) {
    const Fact& fact = facts_[sequence - 1];
    if (is_action(fact)) return {};
    const bool takes_back = fact.what == Fact::What::undo && fact.stands() && fact.target > 0 &&
                            fact.target < sequence && is_action(facts_[fact.target - 1]);
    if (!takes_back) continue;
    StepBack step = step_of(fact.target);
    step.targets.push_back(sequence);
    for (Sequence before = sequence - 1; before > 0; --before) { // the ends of rounds that went with it
      const Fact& end = facts_[before - 1];
      const bool took_an_end = end.what == Fact::What::undo && end.stands() && end.target > 0 &&
                               end.target < before && facts_[end.target - 1].what == Fact::What::round_end;
      if (!took_an_end) break;
      step.targets.push_back(before);
    }
    return step;
  }
  return {};
}

const CardProgress* Progress::card_of(Sequence sequence) const {
  if (sequence == 0 || sequence > facts_.size()) return nullptr;
  const Fact& fact = facts_[sequence - 1];
  if (fact.what == Fact::What::answer) return &cards_[fact.index];
  if (fact.what == Fact::What::suspension) return &cards_[suspensions_[fact.index].card];
  return fact.what == Fact::What::correction ? card_of(corrections_[fact.index].answer) : nullptr;
}

std::optional<Suspended> Progress::suspension_of(Sequence sequence) const {
  const bool is =
      sequence > 0 && sequence <= facts_.size() && facts_[sequence - 1].what == Fact::What::suspension;
  if (!is) return {};
  const Suspension& found = suspensions_[facts_[sequence - 1].index];
  return Suspended{.card = cards_[found.card].id, .suspended = found.suspended, .until = found.until};
}

const RoundRecord* Progress::round_of(Sequence sequence) const {
  const bool is =
      sequence > 0 && sequence <= facts_.size() && facts_[sequence - 1].what == Fact::What::round_start;
  return is ? &rounds_[facts_[sequence - 1].index] : nullptr;
}

const PackRemoved* Progress::removal_of(Sequence sequence) const {
  const bool is =
      sequence > 0 && sequence <= facts_.size() && facts_[sequence - 1].what == Fact::What::pack_removal;
  return is ? &removals_[facts_[sequence - 1].index] : nullptr;
}

std::uint32_t Progress::card_index(const questions::CardId& card) {
  const auto [place, is_new] = card_index_.try_emplace(card, static_cast<std::uint32_t>(cards_.size()));
  if (is_new) cards_.push_back({.id = card, .state = {}, .reviews = {}});
  return place->second;
}

void Progress::count(const Review& review, int sign, const Rules& rules) {
  const CivilDay day = civil_day(review.at, day_rule(review.utc_offset, rules));
  const bool is_latest = !days_.empty() && days_.rbegin()->first == day; // as good as always
  DayTally& tally = is_latest ? days_.rbegin()->second : days_[day];
  tally.answers += sign;
  tally.right += review.outcome == questions::Outcome::right ? sign : 0;
  tally.taken += sign * review.taken;
  if (tally.answers == 0) days_.erase(day);
}

void Progress::refold(CardProgress& card, const Rules& rules) {
  if (replaying_) return;
  const auto last = std::find_if(card.reviews.rbegin(), card.reviews.rend(), is_evidence);
  card.state = {};
  for (const Review& review : card.reviews) {
    if (last == card.reviews.rend() || !is_evidence(review)) continue;
    if (&review == &*last) {
      card.state = after(card, review, rules);
      break;
    }
    card.state = memory::remembered(card.state, evidence(review), review.at, rules.policy, rules.weights);
  }
}

/// Gives an answer the grade of its latest correction that stands, or its own.
void Progress::regrade(Sequence answer, const Rules& rules) {
  const Fact& fact = facts_[answer - 1];
  CardProgress& card = cards_[fact.index];
  Review& review = card.reviews[fact.review];
  if (!review.undone) count(review, -1, rules);
  const Correction* standing = nullptr;
  const Correction* first = nullptr;
  for (std::uint32_t index = latest_correction_.at(answer); index != none; index = first->earlier) {
    first = &corrections_[index];
    if (!standing && !first->undone) standing = first;
  }
  review.grade = standing ? standing->grade : first->before_grade;
  review.outcome = standing ? standing->outcome : first->before_outcome;
  review.promised = standing ? standing->promised : first->before_promised;
  review.corrected = standing != nullptr;
  if (!review.undone) count(review, +1, rules);
  refold(card, rules);
}

/// A card is suspended or buried when the latest word on it that stands says so.
void Progress::rest(std::uint32_t card) {
  std::uint32_t index = latest_suspension_.at(card);
  while (index != none && suspensions_[index].undone)
    index = suspensions_[index].earlier;
  const bool left_out = index != none && suspensions_[index].suspended;
  const Timestamp until = left_out ? suspensions_[index].until : Timestamp{};
  cards_[card].suspended = left_out && until == Timestamp{};
  cards_[card].buried_until = until;
}

/// `undoers` more (or, negative, fewer) standing entries take an entry back, and what follows from that for
/// the entry that it took back itself, and so on.
void Progress::take_back(Sequence sequence, int undoers, const Rules& rules) {
  while (sequence > 0 && sequence <= facts_.size()) {
    Fact& fact = facts_[sequence - 1];
    const bool stood = fact.stands();
    fact.undoers += static_cast<std::uint32_t>(undoers);
    if (fact.stands() == stood) return;
    if (fact.what != Fact::What::undo) return stand(fact, !stood, rules);
    sequence = fact.target;
    undoers = stood ? -1 : +1;
  }
}

void Progress::stand(const Fact& fact, bool stands, const Rules& rules) {
  switch (fact.what) {
  case Fact::What::answer: {
    CardProgress& card = cards_[fact.index];
    Review& review = card.reviews[fact.review];
    review.undone = !stands;
    count(review, stands ? +1 : -1, rules);
    refold(card, rules);
    break;
  }
  case Fact::What::correction:
    corrections_[fact.index].undone = !stands;
    regrade(corrections_[fact.index].answer, rules);
    break;
  case Fact::What::round_start: rounds_[fact.index].undone = !stands; break;
  case Fact::What::round_end:
    rounds_[fact.index].result.round = stands ? rounds_[fact.index].round : 0;
    break;
  case Fact::What::suspension:
    suspensions_[fact.index].undone = !stands;
    rest(suspensions_[fact.index].card);
    break;
  case Fact::What::pack_removal: // the file is brought back outside
  case Fact::What::undo:
  case Fact::What::nothing: break;
  }
}

void Progress::apply(const Entry& entry, const Answered& what, const Rules& rules) {
  const std::uint32_t index = card_index(what.card);
  CardProgress& card = cards_[index];
  card.reviews.push_back({.sequence = entry.sequence,
                          .at = entry.at,
                          .utc_offset = entry.utc_offset,
                          .taken = what.taken,
                          .grade = what.grade,
                          .outcome = what.outcome,
                          .first_outcome = what.outcome,
                          .options = what.options,
                          .hints = what.hints,
                          .certainty = what.certainty,
                          .promised = what.promised,
                          .evidence = what.evidence});
  const Review& review = card.reviews.back();
  if (is_evidence(review) && !replaying_) card.state = after(card, review, rules);
  count(review, +1, rules);
  const auto place = static_cast<std::uint32_t>(card.reviews.size() - 1);
  if (what.outcome == questions::Outcome::wrong && !what.response.empty())
    mistakes_.push_back({index, place, what.response});
  facts_.push_back({.what = Fact::What::answer, .index = index, .review = place});
}

void Progress::apply(const Entry&, const Corrected& what, const Rules& rules) {
  const bool known =
      what.answer > 0 && what.answer <= facts_.size() && facts_[what.answer - 1].what == Fact::What::answer;
  if (!known) {
    facts_.push_back({});
    return;
  }
  const Fact& answer = facts_[what.answer - 1];
  const Review& review = cards_[answer.index].reviews[answer.review];
  const auto index = static_cast<std::uint32_t>(corrections_.size());
  const auto [latest, is_first] = latest_correction_.try_emplace(what.answer, index);
  corrections_.push_back({.answer = what.answer,
                          .earlier = is_first ? none : latest->second,
                          .before_grade = review.grade,
                          .grade = what.grade,
                          .before_outcome = review.outcome,
                          .outcome = what.outcome,
                          .before_promised = review.promised,
                          .promised = what.promised});
  latest->second = index;
  facts_.push_back({.what = Fact::What::correction, .index = index});
  regrade(what.answer, rules);
}

void Progress::apply(const Entry& entry, const RoundStarted& what, const Rules&) {
  rounds_.push_back({.round = entry.sequence, .at = entry.at, .started = what, .result = {}});
  facts_.push_back(
      {.what = Fact::What::round_start, .index = static_cast<std::uint32_t>(rounds_.size() - 1)});
}

void Progress::apply(const Entry&, const RoundFinished& what, const Rules&) {
  const bool known =
      what.round > 0 && what.round <= facts_.size() && facts_[what.round - 1].what == Fact::What::round_start;
  if (!known) {
    facts_.push_back({});
    return;
  }
  const std::uint32_t index = facts_[what.round - 1].index;
  rounds_[index].result = what;
  facts_.push_back({.what = Fact::What::round_end, .index = index});
}

void Progress::apply(const Entry&, const Undone& what, const Rules& rules) {
  const Sequence target = what.target <= facts_.size() ? what.target : 0; // only ever an earlier entry
  facts_.push_back({.what = Fact::What::undo, .target = target});
  take_back(target, +1, rules);
}

void Progress::apply(const Entry&, const Suspended& what, const Rules&) {
  const std::uint32_t card = card_index(what.card);
  const auto index = static_cast<std::uint32_t>(suspensions_.size());
  const auto [latest, is_first] = latest_suspension_.try_emplace(card, index);
  suspensions_.push_back({.card = card,
                          .earlier = is_first ? none : latest->second,
                          .suspended = what.suspended,
                          .until = what.until});
  latest->second = index;
  facts_.push_back({.what = Fact::What::suspension, .index = index});
  rest(card);
}

void Progress::apply(const Entry&, const PackRemoved& what, const Rules&) {
  removals_.push_back(what);
  facts_.push_back(
      {.what = Fact::What::pack_removal, .index = static_cast<std::uint32_t>(removals_.size() - 1)});
}

void Progress::apply(const Entry&, const Unreadable& what, const Rules&) {
  if (what.reason != Unreadable::Reason::lost) ++unreadable_;
  facts_.push_back({});
}

void Progress::apply(const Entry& entry, const Rules& rules) {
  assert(entry.sequence == next());
  std::visit([&](const auto& what) { apply(entry, what, rules); }, entry.what);
}

Progress applied(Progress progress, const Entry& entry, const Rules& rules) {
  progress.apply(entry, rules);
  return progress;
}

/// Touches what the entries from `first` to before `behind` will change. One by one each would wait for
/// memory; looked up in one go, the waits overlap, and a long history is folded in three quarters of the
/// time.
void Progress::look_ahead(const std::vector<Entry>& entries, std::size_t first, std::size_t behind) const {
  for (std::size_t i = first; i < behind; ++i) {
    const auto* what = std::get_if<Answered>(&entries[i].what);
    const CardProgress* card = what ? find(what->card) : nullptr;
    if (card) __builtin_prefetch(card->reviews.data() + card->reviews.size(), 1);
  }
}

Progress folded(const std::vector<Entry>& entries, const Rules& rules) {
  Progress progress;
  progress.replaying_ = true;
  progress.facts_.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i % ahead == 0) progress.look_ahead(entries, i, std::min(i + ahead, entries.size()));
    progress.apply(entries[i], rules);
  }
  progress.replaying_ = false;
  for (CardProgress& card : progress.cards_) {
    progress.refold(card, rules);
  }
  return progress;
}

Progress refolded(Progress progress, const Rules& rules) {
  progress.days_.clear();
  for (CardProgress& card : progress.cards_) {
    progress.refold(card, rules);
    for (const Review& review : card.reviews) {
      if (!review.undone) progress.count(review, +1, rules);
    }
  }
  return progress;
}

} // namespace ruru::history
