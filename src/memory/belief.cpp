#include "memory/belief.hpp"

#include <algorithm>
#include <cmath>

// Numbers in parentheses are those of docs/memory.md.
namespace ruru::memory {

namespace {

constexpr double known_before = 0.5;       // (4.4)
constexpr double not_worth_keeping = 1e-4; // probability

double between(double a, double b, double share) { return a + share * (b - a); }

/// One memory in place of two; stabilities meet on the logarithmic scale (4.3).
Belief::Possibility merged(const Belief::Possibility& a, const Belief::Possibility& b) {
  const double together = a.probability + b.probability, share = b.probability / together;
  const auto middle = [share](double x, double y) {
    return std::exp(between(std::log(x), std::log(y), share));
  };
  return {{middle(a.state.slow, b.state.slow), middle(a.state.fast, b.state.fast),
           between(a.state.difficulty, b.state.difficulty, share)},
          together};
}

} // namespace

/// Collects what may be, and keeps the belief small.
class Believing {
public:
  void add(const fsrs7::State& state, double probability) {
    if (probability > 0) all_[static_cast<std::size_t>(count_++)] = {state, probability};
  }

  Belief belief() {
    normalise();
    const auto last = all_.begin() + count_;
    count_ = static_cast<int>(std::remove_if(all_.begin(), last,
                                             [](const Belief::Possibility& possibility) {
                                               return possibility.probability < not_worth_keeping;
                                             }) -
                              all_.begin());
    while (count_ > Belief::most)
      merge_closest();
    normalise();
    Belief belief;
    std::copy_n(all_.begin(), count_, belief.possibilities_.begin());
    belief.count_ = count_;
    return belief;
  }

private:
  void normalise() {
    double sum = 0;
    for (int i = 0; i < count_; ++i)
      sum += all_[static_cast<std::size_t>(i)].probability;
    for (int i = 0; i < count_; ++i)
      all_[static_cast<std::size_t>(i)].probability /= sum;
  }

  void merge_closest() {
    const auto first = all_.begin(), last = first + count_;
    const auto by_stability = [](const auto& a, const auto& b) { return a.state.slow < b.state.slow; };
    for (auto at = first; at != last; ++at) // eight at most: each is put into its place among those before it
      std::rotate(std::upper_bound(first, at, *at, by_stability), at, std::next(at));
    auto closest = first;
    const auto gap = [](auto at) { return std::log(std::next(at)->state.slow / at->state.slow); };
    for (auto at = first; std::next(at) != last; ++at) {
      if (gap(at) < gap(closest)) closest = at;
    }
    *closest = merged(*closest, *std::next(closest));
    std::move(std::next(closest, 2), last, std::next(closest));
    --count_;
  }

  std::array<Belief::Possibility, 2 * Belief::most> all_{};
  int count_ = 0;
};

const fsrs7::State& Belief::likeliest() const {
  return std::max_element(begin(), end(),
                          [](const auto& a, const auto& b) { return a.probability < b.probability; })
      ->state;
}

Belief first_belief(const fsrs7::Weights& weights, const Evidence& evidence) {
  Believing next;
  const bool may_be_recalled = recalled(evidence.grade);
  if (may_be_recalled)
    next.add(fsrs7::first_state(weights, evidence.grade), known_before * evidence.if_recalled);
  if (!may_be_recalled || evidence.if_forgotten > 0)
    next.add(fsrs7::first_state(weights, Grade::again),
             may_be_recalled ? (1 - known_before) * evidence.if_forgotten : 1);
  return next.belief();
}

Belief next_belief(const fsrs7::Weights& weights, const Belief& belief, const Evidence& evidence,
                   double days) {
  const bool may_be_recalled = recalled(evidence.grade);
  const double if_recalled = may_be_recalled ? evidence.if_recalled : 0;
  const double if_forgotten = may_be_recalled ? evidence.if_forgotten : 1;
  Believing next;
  for (const auto& [state, probability] : belief) {
    const double chance = belief.size() == 1 && if_forgotten == 0 ? 1 : fsrs7::recall(weights, state, days);
    if (if_recalled > 0)
      next.add(fsrs7::next_state(weights, state, evidence.grade, days), probability * chance * if_recalled);
    if (if_forgotten > 0)
      next.add(fsrs7::next_state(weights, state, Grade::again, days),
               probability * (1 - chance) * if_forgotten);
  }
  return next.belief();
}

double recall(const fsrs7::Weights& weights, const Belief& belief, double days) {
  double sum = 0;
  for (const auto& [state, probability] : belief)
    sum += probability * fsrs7::recall(weights, state, days);
  return sum;
}

double answer_chance(const fsrs7::Weights& weights, const Belief& belief, const Evidence& evidence,
                     double days) {
  const double chance = recall(weights, belief, days);
  if (!recalled(evidence.grade)) return 1 - chance;
  return chance * evidence.if_recalled + (1 - chance) * evidence.if_forgotten;
}

double interval(const fsrs7::Weights& weights, const Belief& belief, double desired_retention) {
  double low = 36500, high = 0; // the answer lies between those of the possibilities
  for (const auto& [state, probability] : belief) {
    const double days = fsrs7::interval(weights, state, desired_retention);
    low = std::min(low, days);
    high = std::max(high, days);
  }
  for (int turn = 0; turn < 200 && high > low * (1 + 1e-12); ++turn) {
    const double middle = low > 0 ? std::sqrt(low * high) : high / 2;
    const double error = recall(weights, belief, middle) - desired_retention;
    if (std::abs(error) < 1e-10) return middle;
    (error > 0 ? low : high) = middle;
  }
  return std::sqrt(low * high);
}

} // namespace ruru::memory
