#pragma once

#include "memory/fsrs7.hpp"

#include <array>

/// What is believed of a card's memory when answers do not prove all that they seem to
/// (docs/memory.md, section 4).
namespace ruru::memory {

/// What an answer says about whether the card was recalled.
struct Evidence {
  Grade grade = Grade::good; ///< the grade if it was recalled; Again: it was certainly not
  double if_recalled = 1;    ///< chance of this answer from a learner who recalls the card, above 0
  double if_forgotten = 0;   ///< and from one who does not; 0: only recall explains it

  Evidence() = default;
  /// A grade that is to be believed.
  Evidence(Grade believed) : grade(believed) {}
  Evidence(Grade given, double recalled, double forgotten)
      : grade(given), if_recalled(recalled), if_forgotten(forgotten) {}
  bool operator==(const Evidence&) const = default;
};

/// Up to four memories that the card may have, with their probabilities.
class Belief {
public:
  static constexpr int most = 4;

  struct Possibility {
    fsrs7::State state;
    double probability = 0;
    bool operator==(const Possibility&) const = default;
  };

  Belief() : Belief(fsrs7::State{}) {}
  Belief(const fsrs7::State& certain) : count_(1) { possibilities_[0] = {certain, 1}; }
  Belief(double slow, double fast, double difficulty) : Belief(fsrs7::State{slow, fast, difficulty}) {}

  int size() const { return count_; }
  const Possibility* begin() const { return possibilities_.data(); }
  const Possibility* end() const { return begin() + count_; }

  /// The memory that is most probable.
  const fsrs7::State& likeliest() const;

  bool operator==(const Belief&) const = default;

private:
  friend class Believing;
  std::array<Possibility, most> possibilities_{};
  int count_ = 0;
};

/// After the first answer to a card. A learner who has never seen it may know it all the same (4.4).
Belief first_belief(const fsrs7::Weights& weights, const Evidence& evidence);

/// After an answer `days` after the last one (4.2).
Belief next_belief(const fsrs7::Weights& weights, const Belief& belief, const Evidence& evidence,
                   double days);

/// Chance (0–1) of recalling the card `days` after its last review: the mean over all possibilities (4.1).
double recall(const fsrs7::Weights& weights, const Belief& belief, double days);

/// Chance (0–1) of this answer, `days` after the last one (4.1); for wrong answers, of all that are wrong.
double answer_chance(const fsrs7::Weights& weights, const Belief& belief, const Evidence& evidence,
                     double days);

/// Days (0–36500) after which recall has fallen to `desired_retention`; exact to 1e-9 in recall.
double interval(const fsrs7::Weights& weights, const Belief& belief, double desired_retention);

} // namespace ruru::memory
