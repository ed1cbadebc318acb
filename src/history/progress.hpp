#pragma once

#include "history/entry.hpp"
#include "memory/schedule.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

/// Progress: what the entries amount to. state == fold of the log; undoing an entry brings back the exact
/// former state.
namespace ruru::history {

/// By which rules entries become progress. Changing them means folding again.
struct Rules {
  memory::Policy policy;
  std::map<std::string, memory::Policy, std::less<>> pack_policies; ///< of packs that have one of their own
  memory::fsrs7::Weights weights = memory::fsrs7::default_weights();
  std::chrono::hours day_starts{4};
  bool operator==(const Rules&) const = default;
};

/// The policy for the cards of a pack.
const memory::Policy& policy_for(const Rules& rules, const std::string& pack);

/// One answer to a card, with the latest correction applied.
struct Review {
  Sequence sequence = 0;
  Timestamp at{};
  std::chrono::minutes utc_offset{0};
  std::chrono::milliseconds taken{0};
  memory::Grade grade = memory::Grade::good;
  questions::Outcome outcome = questions::Outcome::right;
  questions::Outcome first_outcome = questions::Outcome::right; ///< as judged, before any correction
  int options = 0; ///< how many answers there were to choose from; 0 for free recall
  int hints = 0;   ///< hints and lifelines used
  Certainty certainty = Certainty::unsaid;
  bool corrected = false; ///< by the learner
  int promised = 0;       ///< days until it is due again, as the learner was told; 0: minutes, or not told
  bool evidence = true;   ///< false: only for fun, no evidence for memory
  bool undone = false;
  bool operator==(const Review&) const = default;
};

/// What is known of one card.
struct CardProgress {
  questions::CardId id;
  memory::CardState state;     ///< fold of its reviews
  std::vector<Review> reviews; ///< in the order of the log, undone ones included
  bool suspended = false;      ///< left out until it is let in again
  Timestamp buried_until{};    ///< left out until then
  /// True while the card is left out of reviews and rounds.
  bool rests(Timestamp at) const { return suspended || at < buried_until; }
  /// When it is to be asked again, unless it is suspended.
  Timestamp due() const { return std::max(state.due, buried_until); }
  /// The last review that is not taken back; nullptr when there is none.
  const Review* last_standing() const;
  bool operator==(const CardProgress&) const = default;
};

/// What was answered where something else would have been right.
struct Mistake {
  std::uint32_t card = 0;   ///< index in Progress::cards()
  std::uint32_t review = 0; ///< index in its reviews; it may be undone or corrected since
  std::string response;     ///< never empty
  bool operator==(const Mistake&) const = default;
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

/// What one step of undo or redo is about.
struct StepBack {
  enum class What : std::uint8_t { nothing, answer, correction, round, suspension, pack_removal };
  What what = What::nothing;
  Sequence about = 0;            ///< the answer, correction, start of a round …
  std::vector<Sequence> targets; ///< what the new Undone entries name, in this order
  bool operator==(const StepBack&) const = default;
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

  /// In the order of the log.
  const std::vector<Mistake>& mistakes() const { return mistakes_; }

  const std::vector<RoundRecord>& rounds() const { return rounds_; }
  const std::map<CivilDay, DayTally>& days() const { return days_; }

  /// What Ctrl+Z takes back now: the last thing that the learner did and that stands. The end of a round goes
  /// with its last answer.
  StepBack undo_step() const;

  /// What Ctrl+Y brings back: what was taken back last, unless the learner did something else since.
  StepBack redo_step() const;

  /// The entry that `undo_step` is about; 0 when there is none.
  Sequence undoable() const { return undo_step().about; }

  /// The card that an answer, correction or suspension was about; nullptr for other entries.
  const CardProgress* card_of(Sequence sequence) const;

  /// What an entry said of a card's rest; nothing for other entries.
  std::optional<Suspended> suspension_of(Sequence sequence) const;

  /// The round that an entry began; nullptr for other entries.
  const RoundRecord* round_of(Sequence sequence) const;

