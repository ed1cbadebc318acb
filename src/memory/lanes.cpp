#include "memory/lanes.hpp"

namespace ruru::memory::lanes {

GroupView Lanes::group(std::size_t index) const {
  const std::size_t start = starts_[index];
  const auto steps = static_cast<int>((starts_[index + 1] - start) / width);
  return {steps, days_.data() + start, weight_.data() + start, grade_.data() + start};
}

void Lanes::add_group(int steps) {
  const std::size_t end = starts_.back() + static_cast<std::size_t>(steps) * width;
  days_.resize(end, 0);
  weight_.resize(end, 0);
  grade_.resize(end, 3);
  starts_.push_back(end);
}

void Lanes::set(int step, int card, const Review& review) {
  const std::size_t at = starts_[starts_.size() - 2] + static_cast<std::size_t>(step * width + card);
  days_[at] = review.days;
  weight_[at] = review.weight;
  grade_[at] = review.grade;
  counted_ += review.weight > 0 ? 1 : 0;
}

void reserve(Lanes& lanes, std::size_t steps) {
  lanes.days_.reserve(steps);
  lanes.weight_.reserve(steps);
  lanes.grade_.reserve(steps);
}

} // namespace ruru::memory::lanes
