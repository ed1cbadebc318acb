#include "memory/belief.hpp"
#include "memory/histories.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace ruru::memory;

namespace {

const fsrs7::Weights& weights = fsrs7::default_weights();
const Evidence choice_of_four(Grade::good, 1, 0.25);

double total(const Belief& belief) {
  double sum = 0;
  for (const auto& [state, probability] : belief)
    sum += probability;
  return sum;
}

} // namespace

TEST_SUITE("belief") {
  TEST_CASE("answers that leave no doubt keep one memory, that of the model") {
    Belief belief = first_belief(weights, Grade::good);
    fsrs7::State state = fsrs7::first_state(weights, Grade::good);
    for (const Grade grade : {Grade::hard, Grade::again, Grade::good, Grade::easy}) {
      CHECK(belief == Belief(state));
      belief = next_belief(weights, belief, grade, 3);
      state = fsrs7::next_state(weights, state, grade, 3);
    }
    CHECK(belief == Belief(state));
    CHECK(interval(weights, belief, 0.9) == fsrs7::interval(weights, state, 0.9));
  }

  TEST_CASE("a right choice counts as recall with probability R / (R + (1 - R) / k)") {
    const fsrs7::State state{5, 4, 5};
    const double r = fsrs7::recall(weights, state, 20);
    const Belief belief = next_belief(weights, state, choice_of_four, 20);
    REQUIRE(belief.size() == 2);
    const double expected = r / (r + (1 - r) / 4);
    CHECK(belief.begin()->probability == doctest::Approx(expected).epsilon(1e-12));
    CHECK(belief.begin()->state == fsrs7::next_state(weights, state, Grade::good, 20));
    CHECK(std::next(belief.begin())->state == fsrs7::next_state(weights, state, Grade::again, 20));
    CHECK(answer_chance(weights, state, choice_of_four, 20) == doctest::Approx(r + (1 - r) / 4));
    CHECK(answer_chance(weights, state, Grade::again, 20) == doctest::Approx(1 - r));
  }

  TEST_CASE("what comes later shows whether it was a guess") {
    const Belief doubtful = next_belief(weights, fsrs7::State{5, 4, 5}, choice_of_four, 20);
    const Belief then_recalled = next_belief(weights, doubtful, Grade::good, 30);
    const Belief then_forgotten = next_belief(weights, doubtful, Grade::again, 30);
    CHECK(then_recalled.begin()->probability > doubtful.begin()->probability);
    CHECK(then_forgotten.begin()->probability < doubtful.begin()->probability);
  }

  TEST_CASE("a belief has at most four memories, and probabilities that add up to one") {
    std::mt19937 random(4);
    Belief belief = first_belief(weights, choice_of_four);
    CHECK(belief.size() == 2);
    for (int i = 0; i < 200; ++i) {
      const double days = std::exp(static_cast<double>(random() % 600) / 100 - 2);
      belief =
          next_belief(weights, belief, random() % 5 == 0 ? Evidence(Grade::again) : choice_of_four, days);
      REQUIRE(belief.size() >= 1);
      REQUIRE(belief.size() <= Belief::most);
      REQUIRE(total(belief) == doctest::Approx(1));
      for (const auto& [state, probability] : belief) {
        REQUIRE(std::isfinite(state.slow));
        REQUIRE(state.slow >= 1e-4);
        REQUIRE(state.difficulty <= 10);
      }
    }
  }

  TEST_CASE("the interval of a belief is exact") {
    Belief belief = first_belief(weights, choice_of_four);
    for (const double days : {0.01, 3.0, 12.0})
      belief = next_belief(weights, belief, choice_of_four, days);
    REQUIRE(belief.size() > 1);
    for (const double retention : {0.7, 0.9, 0.97}) {
      const double days = interval(weights, belief, retention);
      CHECK(std::abs(recall(weights, belief, days) - retention) < 1e-9);
    }
    CHECK(interval(weights, belief, 1) == 0);
  }

  TEST_CASE("a card without doubt is one history, one with a guess is several that add up") {
    const LoggedReview first{.order = 3}, later{.days = 10, .order = 9, .whole_days = 10};
    ReviewLog log;
    const std::vector<EvidencedReview> certain{{first, Grade::good}, {later, Grade::again}};
    add_histories(log, weights, certain);
    CHECK(log.cards() == 1);
    CHECK(log.card(0)[1].grade == Grade::again);
    const std::vector<EvidencedReview> doubtful{{first, Grade::good}, {later, choice_of_four}};
    add_histories(log, weights, doubtful);
    REQUIRE(log.cards() == 3);
    CHECK(log.card(1)[1].grade == Grade::good);
    CHECK(log.card(2)[1].grade == Grade::again);
    CHECK(log.card(1)[0].share + log.card(2)[0].share == LoggedReview::certain);
    CHECK(log.places() == 10);
  }
}
