#include "memory/fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ruru::memory {
namespace {

constexpr std::size_t large = 200000; // steps above which a sample of cards is solved first
constexpr std::size_t sample = 60000; // and how many steps that has
constexpr double longest_log_step = 1.5;

// The last review counts fully (6.6).
float recency_weight(Recency recency, std::uint32_t order, std::size_t reviews) {
  if (recency == Recency::none || reviews == 0) return 1;
  const float age = static_cast<float>(order + 1) / static_cast<float>(reviews);
  return std::max(0.05F, std::sqrt(age));
}

/// A better first answer never means a weaker memory. Where it came out otherwise, the one that is known from
/// fewer cards takes the stability of the other (6.4). FSRS-7's clip sees to that by itself.
WeightList with_ordered_starts(WeightList weights, const ReviewLog& log) {
  std::array<std::size_t, 4> cards{};
  for (std::size_t i = 0; i < log.cards(); ++i) {
    if (log.card(i).size() > 1) ++cards[static_cast<std::size_t>(log.card(i).front().grade) - 1];
  }
  for (std::size_t pass = 0; pass < cards.size(); ++pass) {
    for (std::size_t lower = 0; lower + 1 < cards.size(); ++lower) {
      const std::size_t higher = lower + 1;
      if (weights[lower] <= weights[higher]) continue;
      const auto [from, to] =
          cards[lower] > cards[higher] ? std::pair(lower, higher) : std::pair(higher, lower);
      weights[to] = weights[from];
      cards[to] = cards[from];
    }
  }
  for (std::size_t i = 1; i < cards.size(); ++i)
    weights[i] = std::max(weights[i], weights[i - 1]);
  return weights;
}

class Fitting {
public:
  Fitting(const ReviewLog& log, Model model, const FitOptions& options)
      : log_(log), model_(model), options_(options), workers_(options.threads) {}

  Fit run() {
    const WeightList start =
        clipped(model_, options_.start.empty() ? default_weights(model_) : options_.start);
    Point point = point_of(model_, start);
    const lanes::Lanes whole = lanes_of(log_, model_, weight());
    if (whole.counted() == 0) return at_rest(start, point);
    if (whole.counted() > large) {
      const std::size_t every = whole.counted() / sample;
      point = solve(lanes_of(log_, model_, weight(), every), point, every).point;
    }
    Minimised best = solve(whole, point, 1);
    Fit fit{.weights = weights_at(model_, best.point),
            .loss = 0,
            .reviews = whole.counted(),
            .steps = steps_,
            .interrupted = best.interrupted,
            .objective = best.value,
            .point = best.point};
    if (model_ == Model::fsrs6) fit.weights = with_ordered_starts(std::move(fit.weights), log_);
    const auto counted = static_cast<double>(std::max<std::size_t>(1, whole.counted()));
    fit.loss = (best.value - prior(best.point)) / counted;
    return fit;
  }

private:
  /// What there is to say without a single review.
  Fit at_rest(const WeightList& start, const Point& point) const {
    Loss none{.value = 0, .gradient = Point(point.size()), .curvature = Matrix(point.size())};
    add_prior(none, model_, point, options_.prior);
    return {.weights = start, .objective = none.value, .point = point};
  }

  ReviewWeight weight() const { return learned_from(log_, options_.recency, options_.until); }

  double prior(const Point& point) const {
    Loss none{.value = 0, .gradient = Point(point.size()), .curvature = Matrix()};
    add_prior(none, model_, point, options_.prior);
    return none.value;
  }

  Minimised solve(const lanes::Lanes& lanes, const Point& start, std::size_t every) {
    const auto [low, high] = bounds(model_);
    const Minimum problem{
        .at =
            [&](const Point& point, bool curvature) {
              Loss here = loss(model_, lanes, weights_at(model_, point), curvature, workers_);
              add_prior(here, model_, point, options_.prior / static_cast<double>(every));
              return here;
            },
        .allowed = [&](const Point& point) { return point_of(model_, weights_at(model_, point)); },
        .low = low,
        .high = high,
        .longest_step = longest_step(model_),
        .worth_a_step = std::clamp(static_cast<double>(lanes.counted()) * 1e-4, 0.3, 1.0),
        .go_on = [&](int) { return go_on(); }};
    return minimised(problem, start);
  }

  bool go_on() {
    const double done = 1 - std::exp(-steps_++ / 8.0);
    return !options_.progress || options_.progress(done);
  }

  const ReviewLog& log_;
  Model model_;
  const FitOptions& options_;
  Workers workers_;
  int steps_ = 0;
};

} // namespace

ReviewWeight learned_from(const ReviewLog& log, Recency recency, std::uint32_t until) {
  return [recency, until, reviews = std::min(log.places(), until)](const LoggedReview& review) {
    const float share = static_cast<float>(review.share) / LoggedReview::certain;
    return review.order < until ? share * recency_weight(recency, review.order, reviews) : 0.0F;
  };
}

Point point_of(Model model, std::span<const double> weights) {
  Point point(weights.begin(), weights.end());
  for (std::size_t i = 0; i < point.size(); ++i) {
    if (is_logarithmic(model, i)) point[i] = std::log(point[i]);
  }
  return point;
}

WeightList weights_at(Model model, const Point& point) {
  WeightList weights = point;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (is_logarithmic(model, i)) weights[i] = std::exp(weights[i]);
  }
  return clipped(model, weights);
}

void add_prior(Loss& loss, Model model, const Point& point, double strength) {
  const auto rules = weight_rules(model);
  for (std::size_t i = 0; i < point.size(); ++i) {
    const auto& [value, low, high, sigma] = rules[i];
    const bool logarithmic = is_logarithmic(model, i);
    const double weight = logarithmic ? std::exp(point[i]) : point[i];
    const double by_point = logarithmic ? weight : 1;
    const double away = (weight - value) / sigma;
    const double ratio = i < 4 ? point[i] - std::log(value) : 0; // the first stabilities
    loss.value += strength * (away * away + ratio * ratio);
    loss.gradient[i] += 2 * strength * (away / sigma * by_point + ratio);
    if (loss.curvature.size > 0) {
      const double slope = by_point / sigma;
      loss.curvature(i, i) += 2 * strength * (slope * slope + (i < 4 ? 1 : 0));
    }
  }
}

std::pair<Point, Point> bounds(Model model) {
  WeightList low, high;
  for (const WeightRule& rule : weight_rules(model)) {
    low.push_back(rule.low);
    high.push_back(rule.high);
  }
  return {point_of(model, low), point_of(model, high)};
}

Point longest_step(Model model) {
  Point longest(weight_rules(model).size());
  for (std::size_t i = 0; i < longest.size(); ++i)
    longest[i] = is_logarithmic(model, i) ? longest_log_step : 1e9;
  return longest;
}

Fit fit(const ReviewLog& log, Model model, const FitOptions& options) {
  return Fitting(log, model, options).run();
}

} // namespace ruru::memory
