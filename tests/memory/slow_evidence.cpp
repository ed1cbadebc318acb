#include "memory/fit.hpp"
#include "memory/histories.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <random>

// Simulated learners who guess: half of the answers are choices of four, a failed recall is always followed
// by the right answer. What is measured is how well the next free recall is predicted.
using namespace ruru;
using namespace ruru::memory;

namespace {

constexpr int seeds = 20;
constexpr double guess = 0.25;
const Evidence free_recall(Grade::good);
const Evidence choice(Grade::good, 1, guess);

struct Answer {
  double days = 0; ///< since the one before
  bool is_choice = false, right = false, recalled = false;
};

using CardAnswers = std::vector<Answer>;

std::vector<CardAnswers> learner(const fsrs7::Weights& truth, int cards, unsigned seed) {
  std::mt19937 random(seed);
  const auto chance = [&random] { return static_cast<double>(random()) / 4294967296.0; };
  std::vector<CardAnswers> all;
  for (int card = 0; card < cards; ++card) {
    CardAnswers answers;
    fsrs7::State state;
    for (int i = 0; i < 14; ++i) {
      Answer answer{.days = i == 0 ? 0 : 0.5 * std::exp(chance() * 4.8),
                    .is_choice = i > 0 && chance() < 0.5};
      answer.recalled = chance() < (i == 0 ? 0.6 : fsrs7::recall(truth, state, answer.days));
      answer.right = answer.recalled || (answer.is_choice && chance() < guess);
      const Grade grade = answer.recalled ? Grade::good : Grade::again;
      state = i == 0 ? fsrs7::first_state(truth, grade) : fsrs7::next_state(truth, state, grade, answer.days);
      answers.push_back(answer);
    }
    all.push_back(answers);
  }
  return all;
}

enum Way { ignores, counts_fully, moves_to_mean, belief_of_four, knows_the_truth, ways };
constexpr std::array<const char*, ways> names{"ignores choices", "counts a right choice as a full recall",
                                              "moves to the weighted mean", "belief of up to four",
                                              "knows the true state"};

fsrs7::State stepped(const fsrs7::Weights& w, const fsrs7::State& state, bool recalled, double days) {
  return fsrs7::next_state(w, state, recalled ? Grade::good : Grade::again, days);
}

/// Passed and failed states, weighted by how probable a recall was; stabilities on the logarithmic scale.
fsrs7::State mean_after_choice(const fsrs7::Weights& w, const fsrs7::State& state, double days) {
  const double recall = fsrs7::recall(w, state, days), share = recall / (recall + (1 - recall) * guess);
  const fsrs7::State passed = stepped(w, state, true, days), failed = stepped(w, state, false, days);
  const auto mean = [share](double a, double b) {
    return std::exp(share * std::log(a) + (1 - share) * std::log(b));
  };
  return {mean(passed.slow, failed.slow), mean(passed.fast, failed.fast),
          share * passed.difficulty + (1 - share) * failed.difficulty};
}

/// One card as each of the ways sees it.
struct Views {
  const fsrs7::Weights& w;
  std::array<Belief, ways> belief{};
  double unseen_days = 0; ///< since the last answer that is not ignored

  void first(const Answer& answer) {
    belief.fill(first_belief(w, answer.right ? Grade::good : Grade::again));
  }

  double recall(Way way, double days) const {
    return memory::recall(w, belief[way], way == ignores ? days + unseen_days : days);
  }

