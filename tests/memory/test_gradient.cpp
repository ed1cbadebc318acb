#include "agreement.hpp"
#include "logs.hpp"
#include "memory/fit.hpp"
#include "memory/fsrs6.hpp"
#include "memory/walk.hpp"
#include "table.hpp"

#include <doctest/doctest.h>

#include <cstring>

using namespace ruru;
using namespace ruru::memory;

namespace {

/// The reviews of one case of a table; the weights go into the order.
lanes::Lanes lanes_of_case(const test::Table& table, double wanted) {
  lanes::Lanes lanes;
  std::vector<lanes::Lanes::Review> reviews;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (table.at(row, "case") != wanted) continue;
    reviews.push_back({static_cast<float>(table.at(row, "days")), static_cast<float>(table.at(row, "weight")),
                       static_cast<std::uint8_t>(table.at(row, "rating"))});
  }
  lanes.add_group(static_cast<int>(reviews.size()));
  for (std::size_t i = 0; i < reviews.size(); ++i)
    lanes.set(static_cast<int>(i), 2, reviews[i]);
  return lanes;
}

/// By the weight itself, not by its logarithm.
double by_weight(const Loss& loss, Model model, const WeightList& weights, std::size_t i) {
  return is_logarithmic(model, i) ? loss.gradient[i] / weights[i] : loss.gradient[i];
}

/// Weights that lie inside all bounds, so that a small change of any one is allowed.
WeightList inner_weights(Model model) {
  WeightList weights;
  for (const WeightRule& rule : weight_rules(model))
    weights.push_back(rule.value +
                      0.03 * ((rule.low + std::min(rule.high, rule.value + 1)) / 2 - rule.value));
  return weights;
}

void check_finite_differences(Model model) {
  Workers workers(1);
  const ReviewLog log = test::simulated_log(fsrs7::default_weights(), 40, 12, 3);
  const auto lanes =
      lanes_of(log, model, [](const LoggedReview& review) { return review.for_testing() ? 0.5F : 1.0F; });
  const Point point = point_of(model, inner_weights(model));
  const auto at = [&](const Point& there) {
    WeightList weights = there;
    for (std::size_t i = 0; i < weights.size(); ++i)
      weights[i] = is_logarithmic(model, i) ? std::exp(there[i]) : there[i];
    return loss(model, lanes, weights, false, workers);
  };
  const Loss here = at(point);
  for (std::size_t i = 0; i < point.size(); ++i) {
    Point above = point, below = point;
    const double step = 1e-5;
    above[i] += step;
    below[i] -= step;
    const double slope = (at(above).value - at(below).value) / (2 * step);
    CHECK_MESSAGE(std::abs(slope - here.gradient[i]) < 1e-5 * std::max(1.0, std::abs(slope)), "weight ", i,
                  ": ", here.gradient[i], " instead of ", slope);
  }
}

} // namespace

