#include "history/progress.hpp"

#include "history/evidence.hpp"

#include <cassert>
#include <utility>

namespace ruru::history {

namespace {

DayRule day_rule(std::chrono::minutes utc_offset, const Rules& rules) {
  return {utc_offset, rules.day_starts};
}

memory::CardState after(const CardProgress& card, const Review& review, const Rules& rules) {
  return memory::reviewed(card.state, evidence(review), review.at, day_rule(review.utc_offset, rules),
                          rules.policy, rules.weights, {.seed = fuzz_seed(card.id)});
}

bool is_evidence(const Review& review) { return review.evidence && !review.undone; }

} // namespace

std::uint64_t fuzz_seed(const questions::CardId& card) {
  std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a, 64 bits
  for (const unsigned char letter : questions::text(card)) {
    hash = (hash ^ letter) * 0x100000001b3;
  }
  return hash;
}

const CardProgress* Progress::find(const questions::CardId& card) const {
  const auto found = card_index_.find(card);
  return found == card_index_.end() ? nullptr : &cards_[found->second];
}

Sequence Progress::undoable() const {
  for (Sequence sequence = facts_.size(); sequence > 0; --sequence) {
    const Fact& fact = facts_[sequence - 1];
    const bool answers = fact.what == Fact::What::answer || fact.what == Fact::What::correction;
    if (answers && !fact.undone) return sequence;
  }
  return 0;
}

const CardProgress* Progress::card_of(Sequence sequence) const {
  if (sequence == 0 || sequence > facts_.size()) return nullptr;
  const Fact& fact = facts_[sequence - 1];
  if (fact.what == Fact::What::answer) return &cards_[fact.index];
  return fact.what == Fact::What::correction ? card_of(corrections_[fact.index].answer) : nullptr;
}

std::uint32_t Progress::card_index(const questions::CardId& card) {
  const auto [place, is_new] = card_index_.try_emplace(card, static_cast<std::uint32_t>(cards_.size()));
  if (is_new) cards_.push_back({.id = card, .state = {}, .reviews = {}});
  return place->second;
}

void Progress::count(const Review& review, int sign, const Rules& rules) {
  const CivilDay day = civil_day(review.at, day_rule(review.utc_offset, rules));
  DayTally& tally = days_[day];
  tally.answers += sign;
  tally.right += review.outcome == questions::Outcome::right ? sign : 0;
  tally.taken += sign * review.taken;
  if (tally.answers == 0) days_.erase(day);
}

void Progress::refold(CardProgress& card, const Rules& rules) {
  card.state = {};
  for (const Review& review : card.reviews) {
    if (is_evidence(review)) card.state = after(card, review, rules);
  }
}

/// Gives an answer the grade of its latest correction that stands, or its own.
void Progress::regrade(Sequence answer, const Rules& rules) {
  const Fact& fact = facts_[answer - 1];
  CardProgress& card = cards_[fact.index];
  Review& review = card.reviews[fact.review];
  if (!review.undone) count(review, -1, rules);
  const Correction* first = nullptr;
  const Correction* standing = nullptr;
  for (const Correction& correction : corrections_) {
    if (correction.answer != answer) continue;
    if (!first) first = &correction;
    if (!correction.undone) standing = &correction;
  }
  if (first) {
    review.grade = standing ? standing->grade : first->before_grade;
    review.outcome = standing ? standing->outcome : first->before_outcome;
    review.corrected = standing != nullptr;
  }
  if (!review.undone) count(review, +1, rules);
  refold(card, rules);
}

void Progress::set_undone(Sequence sequence, bool undone, const Rules& rules) {
  if (sequence == 0 || sequence > facts_.size() || facts_[sequence - 1].undone == undone) return;
  Fact& fact = facts_[sequence - 1];
  fact.undone = undone;
  switch (fact.what) {
  case Fact::What::answer: {
    CardProgress& card = cards_[fact.index];
    Review& review = card.reviews[fact.review];
    review.undone = undone;
    count(review, undone ? -1 : +1, rules);
    refold(card, rules);
    break;
  }
  case Fact::What::correction:
    corrections_[fact.index].undone = undone;
    regrade(corrections_[fact.index].answer, rules);
    break;
  case Fact::What::round_start: rounds_[fact.index].undone = undone; break;
  case Fact::What::round_end:
    rounds_[fact.index].result.round = undone ? 0 : rounds_[fact.index].round;
    break;
  case Fact::What::undo: set_undone(fact.target, !undone, rules); break;
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
                          .evidence = what.evidence});
  const Review& review = card.reviews.back();
  if (is_evidence(review)) card.state = after(card, review, rules);
  count(review, +1, rules);
  facts_.push_back({.what = Fact::What::answer,
                    .index = index,
                    .review = static_cast<std::uint32_t>(card.reviews.size() - 1)});
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
  corrections_.push_back({.answer = what.answer,
                          .before_grade = review.grade,
                          .grade = what.grade,
                          .before_outcome = review.outcome,
                          .outcome = what.outcome});
  facts_.push_back(
      {.what = Fact::What::correction, .index = static_cast<std::uint32_t>(corrections_.size() - 1)});
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
  facts_.push_back({.what = Fact::What::undo, .target = what.target});
  if (what.target < facts_.size()) set_undone(what.target, true, rules);
}

void Progress::apply(const Entry&, const Unreadable&, const Rules&) { facts_.push_back({}); }

Progress applied(Progress progress, const Entry& entry, const Rules& rules) {
  assert(entry.sequence == progress.next());
  std::visit([&](const auto& what) { progress.apply(entry, what, rules); }, entry.what);
  return progress;
}

Progress folded(const std::vector<Entry>& entries, const Rules& rules) {
  Progress progress;
  for (const Entry& entry : entries) {
    progress = applied(std::move(progress), entry, rules);
  }
  return progress;
}

Progress refolded(Progress progress, const Rules& rules) {
  for (CardProgress& card : progress.cards_)
    progress.refold(card, rules);
  return progress;
}

} // namespace ruru::history
