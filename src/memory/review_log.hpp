#pragma once

#include "memory/grade.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ruru::memory {

/// One review of a log, as small as a million of them should be.
struct LoggedReview {
  float days = 0;          ///< since the card's previous review, fractional, 0–36500; of the first one 0
  std::uint32_t order = 0; ///< its place among all reviews of the log by time: 0, 1, 2 …
  std::uint16_t whole_days = 0; ///< by the learner's calendar
  Grade grade = Grade::good;
  std::uint8_t share = certain; ///< of `certain`: how probable it is that it was so; 0: only for testing
  static constexpr std::uint8_t certain = 255;
  bool for_testing() const { return share == 0; }
  bool operator==(const LoggedReview&) const = default;
};

/// All reviews of a learner, card by card, those of a card by time.
class ReviewLog {
public:
  std::size_t cards() const { return starts_.size() - 1; }
  std::span<const LoggedReview> card(std::size_t index) const {
    return {reviews_.data() + starts_[index], starts_[index + 1] - starts_[index]};
  }
  std::size_t size() const { return reviews_.size(); }

  /// Places in time: one more than the last `order`. Less than `size` where a card is there more than once.
  std::uint32_t places() const { return places_; }

  /// The reviews of one more card, in order.
  void add_card(std::span<const LoggedReview> reviews) {
    reviews_.insert(reviews_.end(), reviews.begin(), reviews.end());
    starts_.push_back(static_cast<std::uint32_t>(reviews_.size()));
    for (const LoggedReview& review : reviews)
      places_ = std::max(places_, review.order + 1);
  }
  void reserve(std::size_t cards, std::size_t reviews) {
    starts_.reserve(cards + 1);
    reviews_.reserve(reviews);
  }
  bool operator==(const ReviewLog&) const = default;

private:
  std::vector<std::uint32_t> starts_{0};
  std::vector<LoggedReview> reviews_;
  std::uint32_t places_ = 0;
};

} // namespace ruru::memory
