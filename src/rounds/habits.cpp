#include "rounds/habits.hpp"

#include <algorithm>

namespace ruru::rounds {
namespace {

constexpr double prior_answers = 30;
constexpr double longest_counted = 60; // seconds: the learner was away

/// A mean that starts from what many learners do.
struct Mean {
  double sum, count;
  explicit Mean(double usual) : sum(usual * prior_answers), count(prior_answers) {}
  void add(double value) {
    sum += value;
    count += 1;
  }
  double value() const { return sum / count; }
};

template <std::size_t Count>
std::array<Mean, Count> means(const std::array<double, Count>& usual) {
  return std::apply([](auto... each) { return std::array<Mean, Count>{Mean(each)...}; }, usual);
}

template <std::size_t Count>
std::array<double, Count> values(const std::array<Mean, Count>& all) {
  std::array<double, Count> result{};
  std::transform(all.begin(), all.end(), result.begin(), [](const Mean& mean) { return mean.value(); });
  return result;
}

/// Shares are means too: of 1 for the grade that was given and 0 for the others.
template <std::size_t Count>
void count(std::array<Mean, Count>& shares, std::size_t given) {
  for (std::size_t i = 0; i < Count; ++i)
    shares[i].add(i == given ? 1 : 0);
}

} // namespace

memory::Habits habits(const history::Progress& progress, const history::Rules& rules) {
  const memory::Habits usual;
  auto first = means(usual.first_grades);
  auto pass = means(usual.pass_grades);
  auto learning = means(usual.learning_seconds), review = means(usual.review_seconds),
       relearning = means(usual.relearning_seconds);
  for (const history::CardProgress& card : progress.cards()) {
    memory::CardState state;
    for (const history::Review& each : card.reviews) {
      if (!each.evidence || each.undone) continue;
      const std::size_t grade = static_cast<std::size_t>(each.grade) - 1;
      if (state.stage == memory::Stage::fresh)
        count(first, grade);
      else if (memory::recalled(each.grade))
        count(pass, grade - 1);
      auto& seconds = state.stage == memory::Stage::review       ? review
                      : state.stage == memory::Stage::relearning ? relearning
                                                                 : learning;
      if (each.taken.count() > 0)
        seconds[grade].add(std::min(std::chrono::duration<double>(each.taken).count(), longest_counted));
      state = memory::remembered(state, each.grade, each.at, rules.policy, rules.weights);
    }
  }
  return {values(first), values(pass), values(learning), values(review), values(relearning)};
}

} // namespace ruru::rounds
