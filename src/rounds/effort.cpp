#include "rounds/effort.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::rounds {

namespace {

constexpr float longest_counted = 60; // seconds
constexpr double usual_seconds = 10, usual_forgotten = 0.1, prior_answers = 30;

/// Counts times in tenths of a second, so that quantiles need no sorting.
class Tenths {
public:
  void add(float seconds) {
    ++counts_[static_cast<std::size_t>(std::lround(std::min(seconds, longest_counted) * 10))];
    ++count_;
  }
  Times times() const {
    if (count_ == 0) return {};
    return {count_, quantile(0.25), quantile(0.5), quantile(0.75)};
  }

private:
  double quantile(double share) const {
    const auto wanted = static_cast<int>(std::lround(share * (count_ - 1)));
    int below = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      below += counts_[i];
      if (below > wanted) return static_cast<double>(i) / 10;
    }
    return longest_counted;
  }
  std::array<int, 601> counts_{};
  int count_ = 0;
};

} // namespace

AnswerTimes answer_times(const Selection& selection) {
  Tenths all;
  std::array<Tenths, 4> by_length;
  selection.each_in_period([&](const Seen& seen) {
    if (seen.seconds <= 0) return;
    all.add(seen.seconds);
    by_length[static_cast<std::size_t>(selection.answers.lengths[seen.card])].add(seen.seconds);
  });
  return {all.times(), {by_length[0].times(), by_length[1].times(), by_length[2].times()}};
}

std::optional<std::int32_t> coming_day(const Answers& answers, std::size_t card,
                                       const history::Progress& progress, const DayRule& day,
                                       std::int32_t today) {
  const history::CardProgress& known = progress.cards()[card];
  const bool is_gone = answers.lengths[card] == Length::unknown;
  if (known.state.stage == memory::Stage::fresh || known.suspended || is_gone) return {};
  return std::max(0, counted_day(civil_day(known.due(), day)) - today);
}

std::array<ComingDay, coming_days> coming(const Selection& selection, const history::Progress& progress,
                                          const DayRule& day) {
  std::array<double, 4> seconds{}, answers{};
  double forgotten = usual_forgotten * prior_answers, asked = prior_answers;
  selection.each_in_period([&](const Seen& seen) {
    if (seen.is_apart()) {
      asked += 1;
      forgotten += seen.recalled ? 0 : 1;
    }
    if (seen.seconds <= 0) return;
    const auto length = static_cast<std::size_t>(selection.answers.lengths[seen.card]);
    seconds[length] += std::min(seen.seconds, longest_counted);
    answers[length] += 1;
  });
  std::array<ComingDay, coming_days> result{};
  for (std::size_t card = 0; card < selection.cards.size(); ++card) {
    if (!selection.cards[card]) continue;
    const auto ahead = coming_day(selection.answers, card, progress, day, selection.today);
    if (!ahead || *ahead >= static_cast<std::int32_t>(coming_days)) continue;
    const auto length = static_cast<std::size_t>(selection.answers.lengths[card]);
    const double each = (seconds[length] + usual_seconds * prior_answers) / (answers[length] + prior_answers);
    ComingDay& when = result[static_cast<std::size_t>(*ahead)];
    ++when.cards;
    when.minutes += each * (1 + forgotten / asked) / 60;
  }
  return result;
}

} // namespace ruru::rounds
