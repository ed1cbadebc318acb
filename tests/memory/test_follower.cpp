#include "as_you_go.hpp"
#include "logs.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace ruru;
using namespace ruru::memory;

namespace {

fsrs7::Weights another_learner() {
  fsrs7::Weights weights = fsrs7::default_weights();
  weights.w[1] = 0.8, weights.w[2] = 1.2, weights.w[3] = 3;
  weights.w[7] = 1.4, weights.w[10] = 0.3, weights.w[24] = 0.2, weights.w[28] = 0.5;
  return fsrs7::clipped(weights);
}

} // namespace

TEST_SUITE("follower") {
  TEST_CASE("twenty reviews or three in a thousand are worth a refit") {
    const Follower fresh(Model::fsrs7, 1);
    CHECK_FALSE(fresh.worth_following(0));
    CHECK_FALSE(fresh.worth_following(19));
    CHECK(fresh.worth_following(20));
    const Follower later(Model::fsrs7, 1, {.weights = {}, .reviews = 5000});
    CHECK_FALSE(later.worth_following(5000));
    CHECK_FALSE(later.worth_following(5014));
    CHECK(later.worth_following(5015));
    CHECK(later.worth_following(4999)); // something was undone
  }

  TEST_CASE("what is learned on the way predicts better than the defaults") {
    const ReviewLog log = test::simulated_log(another_learner(), 200, 12, 21);
    test::AsYouGo sum;
    test::as_you_go(log, 800, 2400, sum);
    CHECK(sum.own_mean() < sum.defaults_mean() - 0.005);
  }

  TEST_CASE("small steps end near where a fit of everything does") {
    const ReviewLog log = test::simulated_log(another_learner(), 300, 10, 22);
    Follower follower(Model::fsrs7, 1);
    for (std::uint32_t known = 2800; known <= 3000; known += 20)
      follower.follow(test::beginning(log, known));
    Follower at_once(Model::fsrs7, 1);
    at_once.follow(test::beginning(log, 3000));
    Workers workers(1);
    const auto lanes = lanes_of(log, Model::fsrs7, [](const LoggedReview&) { return 1.0F; });
    const double stepwise = loss(Model::fsrs7, lanes, follower.adopted().weights, false, workers).value;
    const double whole = loss(Model::fsrs7, lanes, at_once.adopted().weights, false, workers).value;
    CHECK(std::abs(stepwise - whole) < 0.002 * whole);
  }

  TEST_CASE("a learner like the defaults keeps them, or loses nothing by own weights") {
    const ReviewLog log = test::simulated_log(fsrs7::default_weights(), 150, 10, 23);
    test::AsYouGo sum;
    test::as_you_go(log, 500, 1500, sum);
    CHECK(sum.own_mean() < sum.defaults_mean() + 0.003);
  }

  TEST_CASE("own weights are adopted only where they predict the later reviews better than the defaults") {
    int adopted = 0, trials = 0;
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U}) {
      const ReviewLog log = test::simulated_log(fsrs7::default_weights(), 40, 8, seed);
      Follower follower(Model::fsrs7, 1);
      const Adopted& chosen = follower.follow(log);
      if (chosen.defaults_loss == 0) continue; // no trial yet
      ++trials;
      adopted += chosen.own ? 1 : 0;
      CHECK(chosen.own == (chosen.own_loss < chosen.defaults_loss));
      if (!chosen.own) CHECK(chosen.weights == default_weights(Model::fsrs7));
    }
    REQUIRE(trials == 8);
    CHECK(adopted < trials); // learners like the defaults: some of the logs must say so
  }

  TEST_CASE("a learner who has changed is learned from by recency, one who has not need not be") {
    ReviewLog changed = test::simulated_log(another_learner(), 150, 10, 31);
    const ReviewLog later = test::simulated_log(fsrs7::default_weights(), 300, 10, 32);
    const std::uint32_t before = changed.places();
    for (std::size_t i = 0; i < later.cards(); ++i) {
      std::vector<LoggedReview> card(later.card(i).begin(), later.card(i).end());
      for (LoggedReview& review : card)
        review.order += before;
      changed.add_card(card);
    }
    Follower follower(Model::fsrs7, 1);
    CHECK(follower.follow(changed).recency == Recency::root);
    int by_recency = 0; // with one habit it makes little difference, so that chance decides
    for (const unsigned seed : {31U, 32U, 33U, 34U, 35U, 36U}) {
      Follower of_one_habit(Model::fsrs7, 1);
      const ReviewLog log = test::simulated_log(another_learner(), 150, 10, seed);
      by_recency += of_one_habit.follow(log).recency == Recency::root ? 1 : 0;
    }
    CHECK(by_recency < 6);
  }

  TEST_CASE("a few reviews cannot derail the weights") {
    ReviewLog log;
    const std::vector<LoggedReview> failures{{.grade = Grade::easy},
                                             {.days = 0.01F, .order = 1, .grade = Grade::again},
                                             {.days = 0.01F, .order = 2, .grade = Grade::again},
                                             {.days = 0.01F, .order = 3, .grade = Grade::again}};
    log.add_card(failures);
    Follower follower(Model::fsrs7, 1);
    const WeightList weights = follower.follow(log).weights;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const WeightRule& rule = weight_rules(Model::fsrs7)[i];
      CHECK(std::abs(weights[i] - rule.value) < 0.2 * (rule.value + rule.sigma));
    }
  }

  TEST_CASE("an empty log, and one that shrank, leave sound weights") {
    Follower follower(Model::fsrs7, 1);
    CHECK(follower.follow({}).weights == default_weights(Model::fsrs7));
    const ReviewLog log = test::simulated_log(another_learner(), 60, 10, 24);
    follower.follow(log);
    const Adopted after = follower.follow(test::beginning(log, 300));
    Follower other(Model::fsrs7, 1);
    CHECK(after.reviews == 300);
    CHECK(clipped(Model::fsrs7, after.weights) == after.weights);
  }
}
