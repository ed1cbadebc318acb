#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// Cards laid side by side, for walking many of them at once (docs/memory.md, 6.3).
namespace ruru::memory::lanes {

/// Cards in a group; a vector of any width that divides it walks a group in one or more passes.
inline constexpr int width = 8;

/// One group of cards, step by step: the value of card c at step i is at [i * width + c]. Step 0 is a card's
/// first review. Cards that end before the group does are filled with Good reviews of weight 0.
struct GroupView {
  int steps;
  const float* days;         ///< since the card's previous review, >= 0
  const float* weight;       ///< how much the prediction of this review counts; 0: not at all
  const std::uint8_t* grade; ///< 1–4
};

/// Of all of a log's cards, in groups of similar length.
class Lanes {
public:
  /// The review of one card at one step.
  struct Review {
    float days, weight;
    std::uint8_t grade;
  };

  std::size_t groups() const { return starts_.size() - 1; }
  GroupView group(std::size_t index) const;
  std::size_t steps() const { return grade_.size(); } ///< those of all lanes, filling included
  std::size_t counted() const { return counted_; }    ///< reviews with a weight

  /// Room for a further group of `steps` steps, filled with Good reviews of weight 0.
  void add_group(int steps);
  /// Sets a review in the group added last.
  void set(int step, int card, const Review& review);

private:
  std::vector<std::size_t> starts_{0};
  std::vector<float> days_, weight_;
  std::vector<std::uint8_t> grade_;
  std::size_t counted_ = 0;

  friend void reserve(Lanes& lanes, std::size_t steps);
};

/// Room for `steps` steps of all lanes, so that adding groups moves nothing.
void reserve(Lanes& lanes, std::size_t steps);

/// What a walk sums up, for each of the cards of a group.
struct Sums {
  double loss[width];
  double gradient[34][width];           ///< by θ, see fit.hpp; 21 of them for FSRS-6
  double curvature[34 * 35 / 2][width]; ///< of a card's gradient with itself, lower triangle by rows
};

} // namespace ruru::memory::lanes
