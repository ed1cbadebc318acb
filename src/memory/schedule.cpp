#include "memory/schedule.hpp"

#include "memory/bounded.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

// Numbers in parentheses are those of the rules in docs/memory.md.
namespace ruru::memory {
namespace {

using std::chrono::minutes;

constexpr int day_minutes = 24 * 60;
constexpr double shortest_day_interval = 0.5; // days; anything shorter is scheduled by the minute (3.4)
constexpr double shortest_fuzzed = 2.5;       // days (3.6)

constexpr std::array all_grades{Grade::again, Grade::hard, Grade::good, Grade::easy};

std::size_t index_of(Grade grade) { return static_cast<std::size_t>(grade) - 1; }

// How long a card waits: some minutes, or until some day of the calendar. Every wait in days is the longer
// one.
struct Wait {
  enum class Unit { minute, day } unit;
  int count;
  auto operator<=>(const Wait&) const = default;
};

Wait one_more(Wait wait) { return {wait.unit, wait.count + 1}; }

// What the steps say about a review: where the card goes, and how long it waits unless the model decides.
struct Path {
  Stage stage;
  int step;
  std::optional<Wait> wait;
};

bool in_review_half(Stage stage) { return stage == Stage::review || stage == Stage::relearning; }

const std::vector<minutes>& steps_of(Stage stage, const Policy& policy) {
  return in_review_half(stage) ? policy.relearning_steps : policy.learning_steps;
}

// Hard waits between the first step and the second, or half as long again as the only one (3.2).
minutes hard_delay(const std::vector<minutes>& steps) {
  const minutes doubled = steps.size() == 1 ? 3 * steps[0] : steps[0] + steps[1];
  return (doubled + minutes{1}) / 2; // half a minute is rounded up
}

// A step of a day or more puts the card into review at once (3.3).
Path on_step(Stage from, int step, minutes delay) {
  const auto count = std::max<minutes::rep>(1, delay.count());
  if (count >= day_minutes)
    return {Stage::review, 0, Wait{Wait::Unit::day, static_cast<int>(count / day_minutes)}};
  const Stage stage = in_review_half(from) ? Stage::relearning : Stage::learning;
  return {stage, step, Wait{Wait::Unit::minute, static_cast<int>(count)}};
}

// (3.2)
Path path_after(const CardState& card, Grade grade, const Policy& policy) {
  const Path by_model{Stage::review, 0, std::nullopt};
  const auto& steps = steps_of(card.stage, policy);
  const int last = static_cast<int>(steps.size()) - 1;
  if (steps.empty() || grade == Grade::easy) return by_model;
  if (grade == Grade::again) return on_step(card.stage, 0, steps[0]);
  if (card.stage == Stage::review) return by_model;

  const int step = card.stage == Stage::fresh ? 0 : std::clamp(card.step, 0, last);
  if (grade == Grade::hard) return on_step(card.stage, step, hard_delay(steps));
  if (step == last) return by_model;
  return on_step(card.stage, step + 1, steps[static_cast<std::size_t>(step) + 1]);
}

double elapsed_days(const CardState& card, Timestamp at) {
  return card.stage == Stage::fresh ? 0 : days_between(card.last_review, at);
}

Belief memory_after(const CardState& card, const Evidence& evidence, Timestamp at,
                    const fsrs7::Weights& weights) {
  if (card.stage == Stage::fresh) return first_belief(weights, evidence);
  return next_belief(weights, card.memory, evidence, elapsed_days(card, at));
}

// One number in [0, 1) for this card and this review, the same for all four grades: splitmix64 (3.7).
double chance(std::uint64_t seed, int reviews) {
  std::uint64_t x = seed + 0x9e3779b97f4a7c15u * (static_cast<std::uint64_t>(reviews) + 1);
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  x ^= x >> 31;
  return static_cast<double>(x >> 11) * 0x1p-53;
}

// One review and all that its four possible outcomes share.
struct Review {
  const CardState& card;
  Timestamp at;
  const Policy& policy;
  const fsrs7::Weights& weights;
  const DayChoice& choice;
  const Evidence& evidence; // as much doubt as this one leaves, any other grade of recall would leave too
  double chance;
};

// The days that suit an interval (3.5), (3.6).
FuzzRange suitable_days(const Review& review, double days) {
  const double longest = bounded(review.policy.longest_interval, 1, 36500);
  days = std::min(days, longest);
  if (days >= shortest_fuzzed) return fuzz_range(days, elapsed_days(review.card, review.at), longest);
  const int only = std::max(1, static_cast<int>(std::lround(days)));
  return {only, only};
}

int whole_days(const Review& review, FuzzRange range) {
  if (review.choice.agenda && range.low < range.high)
    return chosen_day(range, review.chance, *review.choice.agenda);
  return range.low + static_cast<int>(review.chance * (range.high - range.low + 1));
}

double interval_by_model(const Review& review, Grade grade) {
  const Evidence evidence{grade, review.evidence.if_recalled, review.evidence.if_forgotten};
  const Belief memory = memory_after(review.card, evidence, review.at, review.weights);
  return interval(review.weights, memory, review.policy.desired_retention);
}

// How long the model wants the card to rest (3.4), (3.5).
Wait wait_by_model(const Review& review, Grade grade) {
  const double days = interval_by_model(review, grade);
  if (days >= shortest_day_interval)
    return {Wait::Unit::day, whole_days(review, suitable_days(review, days))};
  const int least = recalled(grade) ? 10 : 1;
  return {Wait::Unit::minute, std::max(least, static_cast<int>(std::lround(days * day_minutes)))};
}

// A better grade never brings the card back sooner (3.8). Waits that the steps dictate are left as they are.
std::array<Wait, 4> ordered(std::array<Wait, 4> waits, const std::array<bool, 4>& by_model) {
  auto& [again, hard, good, easy] = waits;
  if (by_model[1]) hard = std::min(hard, good);
  if (by_model[0]) again = std::min(again, hard);
  if (by_model[0] && by_model[1]) hard = std::max(hard, one_more(again));
  if (by_model[2]) good = std::max(good, one_more(hard));
  if (by_model[3]) easy = std::max(easy, one_more(good));
  return waits;
}

// The day that was promised, while it suits; the order of the grades may have moved it up by one each (3.10).
Wait kept_promise(Wait wait, const Review& review, Grade grade) {
  const int promised = review.choice.promised;
  if (promised <= 0 || wait.unit != Wait::Unit::day) return wait;
  constexpr int moved_by_order = 3;
  const auto [low, high] = suitable_days(review, interval_by_model(review, grade));
  return low <= promised && promised <= high + moved_by_order ? Wait{wait.unit, promised} : wait;
}

Wait capped(Wait wait, const Policy& policy) {
  const int longest = static_cast<int>(bounded(policy.longest_interval, 1, 36500));
  return wait.unit == Wait::Unit::day ? Wait{wait.unit, std::min(wait.count, longest)} : wait;
}

Wait wait_after(const Review& review, Grade grade) {
  if (const auto wait = path_after(review.card, grade, review.policy).wait) return *wait;
  std::array<Wait, 4> waits{};
  std::array<bool, 4> by_model{};
  for (const Grade each : all_grades) {
    const auto wait = path_after(review.card, each, review.policy).wait;
    by_model[index_of(each)] = !wait;
    waits[index_of(each)] = wait ? *wait : wait_by_model(review, each);
  }
  const Wait wait = kept_promise(ordered(waits, by_model)[index_of(grade)], review, grade);
  return capped(wait, review.policy);
}

// (3.9)
Timestamp due_after(Wait wait, Timestamp at, const DayRule& day) {
  if (wait.unit == Wait::Unit::minute) return at + minutes{wait.count};
  return std::max(at, start_of(civil_day(at, day) + std::chrono::days{wait.count}, day));
}

} // namespace

CardState remembered(const CardState& card, const Evidence& evidence, Timestamp at, const Policy& policy,
                     const fsrs7::Weights& weights) {
  const Path path = path_after(card, evidence.grade, policy);
  CardState next = card;
  next.memory = memory_after(card, evidence, at, weights);
  next.stage = path.stage;
  next.step = path.step;
  next.last_review = at;
  next.reviews = card.reviews + 1;
  if (card.stage == Stage::review && !recalled(evidence.grade)) ++next.lapses;
  return next;
}

CardState reviewed(const CardState& card, const Evidence& evidence, Timestamp at, const DayRule& day,
                   const Policy& policy, const fsrs7::Weights& weights, const DayChoice& choice) {
  const Review review{card, at, policy, weights, choice, evidence, chance(choice.seed, card.reviews)};
  CardState next = remembered(card, evidence, at, policy, weights);
  next.due = due_after(wait_after(review, evidence.grade), at, day);
  return next;
}

std::array<CardState, 4> previews(const CardState& card, Timestamp at, const DayRule& day,
                                  const Policy& policy, const fsrs7::Weights& weights,
                                  const DayChoice& choice, const Evidence& asked) {
  std::array<CardState, 4> outcomes;
  for (const Grade grade : all_grades)
    outcomes[index_of(grade)] =
        reviewed(card, {grade, asked.if_recalled, asked.if_forgotten}, at, day, policy, weights, choice);
  return outcomes;
}

int promised_days(const CardState& after, Timestamp at, const DayRule& day) {
  if (after.stage != Stage::review) return 0;
  return static_cast<int>((civil_day(after.due, day) - civil_day(at, day)).count());
}

double recall_at(const CardState& card, Timestamp at, const fsrs7::Weights& weights) {
  if (card.stage == Stage::fresh) return 0;
  return recall(weights, card.memory, elapsed_days(card, at));
}

bool is_due(const CardState& card, Timestamp at) { return card.stage != Stage::fresh && card.due <= at; }

bool became_leech(const CardState& before, const CardState& after) {
  const bool forgotten = after.lapses > before.lapses;
  return forgotten && is_leech(after) && (after.lapses - leech_lapses) % (leech_lapses / 2) == 0;
}

FuzzRange fuzz_range(double days, double elapsed, double longest_interval) {
  const auto overlap = [days](double low, double high) { return std::max(0.0, std::min(days, high) - low); };
  const double spread = 1 + 0.15 * overlap(2.5, 7) + 0.10 * overlap(7, 20) + 0.05 * overlap(20, 1e9);
  double low = std::max(2.0, std::round(days - spread));
  const double high = std::min(std::round(days + spread), std::floor(longest_interval));
  if (days > elapsed) low = std::max(low, std::floor(elapsed) + 1);
  return {static_cast<int>(std::min(low, high)), static_cast<int>(high)};
}

} // namespace ruru::memory
