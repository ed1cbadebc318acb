#pragma once

#include "memory/follower.hpp"
#include "memory/moment.hpp"

#include <optional>
#include <string>

namespace ruru::app {

/// The weights that were fitted to the learner, and when.
struct Fitted {
  memory::Adopted adopted;
  Timestamp at{};
  bool operator==(const Fitted&) const = default;
};

/// The share of the defaults' log loss that the weights saved on what they had not seen: 0 for the defaults,
/// nothing before the first trial.
std::optional<double> gained(const Fitted& fitted);

/// Which weights predict the learner, from how many answers, and what it gained; `when` is the day of the
/// fit.
std::string model_words(const std::optional<Fitted>& fitted, const std::string& when);

} // namespace ruru::app
