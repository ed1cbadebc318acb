#include "logs.hpp"
#include "memory/fit.hpp"
#include "memory/metrics.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>

using namespace ruru;
using namespace ruru::memory;

namespace {

/// A learner who forgets faster, and at other steps, than the defaults say.
fsrs7::Weights another_learner() {
  fsrs7::Weights weights = fsrs7::default_weights();
  weights.w[1] = 0.8, weights.w[2] = 1.2, weights.w[3] = 3;
  weights.w[7] = 1.4, weights.w[10] = 0.3, weights.w[24] = 0.2, weights.w[28] = 0.5;
  return fsrs7::clipped(weights);
}

void check_inside_bounds(Model model, const WeightList& weights) {
  const auto rules = weight_rules(model);
  REQUIRE(weights.size() == rules.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    CHECK(weights[i] >= rules[i].low);
    CHECK(weights[i] <= rules[i].high);
  }
  CHECK(clipped(model, weights) == weights);
}

ReviewLog log_with(int cards, int reviews, const std::function<Grade(int)>& grade, float days) {
  ReviewLog log;
  for (int card = 0; card < cards; ++card) {
    std::vector<LoggedReview> all;
    for (int i = 0; i < reviews; ++i)
      all.push_back({.days = i == 0 ? 0 : days,
                     .order = static_cast<std::uint32_t>(card * reviews + i),
                     .whole_days = static_cast<std::uint16_t>(i == 0 ? 0 : days),
                     .grade = grade(i)});
    log.add_card(all);
  }
  return log;
}

void check_all_numbers(const Evaluation& evaluation) {
  for (const Score* score :
       {&evaluation.train, &evaluation.test, &evaluation.train_all, &evaluation.test_all}) {
    CHECK(std::isfinite(score->log_loss));
    CHECK(std::isfinite(score->rmse_bins));
    CHECK((score->auc >= 0 && score->auc <= 1));
  }
}

} // namespace

TEST_SUITE("fit") {
  TEST_CASE("a fit predicts a learner better than the defaults, nearly as well as the truth") {
    const fsrs7::Weights truth = another_learner();
    const ReviewLog log = test::simulated_log(truth, 800, 15, 11);
    const Fit fitted = fit(log, Model::fsrs7, {});
    check_inside_bounds(Model::fsrs7, fitted.weights);
    const double defaults = evaluate(log, Model::fsrs7, default_weights(Model::fsrs7)).test_all.log_loss;
    const double own = evaluate(log, Model::fsrs7, fitted.weights).test_all.log_loss;
    const double best = evaluate(log, Model::fsrs7, truth.w).test_all.log_loss;
    CHECK(own < defaults - 0.01);
    CHECK(own < best + 0.004);
    const Fit of_fsrs6 = fit(log, Model::fsrs6, {});
    check_inside_bounds(Model::fsrs6, of_fsrs6.weights);
    CHECK(evaluate(log, Model::fsrs6, of_fsrs6.weights).train.log_loss <
          evaluate(log, Model::fsrs6, default_weights(Model::fsrs6)).train.log_loss);
  }

  TEST_CASE("the same log gives the same weights, with any number of threads") {
    const ReviewLog log = test::simulated_log(another_learner(), 200, 10, 12);
    const Fit one = fit(log, Model::fsrs7, {.threads = 1});
    CHECK(fit(log, Model::fsrs7, {.threads = 1}).weights == one.weights);
    CHECK(fit(log, Model::fsrs7, {.threads = 3}).weights == one.weights);
    const Fit of_fsrs6 = fit(log, Model::fsrs6, {.threads = 1});
    CHECK(fit(log, Model::fsrs6, {.threads = 1}).weights == of_fsrs6.weights);
    CHECK(fit(log, Model::fsrs6, {.threads = 3}).weights == of_fsrs6.weights);
  }

  TEST_CASE("a test review changes nothing") {
    ReviewLog log = test::simulated_log(another_learner(), 50, 10, 13), without;
    for (std::size_t card = 0; card < log.cards(); ++card) {
      std::vector<LoggedReview> all(log.card(card).begin(), log.card(card).end());
      std::erase_if(all, [](const LoggedReview& review) { return review.for_testing(); });
      without.add_card(all);
    }
    CHECK(fit(log, Model::fsrs7, {}).weights == fit(without, Model::fsrs7, {}).weights);
  }

  TEST_CASE("little, one-sided and absurd logs give weights inside their bounds") {
    const auto good = [](int) { return Grade::good; };
    const auto again = [](int) { return Grade::again; };
    const auto either = [](int i) { return i % 3 == 0 ? Grade::again : Grade::easy; };
    for (const Model model : {Model::fsrs7, Model::fsrs6}) {
      for (const ReviewLog& log :
           {ReviewLog(), log_with(1, 1, good, 1), log_with(1, 10, either, 3), log_with(1, 3000, either, 2),
            log_with(200, 10, good, 30), log_with(200, 10, again, 1), log_with(50, 20, either, 0),
            log_with(50, 20, good, 36500), log_with(50, 20, again, 36500), log_with(100, 5, either, 1e-4F)}) {
        const Fit fitted = fit(log, model, {});
        check_inside_bounds(model, fitted.weights);
        CHECK(std::isfinite(fitted.loss));
        check_all_numbers(evaluate(log, model, fitted.weights));
      }
    }
  }

  TEST_CASE("without reviews the weights are the defaults; ten move them only a little") {
    CHECK(fit({}, Model::fsrs7, {}).weights == default_weights(Model::fsrs7));
    const auto ten = log_with(
        1, 10, [](int) { return Grade::good; }, 5);
    const WeightList moved = fit(ten, Model::fsrs7, {}).weights;
    for (std::size_t i = 0; i < moved.size(); ++i) {
      const WeightRule& rule = weight_rules(Model::fsrs7)[i];
      CHECK(std::abs(moved[i] - rule.value) <= 2 * std::min(rule.sigma, rule.value + 1));
    }
  }

  TEST_CASE("a better first answer never means a weaker memory, however one-sided the log") {
    for (const Model model : {Model::fsrs7, Model::fsrs6}) {
      const auto good = log_with(
          200, 10, [](int) { return Grade::good; }, 30);
      const auto hard = log_with(
          200, 10, [](int i) { return i == 0 ? Grade::hard : Grade::good; }, 300);
      for (const ReviewLog& log : {good, hard}) {
        const WeightList weights = fit(log, model, {}).weights;
        CHECK(std::is_sorted(weights.begin(), weights.begin() + 4));
      }
    }
  }

  TEST_CASE("a fit can be stopped and still has sound weights") {
    const ReviewLog log = test::simulated_log(another_learner(), 100, 10, 14);
    int calls = 0;
    const Fit stopped = fit(log, Model::fsrs7, {.progress = [&](double) { return ++calls < 3; }});
    CHECK(stopped.interrupted);
    CHECK(calls == 3);
    check_inside_bounds(Model::fsrs7, stopped.weights);
  }

  TEST_CASE("weights of no number start at their bounds") {
    const ReviewLog log = test::simulated_log(another_learner(), 30, 8, 15);
    for (const Model model : {Model::fsrs7, Model::fsrs6}) {
      for (const double none : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
        const WeightList start(weight_rules(model).size(), none);
        const Fit fitted = fit(log, model, {.start = start});
        check_inside_bounds(model, fitted.weights);
        CHECK(std::isfinite(fitted.loss));
        check_all_numbers(evaluate(log, model, start));
      }
    }
  }
}
