#pragma once

#include "memory/grade.hpp"
#include "memory/moment.hpp"
#include "questions/card.hpp"
#include "questions/judge.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// What happened: facts, never what was derived from them. Everything else is a fold of these.
namespace ruru::history {

/// The place of an entry in this device's history: 1, 2, 3 … without a gap.
using Sequence = std::uint64_t;

/// A card was asked and answered.
struct Answered {
  questions::CardId card;
  questions::Kind kind = questions::Kind::typed;
  memory::Grade grade = memory::Grade::good;
  questions::Outcome outcome = questions::Outcome::right;
  std::string response; ///< what was typed or chosen; empty when the learner graded the card
  int options = 0;      ///< how many answers there were to choose from; 0 for free recall
  int hints = 0;        ///< hints and lifelines used
  std::chrono::milliseconds taken{0};
  Sequence round = 0;   ///< the entry that started its round; 0 in a review
  int points = 0;       ///< what it scored in its round
  bool evidence = true; ///< false in a round that is only for fun: no evidence for memory
  bool operator==(const Answered&) const = default;
};

/// The learner says that an answer was judged wrongly.
struct Corrected {
  Sequence answer = 0; ///< the Answered entry
  memory::Grade grade = memory::Grade::good;
  questions::Outcome outcome = questions::Outcome::right;
  int points = 0; ///< what it scores now
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

/// An earlier entry is taken back. Taking back an Undone restores what it took back.
struct Undone {
  Sequence target = 0;
  bool operator==(const Undone&) const = default;
};

/// Something that this version cannot read. It keeps its place, so that the numbers of all other entries stay
/// right, and changes nothing. Only a stored history contains it.
struct Unreadable {
  enum class Reason : std::uint8_t { later_version, damaged, missing };
  Reason reason = Reason::missing;
  std::string kind; ///< as stored, like the card; empty when the entry is missing
  std::string card;
  bool operator==(const Unreadable&) const = default;
};

using Happened = std::variant<Answered, Corrected, RoundStarted, RoundFinished, Undone, Unreadable>;

struct Entry {
  Sequence sequence = 0;
  Timestamp at{};
  std::chrono::minutes utc_offset{0}; ///< the learner's clock at the time
  Happened what;
  bool operator==(const Entry&) const = default;
};

} // namespace ruru::history