TEST_SUITE("gradient") {
  TEST_CASE("FSRS-7 agrees with the reference's losses and derivatives") {
    const test::Table reviews("fsrs7_gradient_reviews.csv"), expected("fsrs7_gradients.csv");
    Workers workers(1);
    for (std::size_t row = 0; row < expected.rows(); ++row) {
      WeightList weights;
      for (int i = 0; i < 34; ++i)
        weights.push_back(expected.at(row, "w" + std::to_string(i)));
      const auto lanes = lanes_of_case(reviews, expected.at(row, "case"));
      const Loss here = loss(Model::fsrs7, lanes, weights, false, workers);
      CHECK(here.value == doctest::Approx(expected.at(row, "loss")).epsilon(2e-6));
      for (std::size_t i = 0; i < 34; ++i) {
        const double reference = expected.at(row, "g" + std::to_string(i));
        CHECK_MESSAGE(std::abs(by_weight(here, Model::fsrs7, weights, i) - reference) <
                          1e-5 + 2e-5 * std::abs(reference),
                      "case ", row, " weight ", i);
      }
    }
  }

  TEST_CASE("FSRS-6 agrees with the loss and derivatives that fsrs-rs publishes") {
    const test::Table reviews("fsrs6_gradient_reviews.csv"), expected("fsrs6_gradients.csv");
    Workers workers(1);
    const WeightList weights = default_weights(Model::fsrs6);
    double value = 0;
    std::vector<double> gradient(21);
    for (int i = 0; i < 4; ++i) {
      const Loss part = loss(Model::fsrs6, lanes_of_case(reviews, i), weights, false, workers);
      value += part.value;
      for (std::size_t k = 0; k < 21; ++k)
        gradient[k] += by_weight(part, Model::fsrs6, weights, k);
    }
    CHECK(value == doctest::Approx(expected.at(0, "loss")).epsilon(1e-5));
    for (std::size_t k = 0; k < 21; ++k)
      CHECK(gradient[k] == doctest::Approx(expected.at(0, "g" + std::to_string(k))).epsilon(1e-4));
  }

  TEST_CASE("derivatives agree with finite differences") {
    check_finite_differences(Model::fsrs7);
    check_finite_differences(Model::fsrs6);
  }

  TEST_CASE("walking cards side by side predicts what the models predict") {
    const ReviewLog log = test::simulated_log(fsrs7::default_weights(), 8, 20, 5);
    const auto lanes = lanes_of(log, Model::fsrs7, [](const LoggedReview&) { return 1.0F; });
    const auto group = lanes.group(0);
    std::vector<double> recall(static_cast<std::size_t>(group.steps) * lanes::width);
    alignas(64) std::vector<std::byte> tape(lanes::tape_bytes(1) + 64);
    auto* start = tape.data() + (64 - reinterpret_cast<std::uintptr_t>(tape.data()) % 64) % 64;
    lanes::Sums sums{};
    const auto& weights = fsrs7::default_weights();
    lanes::walker().predict_fsrs7(fsrs7_constants(weights.w), {group, &sums, false, start, recall.data()});
    test::Worst worst;
    for (std::size_t card = 0; card < 8; ++card) {
      const auto reviews = log.card(card);
      fsrs7::State state = fsrs7::first_state(weights, reviews[0].grade);
      for (std::size_t i = 1; i < reviews.size(); ++i) {
        worst.meet(recall[i * lanes::width + card], fsrs7::recall(weights, state, reviews[i].days));
        state = fsrs7::next_state(weights, state, reviews[i].grade, reviews[i].days);
      }
    }
    CHECK(worst.value() < 1e-8);
  }

  TEST_CASE("all machines compute the same bits, with any number of threads") {
    const ReviewLog log = test::simulated_log(fsrs7::default_weights(), 2600, 9, 7);
    const auto lanes = lanes_of(
        log, Model::fsrs7, [](const LoggedReview& review) { return review.for_testing() ? 0.0F : 1.0F; });
    const auto weights = fsrs7_constants(fsrs7::default_weights().w);
    const lanes::Walker* found[3];
    const std::size_t count = lanes::walkers(found);
    alignas(64) static std::byte tape[200000];
    REQUIRE(lanes::tape_bytes(9) <= sizeof tape);
    const auto walked = [&](const lanes::Walker& walker) {
      auto sums = std::make_unique<lanes::Sums>();
      for (std::size_t group = 0; group < lanes.groups(); ++group)
        walker.fsrs7(weights, {lanes.group(group), sums.get(), true, tape, nullptr});
      return sums;
    };
    const auto first = walked(*found[0]);
    CHECK(first->loss[0] > 0);
    for (std::size_t i = 1; i < count; ++i)
      CHECK_MESSAGE(std::memcmp(first.get(), walked(*found[i]).get(), sizeof(lanes::Sums)) == 0,
                    found[i]->name);

    Workers one(1), three(3);
    const Loss a = loss(Model::fsrs7, lanes, default_weights(Model::fsrs7), true, one);
    const Loss b = loss(Model::fsrs7, lanes, default_weights(Model::fsrs7), true, three);
    CHECK(a.value == b.value);
    CHECK(a.gradient == b.gradient);
    CHECK(a.curvature.values == b.curvature.values);
  }
}
