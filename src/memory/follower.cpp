#include "memory/follower.hpp"

#include <algorithm>
#include <array>
#include <cmath>

// Numbers in parentheses are those of docs/memory.md.
namespace ruru::memory {
namespace {

constexpr std::size_t small_steps_between_fits = 19;
constexpr std::size_t enough_for_a_trial = 200; // reviews; a fifth of them decides
constexpr std::uint32_t long_log = 20000;
constexpr std::array kinds{Recency::none, Recency::root};
constexpr double full_trust = 64; // predictions from which fitted weights count fully

float share_of(const LoggedReview& review) {
  return static_cast<float>(review.share) / LoggedReview::certain;
}

double trust(std::size_t predictions) { return std::min(1.0, static_cast<double>(predictions) / full_trust); }

/// `share` of the way from the defaults to `point` (6.8).
WeightList blended(Model model, const Point& point, double share) {
  if (share <= 0) return default_weights(model);
  const Point start = point_of(model, default_weights(model));
  Point between = point;
  for (std::size_t i = 0; i < point.size(); ++i)
    between[i] = start[i] + share * (point[i] - start[i]);
  return share >= 1 ? weights_at(model, point) : weights_at(model, between);
}

} // namespace

Follower::Follower(Model model, int threads, Adopted adopted)
    : model_(model), workers_(threads), adopted_(std::move(adopted)) {
  if (adopted_.weights.empty()) adopted_.weights = default_weights(model);
  adopted_.weights = clipped(model, adopted_.weights);
}

bool Follower::worth_following(std::size_t reviews) const {
  if (reviews < adopted_.reviews) return true;
  const std::size_t known = adopted_.reviews, more = reviews - known;
  return more >= 20 ||
         (more > 0 && known > 0 && static_cast<double>(more) >= 0.003 * static_cast<double>(known));
}

const Adopted& Follower::follow(const ReviewLog& log) {
  const bool anew = known_ == 0 || log.places() < known_ || known_ < enough_for_a_trial ||
                    small_steps_ >= small_steps_between_fits;
  if (anew)
    fit_anew(log);
  else
    small_step(log);
  known_ = log.places();
  return adopted_;
}

/// Loss of the predictions of the reviews from `first` to before `last`, in nats.
double Follower::loss_between(const ReviewLog& log, std::uint32_t first, std::uint32_t last,
                              const WeightList& weights) {
  const auto lanes = lanes_of(log, model_, [first, last](const LoggedReview& review) {
    return review.order < first || review.order >= last ? 0.0F : share_of(review);
  });
  return loss(model_, lanes, weights, false, workers_).value;
}

/// Which kind of weights would have predicted best what came later (6.6). The log is cut into fifths by time;
/// each but the first is predicted by what was learned from all before it. A long log is cut once.
void Follower::choose(const ReviewLog& log) {
  const std::uint32_t reviews = log.places();
  double defaults = 0, by_recency[2] = {0, 0};
  for (std::uint32_t fold = reviews < long_log ? 1 : 4; fold < 5; ++fold) {
    const std::uint32_t first = reviews / 5 * fold, last = fold == 4 ? reviews : reviews / 5 * (fold + 1);
    defaults += loss_between(log, first, last, default_weights(model_));
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
      const Fit trial = fit(log, model_, {.recency = kinds[i], .until = first, .threads = workers_.count()});
      by_recency[i] += loss_between(log, first, last, blended(model_, trial.point, trust(trial.reviews)));
    }
  }
  const bool root = by_recency[1] < by_recency[0];
  const double best = std::min(by_recency[0], by_recency[1]);
  adopted_.own = best < defaults;
  adopted_.recency = root ? Recency::root : Recency::none;
  adopted_.defaults_loss = defaults;
  adopted_.own_loss = best;
}

/// From the defaults and from where the weights are: what starts there may stick.
Fit Follower::best_fit(const ReviewLog& log, Recency recency) const {
  Fit fresh = fit(log, model_, {.recency = recency, .threads = workers_.count()});
  if (point_.empty() || fresh.interrupted) return fresh;
  Fit warm = fit(log, model_,
                 {.recency = recency, .threads = workers_.count(), .start = weights_at(model_, point_)});
  return warm.objective < fresh.objective ? warm : fresh;
}

void Follower::fit_anew(const ReviewLog& log) {
  const bool trial = log.places() >= enough_for_a_trial;
  if (trial) choose(log);
  const Fit best = best_fit(log, adopted_.recency);
  point_ = best.point;
  const auto lanes = lanes_of(log, model_, learned_from(log, adopted_.recency));
  Loss here = loss(model_, lanes, best.weights, true, workers_);
  curvature_ = std::move(here.curvature);
  // The fit ends where loss and prior are in balance, up to what was not worth a step and to bounds.
  Loss prior{.value = 0, .gradient = Point(point_.size()), .curvature = Matrix()};
  add_prior(prior, model_, point_, 1);
  const auto [low, high] = bounds(model_);
  gradient_ = std::move(here.gradient);
  for (std::size_t i = 0; i < point_.size(); ++i) {
    if (point_[i] > low[i] && point_[i] < high[i]) gradient_[i] = -prior.gradient[i];
  }
  small_steps_ = 0;
  predictions_ = best.reviews;
  if (!trial) adopted_.own = true;
  adopt(log, best.reviews);
}

void Follower::small_step(const ReviewLog& log) {
  const auto known = static_cast<std::uint32_t>(known_);
  const auto lanes = lanes_of(log, model_, [known](const LoggedReview& review) {
    return review.order < known ? 0.0F : share_of(review);
  });
  const Loss fresh = loss(model_, lanes, weights_at(model_, point_), true, workers_);
  const double fading = adopted_.recency == Recency::root
                            ? std::sqrt(static_cast<double>(known_) / static_cast<double>(log.places()))
                            : 1;
  for (std::size_t i = 0; i < point_.size(); ++i)
    gradient_[i] = gradient_[i] * fading + fresh.gradient[i];
  for (std::size_t i = 0; i < curvature_.values.size(); ++i)
    curvature_.values[i] = curvature_.values[i] * fading + fresh.curvature.values[i];

  Loss all{.value = 0, .gradient = gradient_, .curvature = curvature_};
  add_prior(all, model_, point_, 1);
  const Point before = point_, longest = longest_step(model_);
  auto [low, high] = bounds(model_);
  for (std::size_t i = 0; i < before.size(); ++i) {
    low[i] = std::max(low[i] - before[i], -longest[i]);
    high[i] = std::min(high[i] - before[i], longest[i]);
  }
  const Point step = box_step(all.curvature, all.gradient, 0, low, high);
  Point next = before;
  for (std::size_t i = 0; i < next.size(); ++i)
    next[i] += step[i];
  point_ = point_of(model_, weights_at(model_, next));
  for (std::size_t i = 0; i < point_.size(); ++i) {
    for (std::size_t j = 0; j < point_.size(); ++j)
      gradient_[i] += curvature_(i, j) * (point_[j] - before[j]);
  }
  ++small_steps_;
  predictions_ += lanes.counted();
  adopt(log, predictions_);
}

void Follower::adopt(const ReviewLog& log, std::size_t predictions) {
  adopted_.reviews = log.places();
  adopted_.weights = adopted_.own ? blended(model_, point_, trust(predictions)) : default_weights(model_);
}

} // namespace ruru::memory