  void next(const Answer& answer) {
    const Evidence certain(answer.right ? Grade::good : Grade::again);
    const bool in_doubt = answer.is_choice && answer.right;
    for (int way = counts_fully; way < ways; ++way) {
      Belief& view = belief[static_cast<std::size_t>(way)];
      if (way == moves_to_mean && in_doubt)
        view = mean_after_choice(w, view.likeliest(), answer.days);
      else if (way == belief_of_four && in_doubt)
        view = next_belief(w, view, choice, answer.days);
      else if (way == knows_the_truth)
        view = next_belief(w, view, answer.recalled ? Grade::good : Grade::again, answer.days);
      else
        view = next_belief(w, view, certain, answer.days);
    }
    unseen_days += answer.days;
    if (answer.is_choice) return;
    belief[ignores] = next_belief(w, belief[ignores], certain, unseen_days);
    unseen_days = 0;
  }
};

/// Mean log loss of the free recalls, each way.
std::array<double, ways> losses(const fsrs7::Weights& weights, const std::vector<CardAnswers>& cards) {
  std::array<double, ways> sum{};
  int count = 0;
  for (const CardAnswers& answers : cards) {
    Views views{weights};
    views.first(answers.front());
    for (std::size_t i = 1; i < answers.size(); ++i) {
      for (int way = 0; way < ways && !answers[i].is_choice; ++way) {
        const double recall = views.recall(static_cast<Way>(way), answers[i].days);
        sum[static_cast<std::size_t>(way)] -= std::log(answers[i].right ? recall : 1 - recall);
      }
      count += answers[i].is_choice ? 0 : 1;
      views.next(answers[i]);
    }
  }
  for (double& each : sum)
    each /= count;
  return sum;
}

fsrs7::Weights another_learner(unsigned seed) {
  std::mt19937 random(seed);
  const auto spread = [&random] { return static_cast<double>(random()) / 2147483648.0 - 1; };
  fsrs7::Weights weights = fsrs7::default_weights();
  const auto rules = weight_rules(Model::fsrs7);
  for (std::size_t i = 0; i < rules.size(); ++i)
    weights.w[i] = i < 4 ? weights.w[i] * std::exp(spread()) : weights.w[i] + 1.5 * spread() * rules[i].sigma;
  return fsrs7::clipped(weights);
}

fsrs7::Weights as_weights(const WeightList& list) {
  fsrs7::Weights weights{};
  std::copy(list.begin(), list.end(), weights.w.begin());
  return weights;
}

/// Fits to a learner's answers; choices as `of_choice` says, looking again for what happened `rounds` times.
fsrs7::Weights fitted(const std::vector<CardAnswers>& cards, const Evidence& of_choice, int rounds) {
  fsrs7::Weights weights = fsrs7::default_weights();
  for (int round = 0; round < rounds; ++round) {
    ReviewLog log;
    for (const CardAnswers& answers : cards) {
      std::vector<EvidencedReview> reviews;
      for (const Answer& answer : answers) {
        const Evidence right = answer.is_choice ? of_choice : free_recall;
        reviews.push_back(
            {{.days = static_cast<float>(answer.days), .whole_days = static_cast<std::uint16_t>(answer.days)},
             answer.right ? right : Evidence(Grade::again)});
      }
      add_histories(log, weights, reviews);
    }
    weights = as_weights(fit(log, Model::fsrs7, {}).weights);
  }
  return weights;
}

} // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a belief predicts free recall better than counting choices fully, and than ignoring them") {
    const fsrs7::Weights truth = fsrs7::default_weights();
    std::array<double, ways> mean{};
    int better = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
      const auto loss = losses(truth, learner(truth, 300, seed));
      for (std::size_t way = 0; way < ways; ++way)
        mean[way] += loss[way] / seeds;
      better += loss[belief_of_four] < loss[counts_fully] ? 1 : 0;
    }
    for (std::size_t way = 0; way < ways; ++way)
      std::printf("%-42s %.4f\n", names[way], mean[way]);
    std::printf("belief better than full counting in %d of %d\n", better, seeds);
    CHECK(mean[belief_of_four] < mean[counts_fully]);
    CHECK(mean[belief_of_four] < mean[ignores]);
    CHECK(mean[belief_of_four] <= mean[moves_to_mean] + 1e-4);
    CHECK(mean[knows_the_truth] < mean[belief_of_four]);
    CHECK(better >= 18);
  }

  TEST_CASE("fitting with the same likelihood predicts better than fitting to choices as recalls") {
    double by_evidence = 0, by_counting = 0, by_defaults = 0, by_truth = 0;
    int better = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
      const fsrs7::Weights truth = another_learner(seed);
      const auto train = learner(truth, 300, seed + 100), test = learner(truth, 300, seed + 200);
      const double counting = losses(fitted(train, free_recall, 1), test)[counts_fully];
      const double evidence = losses(fitted(train, choice, 3), test)[belief_of_four];
      by_counting += counting / seeds;
      by_evidence += evidence / seeds;
      by_defaults += losses(fsrs7::default_weights(), test)[belief_of_four] / seeds;
      by_truth += losses(truth, test)[belief_of_four] / seeds;
      better += evidence < counting ? 1 : 0;
    }
    std::printf(
        "fitted, choices counted fully %.4f; fitted by evidence %.4f (better in %d of %d); belief with the "
        "defaults %.4f, with the true weights %.4f\n",
        by_counting, by_evidence, better, seeds, by_defaults, by_truth);
    CHECK(by_evidence < by_counting);
    CHECK(better >= 18);
  }
}