  /// The pack that an entry removed; nullptr for other entries.
  const PackRemoved* removal_of(Sequence sequence) const;

  /// False for an entry that is taken back, and for one that is not there.
  bool stands(Sequence sequence) const {
    return sequence > 0 && sequence <= facts_.size() && facts_[sequence - 1].stands();
  }

  /// Entries that could not be read, without those of which that is known already.
  std::uint64_t unreadable() const { return unreadable_; }

  bool operator==(const Progress&) const = default;

private:
  friend Progress applied(Progress, const Entry&, const Rules&);
  friend Progress refolded(Progress, const Rules&);
  friend Progress folded(const std::vector<Entry>&, const Rules&);
  friend class ProgressImage;

  static constexpr std::uint32_t none = UINT32_MAX;

  /// One entry, as far as undoing it needs.
  struct Fact {
    enum class What : std::uint8_t {
      nothing,
      answer,
      correction,
      round_start,
      round_end,
      undo,
      suspension,
      pack_removal
    };
    What what = What::nothing;
    std::uint32_t undoers = 0; ///< standing entries that take it back; it stands while there are none
    std::uint32_t index = 0;   ///< card of an answer; else the place in the list of its kind
    std::uint32_t review = 0;  ///< of an answer
    Sequence target = 0;       ///< of an undo
    bool stands() const { return undoers == 0; }
    bool operator==(const Fact&) const = default;
  };
  struct Correction {
    Sequence answer = 0;
    std::uint32_t earlier = none; ///< the correction of this answer before it
    memory::Grade before_grade{}, grade{};
    questions::Outcome before_outcome{}, outcome{};
    int before_promised = 0, promised = 0;
    bool undone = false;
    bool operator==(const Correction&) const = default;
  };
  struct Suspension {
    std::uint32_t card = 0;
    std::uint32_t earlier = none; ///< the one of this card before it
    bool suspended = true;
    Timestamp until{};
    bool undone = false;
    bool operator==(const Suspension&) const = default;
  };

  std::uint32_t card_index(const questions::CardId& card);
  void count(const Review& review, int sign, const Rules& rules);
  void refold(CardProgress& card, const Rules& rules);
  void regrade(Sequence answer, const Rules& rules);
  void rest(std::uint32_t card);
  void take_back(Sequence sequence, int undoers, const Rules& rules);
  void stand(const Fact& fact, bool stands, const Rules& rules);
  bool is_action(const Fact& fact) const;
  StepBack step_of(Sequence sequence) const;

  void look_ahead(const std::vector<Entry>& entries, std::size_t first, std::size_t behind) const;
  void apply(const Entry& entry, const Rules& rules);
  void apply(const Entry& entry, const Answered& what, const Rules& rules);
  void apply(const Entry& entry, const Corrected& what, const Rules& rules);
  void apply(const Entry& entry, const RoundStarted& what, const Rules& rules);
  void apply(const Entry& entry, const RoundFinished& what, const Rules& rules);
  void apply(const Entry& entry, const Undone& what, const Rules& rules);
  void apply(const Entry& entry, const Suspended& what, const Rules& rules);
  void apply(const Entry& entry, const PackRemoved& what, const Rules& rules);
  void apply(const Entry& entry, const Unreadable& what, const Rules& rules);

  std::vector<Fact> facts_; ///< one an entry: facts_[sequence - 1]
  std::vector<CardProgress> cards_;
  std::unordered_map<questions::CardId, std::uint32_t> card_index_;
  std::vector<Mistake> mistakes_;
  std::vector<RoundRecord> rounds_;
  std::vector<Correction> corrections_;
  std::unordered_map<Sequence, std::uint32_t> latest_correction_; ///< by answer
  std::vector<Suspension> suspensions_;
  std::unordered_map<std::uint32_t, std::uint32_t> latest_suspension_; ///< by card
  std::vector<PackRemoved> removals_;
  std::map<CivilDay, DayTally> days_;
  std::uint64_t unreadable_ = 0;
  bool replaying_ = false; ///< states are worked out at the end, once for each card
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
