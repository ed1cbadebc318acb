#include "memory/model.hpp"

#include "memory/fsrs6.hpp"
#include "memory/fsrs6_weights.hpp"
#include "memory/fsrs7.hpp"
#include "memory/fsrs7_weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ruru::memory {
namespace {

template <class Weights>
Weights as(std::span<const double> list) {
  Weights weights{};
  std::copy_n(list.begin(), std::min(list.size(), weights.w.size()), weights.w.begin());
  return weights;
}

template <class Weights>
WeightList as_list(const Weights& weights) {
  return {weights.w.begin(), weights.w.end()};
}

/// First difficulties by grade and their derivatives: the same formula in both models (1.2), (2.2).
template <class Constants>
void set_first_difficulties(Constants& c) {
  for (int g = 0; g < 4; ++g) {
    const double power = std::exp(c.w[5] * g), raw = c.w[4] - power + 1;
    const bool inside = raw > 1 && raw < 10;
    c.first_difficulty[g] = std::clamp(raw, 1.0, 10.0);
    c.first_difficulty_by_w4[g] = inside ? 1 : 0;
    c.first_difficulty_by_w5[g] = inside ? -g * power : 0;
    c.easy_difficulty = raw;
    c.easy_difficulty_by_w5 = -g * power;
  }
}

} // namespace

std::span<const WeightRule> weight_rules(Model model) {
  if (model == Model::fsrs7) return fsrs7::weight_rules;
  return fsrs6::weight_rules;
}

WeightList default_weights(Model model) {
  return model == Model::fsrs7 ? as_list(fsrs7::default_weights()) : as_list(fsrs6::default_weights());
}

WeightList clipped(Model model, std::span<const double> weights) {
  if (model == Model::fsrs7) return as_list(fsrs7::clipped(as<fsrs7::Weights>(weights)));
  return as_list(fsrs6::clipped(as<fsrs6::Weights>(weights)));
}

bool is_logarithmic(Model model, std::size_t weight) {
  constexpr std::array<std::size_t, 10> of_fsrs7{0, 1, 2, 3, 10, 18, 23, 24, 27, 28};
  constexpr std::array<std::size_t, 5> of_fsrs6{0, 1, 2, 3, 11};
  const std::span<const std::size_t> all =
      model == Model::fsrs7 ? std::span<const std::size_t>(of_fsrs7) : of_fsrs6;
  return std::find(all.begin(), all.end(), weight) != all.end();
}

lanes::Fsrs7Constants fsrs7_constants(std::span<const double> weights) {
  lanes::Fsrs7Constants c{};
  std::copy_n(weights.begin(), std::size(c.w), c.w);
  for (int g = 0; g < 4; ++g)
    c.first_slow[g] = std::log(std::clamp(c.w[g], 1e-4, 36500.0));
  set_first_difficulties(c);
  c.ln_fast_decay = std::log(c.w[23]);
  c.fast_base = -std::log(c.w[25]);
  c.slow_decay = std::clamp(c.w[24], 0.01, 0.95);
  const double exponent = -std::log(c.w[26]) / c.slow_decay;
  c.slow_scale = std::expm1(exponent);
  const double by_exponent = (c.slow_scale + 1) / c.slow_scale;
  c.slow_scale_by_w26 = -by_exponent / (c.slow_decay * c.w[26]);
  c.slow_scale_by_ln_w24 = -by_exponent * exponent;
  c.ln_share = std::log(c.w[27] / c.w[28]);
  c.ln_lapse_slow = std::log(c.w[10]);
  c.ln_lapse_fast = std::log(c.w[18]);
  return c;
}

lanes::Fsrs6Constants fsrs6_constants(std::span<const double> weights) {
  lanes::Fsrs6Constants c{};
  std::copy_n(weights.begin(), std::size(c.w), c.w);
  for (int g = 0; g < 4; ++g)
    c.first_stability[g] = std::log(std::clamp(c.w[g], 0.001, 36500.0));
  set_first_difficulties(c);
  const double exponent = -std::log(0.9) / c.w[20];
  c.time_scale = std::expm1(exponent);
  c.ln_time_scale_by_w20 = -(c.time_scale + 1) / c.time_scale * exponent / c.w[20];
  c.ln_lapse = std::log(c.w[11]);
  return c;
}

} // namespace ruru::memory
