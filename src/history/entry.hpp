#pragma once

#include "memory/grade.hpp"
#include "memory/moment.hpp"
#include "questions/card.hpp"
#include "questions/judge.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What happened: facts, never what was derived from them. Everything else is a fold of these.
namespace ruru::history {

/// The place of an entry in the whole history, all devices in order: 1, 2, 3 … without a gap. Wherever an
/// entry names another one, it is by its place. Places hold until a history is merged with another one.
using Sequence = std::uint64_t;

/// How sure the learner was, as they said before they saw whether they were right.
enum class Certainty : std::uint8_t { unsaid, guess, think_so, sure };

/// "unsaid", "guess", "think-so", "sure"
std::string_view name(Certainty certainty);

/// A card was asked and answered.
struct Answered {
  questions::CardId card;
  questions::Kind kind = questions::Kind::typed;
  memory::Grade grade = memory::Grade::good;
  questions::Outcome outcome = questions::Outcome::right;
  std::string response; ///< what was typed or chosen; empty when the learner graded the card
  int options = 0;      ///< how many answers there were to choose from; 0 for free recall
  int hints = 0;        ///< hints and lifelines used
  Certainty certainty = Certainty::unsaid;
  std::chrono::milliseconds taken{0};
  Sequence round = 0;   ///< the entry that started its round; 0 in a review
  int points = 0;       ///< what it scored in its round
  int promised = 0;     ///< days until it is due again, as the learner was told; 0: minutes, or not told
  bool evidence = true; ///< false in a round that is only for fun: no evidence for memory
  bool operator==(const Answered&) const = default;
};

/// The learner says that an answer was judged wrongly.
struct Corrected {
  Sequence answer = 0; ///< the Answered entry
  memory::Grade grade = memory::Grade::good;
  questions::Outcome outcome = questions::Outcome::right;
  int points = 0;   ///< what it scores now
  int promised = 0; ///< as in Answered, for the new grade
  bool operator==(const Corrected&) const = default;
};

/// A quiz round began.
struct RoundStarted {
  std::string mode;               ///< "classic"
  std::vector<std::string> packs; ///< their ids; empty for all
  std::uint64_t seed = 0;
  int questions = 0;
  bool operator==(const RoundStarted&) const = default;
};

/// A quiz round was played to its end.
struct RoundFinished {
  Sequence round = 0; ///< its RoundStarted entry
  int right = 0;
  int asked = 0;
  int score = 0;
  int possible = 0;    ///< the score of a faultless round
  int longest_run = 0; ///< right answers in a row
  std::chrono::milliseconds taken{0};
  bool operator==(const RoundFinished&) const = default;
};

/// An earlier entry is taken back. Taking back an Undone restores what it took back. An entry stands as long
/// as no Undone that itself stands names it, in whichever order they came.
struct Undone {
  Sequence target = 0;
  bool operator==(const Undone&) const = default;
};

/// From now on the card is left out of reviews, or no longer.
struct Suspended {
  questions::CardId card;
  bool suspended = true;
  Timestamp until{}; ///< buried: it comes back by itself then; 0: only when it is let in again
  bool operator==(const Suspended&) const = default;
};

/// A pack was taken out of the learner's own folder. Its file is kept, so that undoing this brings it back.
struct PackRemoved {
  std::string pack;    ///< its id
  std::string kept_as; ///< the name of the file or folder among the removed ones
  bool operator==(const PackRemoved&) const = default;
};

/// Something that this version cannot read. It keeps its place, so that the numbers of all other entries stay
/// right, and changes nothing. Only a stored history contains it.
struct Unreadable {
  enum class Reason : std::uint8_t {
    later_version,
    damaged,
    missing,
    lost, ///< damaged or missing, and a repair could not bring it back
  };
  Reason reason = Reason::missing;
  std::string kind; ///< as stored, like the card; empty when the entry is missing
  std::string card;
  bool operator==(const Unreadable&) const = default;
};

/// Everything that can happen.
using Happened = std::variant<Answered, Corrected, RoundStarted, RoundFinished, Undone, Suspended,
                              PackRemoved, Unreadable>;

struct Entry {
  Sequence sequence = 0;
  Timestamp at{};
  std::chrono::minutes utc_offset{0}; ///< the learner's clock at the time
  Happened what;
  bool operator==(const Entry&) const = default;
};

/// The place of the entry that `what` names; nullptr for what names none. It may hold 0: none.
Sequence* named_by(Happened& what);

} // namespace ruru::history
