#include "memory/metrics.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace ruru::memory;

TEST_SUITE("metrics") {
  TEST_CASE("log loss, AUC and RMSE(bins) of a handful") {
    Scoring scoring;
    scoring.add(0.9, true, {1, 1, 0});
    scoring.add(0.8, false, {1, 1, 0});
    scoring.add(0.6, true, {2, 1, 0});
    const Score score = scoring.score();
    CHECK(score.reviews == 3);
    CHECK(score.log_loss == doctest::Approx(-(std::log(0.9) + std::log(0.2) + std::log(0.6)) / 3));
    CHECK(score.auc == doctest::Approx(0.5)); // 0.9 above 0.8, 0.6 below
    // first bin: (1.7 - 1) / 2 = 0.35, twice; second: 0.4
    CHECK(score.rmse_bins == doctest::Approx(std::sqrt((2 * 0.35 * 0.35 + 0.4 * 0.4) / 3)));
  }

  TEST_CASE("equal predictions count half") {
    Scoring scoring;
    scoring.add(0.7, true, {1, 1, 0});
    scoring.add(0.7, false, {1, 1, 0});
    CHECK(scoring.score().auc == 0.5);
  }

  TEST_CASE("nothing to score, and only passes, are defined") {
    CHECK(Scoring().score() == Score{.reviews = 0, .auc = 0.5});
    Scoring scoring;
    scoring.add(1, true, {1, 1, 0});
    CHECK(scoring.score().auc == 0.5);
    CHECK(scoring.score().log_loss < 1e-6);
    Scoring failures;
    failures.add(0.9, false, {1, 1, 0});
    CHECK(failures.score().auc == 0.5);
    CHECK(std::isfinite(failures.score().log_loss));
  }
}
