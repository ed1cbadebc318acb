#pragma once

#include "history/entry.hpp"
#include "memory/schedule.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

/// Progress: what the entries amount to. state == fold of the log; undoing an entry brings back the exact
/// former state.
namespace ruru::history {

/// By which rules entries become progress. Changing them means folding again.
struct Rules {
  memory::Policy policy;
  memory::fsrs7::Weights weights = memory::fsrs7::default_weights();
  std::chrono::hours day_starts{4};
  bool operator==(const Rules&) const = default;
};

/// One answer to a card, with the latest correction applied.
struct Review {
  Sequence sequence = 0;
  Timestamp at{};
  std::chrono::minutes utc_offset{0};
  std::chrono::milliseconds taken{0};
  memory::Grade grade = memory::Grade::good;
  questions::Outcome outcome = questions::Outcome::right;
  questions::Outcome first_outcome = questions::Outcome::right; ///< as judged, before any correction
  int options = 0;        ///< how many answers there were to choose from; 0 for free recall
  int hints = 0;          ///< hints and lifelines used
  bool corrected = false; ///< by the learner
  bool evidence = true;   ///< false: only for fun, no evidence for memory
  bool undone = false;
  bool operator==(const Review&) const = default;
};

/// What is known of one card.
struct CardProgress {
  questions::CardId id;
  memory::CardState state;     ///< fold of its reviews
  std::vector<Review> reviews; ///< in the order of the log, undone ones included
  bool operator==(const CardProgress&) const = default;
};

/// One round that was started.
struct RoundRecord {
  Sequence round = 0;
  Timestamp at{};
  RoundStarted started;
  RoundFinished result; ///< result.round is 0 until the round is finished
  bool undone = false;
  bool finished() const { return result.round != 0 && !undone; }
  bool operator==(const RoundRecord&) const = default;
};

/// What a day of the learner saw.
struct DayTally {
  int answers = 0;
  int right = 0;
  std::chrono::milliseconds taken{0};
  bool operator==(const DayTally&) const = default;
};

class Progress {
public:
  /// The sequence that the next entry must have.
  Sequence next() const { return facts_.size() + 1; }

  /// Every card that was ever asked.
  const std::vector<CardProgress>& cards() const { return cards_; }

  /// Of one card; nullptr when it was never asked.
  const CardProgress* find(const questions::CardId& card) const;

  const std::vector<RoundRecord>& rounds() const { return rounds_; }
  const std::map<CivilDay, DayTally>& days() const { return days_; }

  /// The last answer or correction that is not undone; 0 when there is none.
  Sequence undoable() const;

  /// The card that an answer or correction was about; nullptr for other entries.
  const CardProgress* card_of(Sequence sequence) const;

  bool operator==(const Progress&) const = default;

private:
  friend Progress applied(Progress, const Entry&, const Rules&);
  friend Progress refolded(Progress, const Rules&);

  /// One entry, as far as undoing it needs.
  struct Fact {
    enum class What : std::uint8_t { answer, correction, round_start, round_end, undo, nothing };
    What what = What::nothing;
    bool undone = false;
    std::uint32_t index = 0; ///< card, correction, round
    std::uint32_t review = 0;
    Sequence target = 0; ///< of an undo
    bool operator==(const Fact&) const = default;
  };
  struct Correction {
    Sequence answer = 0;
    memory::Grade before_grade{}, grade{};
    questions::Outcome before_outcome{}, outcome{};
    bool undone = false;
    bool operator==(const Correction&) const = default;
  };

  std::uint32_t card_index(const questions::CardId& card);
  void count(const Review& review, int sign, const Rules& rules);
  void refold(CardProgress& card, const Rules& rules);
  void regrade(Sequence answer, const Rules& rules);
  void set_undone(Sequence sequence, bool undone, const Rules& rules);

  void apply(const Entry& entry, const Answered& what, const Rules& rules);
  void apply(const Entry& entry, const Corrected& what, const Rules& rules);
  void apply(const Entry& entry, const RoundStarted& what, const Rules& rules);
  void apply(const Entry& entry, const RoundFinished& what, const Rules& rules);
  void apply(const Entry& entry, const Undone& what, const Rules& rules);
  void apply(const Entry& entry, const Unreadable& what, const Rules& rules);

  std::vector<Fact> facts_; ///< one an entry: facts_[sequence - 1]
  std::vector<CardProgress> cards_;
  std::unordered_map<questions::CardId, std::uint32_t> card_index_;
  std::vector<RoundRecord> rounds_;
  std::vector<Correction> corrections_;
  std::map<CivilDay, DayTally> days_;
};

/// Progress after one more entry. `entry.sequence` must be `progress.next()`. An entry that refers to
/// something that is not there (a damaged log) counts as an entry and changes nothing else.
Progress applied(Progress progress, const Entry& entry, const Rules& rules);

/// The fold of a whole log.
Progress folded(const std::vector<Entry>& entries, const Rules& rules);

/// The same log's progress under other rules. The learner's days must begin at the same hour.
Progress refolded(Progress progress, const Rules& rules);

/// The seed of a card's fuzz: its own, the same on every machine.
std::uint64_t fuzz_seed(const questions::CardId& card);

} // namespace ruru::history
