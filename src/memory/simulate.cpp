#include "memory/simulate.hpp"

#include <algorithm>

namespace ruru::memory {
namespace {

/// Even numbers in [0, 1), a stream for each card: splitmix64.
class Chance {
public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  double next() {
    std::uint64_t x = state_ += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return static_cast<double>((x ^ (x >> 31)) >> 11) * 0x1p-53;
  }

private:
  std::uint64_t state_;
};

/// The place in `shares` that `chance` falls on; shares may add up to anything.
template <std::size_t Count>
std::size_t drawn(const std::array<double, Count>& shares, double chance) {
  double all = 0;
  for (const double share : shares)
    all += share;
  double sum = 0;
  for (std::size_t i = 0; i + 1 < Count; ++i) {
    sum += shares[i];
    if (chance * all < sum) return i;
  }
  return Count - 1;
}

Grade grade_of(const CardState& card, Timestamp at, const Habits& habits, const fsrs7::Weights& weights,
               Chance& chance) {
  const double recall_luck = chance.next(), grade_luck = chance.next();
  if (card.stage == Stage::fresh) return static_cast<Grade>(drawn(habits.first_grades, grade_luck) + 1);
  if (recall_luck >= recall_at(card, at, weights)) return Grade::again;
  return static_cast<Grade>(drawn(habits.pass_grades, grade_luck) + 2);
}

double seconds_for(const CardState& card, Grade grade, const Habits& habits) {
  const auto index = static_cast<std::size_t>(grade) - 1;
  switch (card.stage) {
  case Stage::fresh:
  case Stage::learning: return habits.learning_seconds[index];
  case Stage::review: return habits.review_seconds[index];
  case Stage::relearning: return habits.relearning_seconds[index];
  }
  return 0;
}

struct Cost {
  double answers = 0, seconds = 0;
};

/// One card from its next due time to the end; the state that it ends in.
CardState lived(CardState card, Timestamp next, Timestamp end, const Habits& habits, const Policy& policy,
                const fsrs7::Weights& weights, const DayRule& day, std::uint64_t seed, Cost& cost) {
  constexpr int most_answers = 10'000; // a card that is never learned still ends
  Chance chance(seed);
  for (int i = 0; i < most_answers && next < end; ++i) {
    const Grade grade = grade_of(card, next, habits, weights, chance);
    cost.answers += 1;
    cost.seconds += seconds_for(card, grade, habits);
    card = reviewed(card, grade, next, day, policy, weights, {.seed = seed});
    next = card.due;
  }
  return card;
}

} // namespace

Outlook simulated(const std::vector<CardState>& cards, const Habits& habits, const Course& course,
                  const Policy& policy, const fsrs7::Weights& weights, Timestamp at, const DayRule& day) {
  const int days = std::clamp(course.days, 1, 36500);
  const Timestamp end = at + std::chrono::days{days};
  Cost cost;
  double known = 0;
  int begun = 0;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    Timestamp first = std::max(at, cards[i].due);
    if (cards[i].stage == Stage::fresh) {
      if (course.new_a_day <= 0) continue;
      first = at + std::chrono::days{begun++ / course.new_a_day};
    }
    const CardState last = lived(cards[i], first, end, habits, policy, weights, day, i, cost);
    known += recall_at(last, end, weights);
  }
  return {cost.seconds / 60 / days, cost.answers / days, known};
}

} // namespace ruru::memory
