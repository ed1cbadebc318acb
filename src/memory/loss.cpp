#include "memory/loss.hpp"

#include "memory/walk.hpp"

#include <algorithm>
#include <memory>
#include <new>
#include <numeric>

namespace ruru::memory {
namespace {

constexpr std::size_t longest_card = 1024;
constexpr std::size_t worth_sharing = 5000; // steps; fewer are walked sooner than a second thread wakes

struct Tape {
  explicit Tape(int steps)
      : bytes(static_cast<std::byte*>(::operator new (lanes::tape_bytes(steps), std::align_val_t{64}))) {}
  struct Free {
    void operator()(std::byte* what) const { ::operator delete (what, std::align_val_t{64}); }
  };
  std::unique_ptr<std::byte, Free> bytes;
};

/// What one part of the groups adds up to.
struct Part {
  double loss = 0;
  std::array<double, 34> gradient{};
  std::vector<double> curvature;
};

/// In the order of the cards of a group, so that the width of the vectors does not matter.
double over_cards(const double (&sums)[lanes::width]) {
  return std::accumulate(std::begin(sums), std::end(sums), 0.0);
}

Part summed(const lanes::Sums& sums, std::size_t weights, bool curvature) {
  Part part;
  part.loss = over_cards(sums.loss);
  for (std::size_t i = 0; i < weights; ++i)
    part.gradient[i] = over_cards(sums.gradient[i]);
  if (!curvature) return part;
  part.curvature.resize(weights * (weights + 1) / 2);
  for (std::size_t i = 0; i < part.curvature.size(); ++i)
    part.curvature[i] = over_cards(sums.curvature[i]);
  return part;
}

/// Where the parts begin: at least `steps` steps each. Depends on the log alone.
std::vector<std::size_t> parts_of(const lanes::Lanes& lanes) {
  const std::size_t least = std::clamp<std::size_t>(lanes.steps() / 24, 512, 4096);
  std::vector<std::size_t> starts{0};
  std::size_t steps = 0;
  for (std::size_t group = 0; group < lanes.groups(); ++group) {
    steps += static_cast<std::size_t>(lanes.group(group).steps) * lanes::width;
    if (steps < least) continue;
    starts.push_back(group + 1);
    steps = 0;
  }
  if (starts.back() != lanes.groups()) starts.push_back(lanes.groups());
  return starts;
}

int longest_group(const lanes::Lanes& lanes) {
  return lanes.groups() == 0 ? 0 : lanes.group(lanes.groups() - 1).steps; // sorted by length
}

/// Walks groups [first, last).
template <class Constants>
Part walked(void (*walk)(const Constants&, const lanes::Walk&), const Constants& constants,
            const lanes::Lanes& lanes, std::size_t first, std::size_t last, bool curvature, std::byte* tape) {
  const auto sums = std::make_unique<lanes::Sums>();
  for (std::size_t group = first; group < last; ++group)
    walk(constants, {lanes.group(group), sums.get(), curvature, tape, nullptr});
  return summed(*sums, Constants::weights, curvature);
}

Loss added(const std::vector<Part>& parts, std::size_t weights, bool curvature) {
  Loss loss{
      .value = 0, .gradient = std::vector<double>(weights), .curvature = Matrix(curvature ? weights : 0)};
  for (const Part& part : parts) {
    loss.value += part.loss;
    for (std::size_t i = 0; i < weights; ++i)
      loss.gradient[i] += part.gradient[i];
    std::size_t place = 0;
    for (std::size_t i = 0; curvature && i < weights; ++i) {
      for (std::size_t j = 0; j <= i; ++j)
        loss.curvature(i, j) += part.curvature[place++];
    }
  }
  for (std::size_t i = 0; curvature && i < weights; ++i) {
    for (std::size_t j = 0; j < i; ++j)
      loss.curvature(j, i) = loss.curvature(i, j);
  }
  return loss;
}

struct CardLength {
  std::uint32_t card;
  std::uint16_t reviews;
};

/// The cards that have something to learn from, short ones first.
std::vector<CardLength> by_length(const ReviewLog& log, const ReviewWeight& weight, std::size_t every) {
  std::vector<CardLength> cards;
  cards.reserve(log.cards() / every + 1);
  for (std::size_t card = 0; card < log.cards(); card += every) {
    const auto reviews = log.card(card);
    std::size_t length = std::min(reviews.size(), longest_card);
    while (length > 1 && !(weight(reviews[length - 1]) > 0))
      --length;
    if (length > 1) cards.push_back({static_cast<std::uint32_t>(card), static_cast<std::uint16_t>(length)});
  }
  std::stable_sort(cards.begin(), cards.end(),
                   [](const CardLength& a, const CardLength& b) { return a.reviews < b.reviews; });
  return cards;
}

lanes::Lanes::Review in_lane(const LoggedReview& review, std::size_t step, Model model,
                             const ReviewWeight& weight) {
  const auto grade = static_cast<std::uint8_t>(review.grade);
  if (step == 0) return {0, 0, grade};
  if (model == Model::fsrs7) return {review.days, weight(review), grade};
  return {static_cast<float>(review.whole_days), review.whole_days > 0 ? weight(review) : 0.0F, grade};
}

} // namespace

lanes::Lanes lanes_of(const ReviewLog& log, Model model, const ReviewWeight& weight, std::size_t every) {
  const std::vector<CardLength> cards = by_length(log, weight, every);
  lanes::Lanes lanes;
  std::size_t steps = 0;
  for (std::size_t first = 0; first < cards.size(); first += lanes::width)
    steps += cards[std::min(first + lanes::width, cards.size()) - 1].reviews * std::size_t{lanes::width};
  reserve(lanes, steps);
  for (std::size_t first = 0; first < cards.size(); first += lanes::width) {
    const std::size_t count = std::min<std::size_t>(lanes::width, cards.size() - first);
    lanes.add_group(cards[first + count - 1].reviews);
    for (std::size_t i = 0; i < count; ++i) {
      const auto reviews = log.card(cards[first + i].card).first(cards[first + i].reviews);
      for (std::size_t step = 0; step < reviews.size(); ++step)
        lanes.set(static_cast<int>(step), static_cast<int>(i), in_lane(reviews[step], step, model, weight));
    }
  }
  return lanes;
}

Loss loss(Model model, const lanes::Lanes& lanes, std::span<const double> weights, bool curvature,
          Workers& workers) {
  const std::vector<std::size_t> starts = parts_of(lanes);
  std::vector<Part> parts(starts.size() - 1);
  std::vector<Tape> tapes;
  for (int i = 0; i < workers.count(); ++i)
    tapes.emplace_back(longest_group(lanes));
  const lanes::Walker& walker = lanes::walker();
  const auto walk_parts = [&](auto walk, const auto& constants) {
    const auto walk_part = [&](std::size_t part, int worker) {
      parts[part] = walked(walk, constants, lanes, starts[part], starts[part + 1], curvature,
                           tapes[static_cast<std::size_t>(worker)].bytes.get());
    };
    if (lanes.steps() >= worth_sharing) return workers.each(parts.size(), walk_part);
    for (std::size_t part = 0; part < parts.size(); ++part)
      walk_part(part, 0);
  };
  if (model == Model::fsrs7)
    walk_parts(walker.fsrs7, fsrs7_constants(weights));
  else
    walk_parts(walker.fsrs6, fsrs6_constants(weights));
  return added(parts, weights.size(), curvature);
}

} // namespace ruru::memory
