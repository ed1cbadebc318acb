#pragma once

#include "memory/fsrs6_lanes.hpp"
#include "memory/fsrs7_lanes.hpp"
#include "memory/weight_rule.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// What a fit needs to know of a model, whichever it is.
namespace ruru::memory {

enum class Model : std::uint8_t { fsrs7, fsrs6 };

/// As many as the model has.
using WeightList = std::vector<double>;

std::span<const WeightRule> weight_rules(Model model);
WeightList default_weights(Model model);

/// Moved into the model's bounds, as fsrs7::clipped and fsrs6::clipped do.
WeightList clipped(Model model, std::span<const double> weights);

/// True where a fit moves the logarithm of a weight instead of the weight (docs/memory.md, 6.4).
bool is_logarithmic(Model model, std::size_t weight);

lanes::Fsrs7Constants fsrs7_constants(std::span<const double> weights);
lanes::Fsrs6Constants fsrs6_constants(std::span<const double> weights);

} // namespace ruru::memory
