#pragma once

#include "memory/weight_rule.hpp"

#include <array>

namespace ruru::memory::fsrs6 {

/// The published rules. The formulas that use the weights: docs/memory.md, section 2.
inline constexpr std::array<WeightRule, 21> weight_rules{{
    {0.212, 0.001, 100, 6.43},   // 0: first stability after Again, days
    {1.2931, 0.001, 100, 9.66},  // 1: after Hard
    {2.3065, 0.001, 100, 17.58}, // 2: after Good
    {8.2956, 0.001, 100, 27.85}, // 3: after Easy
    {6.4133, 1, 10, 0.57},       // 4: first difficulty, base
    {0.8334, 0.001, 4, 0.28},    // 5: first difficulty, exponent
    {3.0194, 0.001, 4, 0.6},     // 6: difficulty step
    {0.001, 0.001, 0.75, 0.12},  // 7: difficulty: pull towards that of an easy card
    {1.8722, 0, 4.5, 0.39},      // 8: gain
    {0.1666, 0, 0.8, 0.18},      // 9: saturation
    {0.796, 0.001, 3.5, 0.33},   // 10: gain from forgetting
    {1.4835, 0.001, 5, 0.3},     // 11: lapse: scale
    {0.0614, 0.001, 0.25, 0.09}, // 12: lapse: power of the difficulty
    {0.2629, 0.001, 0.9, 0.16},  // 13: lapse: power of the stability
    {1.6483, 0, 4, 0.57},        // 14: lapse: gain from forgetting
    {0.6014, 0, 1, 0.25},        // 15: Hard factor
    {1.8729, 1, 6, 1.03},        // 16: Easy factor
    {0.5425, 0, 2, 0.31},        // 17: same day: gain
    {0.0912, 0, 2, 0.32},        // 18: same day: shift of the grade
    {0.0658, 0.01, 0.8, 0.14},   // 19: same day: saturation
    {0.1542, 0.1, 0.8, 0.27},    // 20: decay
}};

} // namespace ruru::memory::fsrs6
