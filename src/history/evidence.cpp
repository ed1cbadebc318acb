#include "history/evidence.hpp"

#include <algorithm>
#include <cmath>

// Numbers in parentheses are those of docs/memory.md.
namespace ruru::history {
namespace {

using namespace std::chrono_literals;

constexpr double kept_by_a_hint = 0.7;      // of not finding the answer, with each hint
constexpr double mistaken_overrule = 0.1;   // of those who say that they were right all the same
constexpr double unsure_all_the_same = 0.2; // of guesses, by those who then grade how well they knew it
constexpr double slow_though_known = 0.5;   // of choices that are known
constexpr auto slow = 20s;
constexpr int seen_at_a_glance = 9; // options; of more, such as the orders of lines, none is chosen quickly

/// How often a right answer comes with a word: of those who recall it, and of those who were lucky.
struct Said {
  double recalled, forgotten;
};
constexpr Said said_by[] = {{1, 1}, {0.05, 0.55}, {0.25, 0.35}, {0.7, 0.1}}; // by Certainty

/// The chance of a right answer without recall, from what was asked alone.
double guess(const Review& review) { return review.options >= 2 ? 1.0 / review.options : 0; }

struct Counted {
  const CardProgress* card;
  const Review* review;
};

/// The reviews that count, by time.
std::vector<Counted> by_time(const Progress& progress) {
  std::vector<Counted> all;
  for (const CardProgress& card : progress.cards()) {
    for (const Review& review : card.reviews) {
      if (review.evidence && !review.undone) all.push_back({&card, &review});
    }
  }
  std::sort(all.begin(), all.end(),
            [](const Counted& a, const Counted& b) { return a.review->sequence < b.review->sequence; });
  return all;
}

memory::LoggedReview logged(const Review& review, const Review* before, const Rules& rules) {
  memory::LoggedReview result;
  if (!before) return result;
  const auto day = [&](const Review& of) { return civil_day(of.at, {of.utc_offset, rules.day_starts}); };
  result.days = static_cast<float>(std::min(days_between(before->at, review.at), 36500.0));
  result.whole_days =
      static_cast<std::uint16_t>(std::clamp<std::int64_t>((day(review) - day(*before)).count(), 0, 36500));
  return result;
}

} // namespace

memory::Evidence right_answer(const Review& review) {
  if (review.corrected && review.outcome != review.first_outcome) return {review.grade, 1, mistaken_overrule};
  double if_forgotten = 1 - (1 - guess(review)) * std::pow(kept_by_a_hint, review.hints);
  if (review.corrected) if_forgotten *= unsure_all_the_same;
  const Said said = said_by[static_cast<std::size_t>(review.certainty)];
  if_forgotten *= said.forgotten;
  const bool hesitated = review.options >= 2 && review.options <= seen_at_a_glance && review.taken > slow;
  return {review.grade, (hesitated ? slow_though_known : 1) * said.recalled, if_forgotten};
}

memory::Evidence evidence(const Review& review) {
  return memory::recalled(review.grade) ? right_answer(review) : memory::Evidence(memory::Grade::again);
}

memory::ReviewLog review_log(const Progress& progress, const Rules& rules) {
  std::unordered_map<Sequence, std::uint32_t> places;
  for (const Counted& counted : by_time(progress))
    places.emplace(counted.review->sequence, static_cast<std::uint32_t>(places.size()));
  memory::ReviewLog log;
  for (const CardProgress& card : progress.cards()) {
    std::vector<memory::EvidencedReview> reviews;
    const Review* before = nullptr;
    for (const Review& review : card.reviews) {
      if (!review.evidence || review.undone) continue;
      reviews.push_back({logged(review, before, rules), evidence(review)});
      reviews.back().review.order = places.at(review.sequence);
      before = &review;
    }
    if (!reviews.empty()) memory::add_histories(log, rules.weights, reviews);
  }
  return log;
}

} // namespace ruru::history
