#pragma once

#include "memory/weight_rule.hpp"

#include <array>

namespace ruru::memory::fsrs7 {

/// The published rules. The formulas that use the weights: docs/memory.md, section 1.
inline constexpr std::array<WeightRule, 34> weight_rules{{
    {0.1104, 1e-4, 50, 9999},     // 0: first stability after Again, days
    {2.2395, 1e-4, 100, 9999},    // 1: after Hard
    {3.9221, 1e-4, 100, 9999},    // 2: after Good
    {11.7841, 1e-4, 100, 9999},   // 3: after Easy
    {6.1686, 1, 10, 0.523},       // 4: first difficulty, base
    {0.6457, 0.001, 4, 0.2528},   // 5: first difficulty, exponent
    {3.6807, 0.1, 4, 0.4329},     // 6: difficulty step
    {1.9795, 0, 4, 0.2966},       // 7: slow trace: gain
    {0, 0, 1.2, 0.2139},          // 8: slow: saturation
    {1.3826, 0.3, 3, 0.2889},     // 9: slow: gain from forgetting
    {0.7024, 0.01, 1.5, 0.1862},  // 10: slow lapse: scale
    {0.5999, 0.1, 1, 0.175},      // 11: slow lapse: power
    {0.8146, 0, 3.5, 0.3812},     // 12: slow lapse: gain from forgetting
    {0.6398, 0, 1, 0.3013},       // 13: slow: Hard factor
    {1.0, 1, 7, 0.9104},          // 14: slow: Easy factor
    {1.3207, 0, 4, 0.3234},       // 15: fast trace: gain
    {0.6707, 0, 2, 0.2448},       // 16: fast: saturation
    {3.8668, 0.5, 6, 0.3273},     // 17: fast: gain from forgetting
    {0.4416, 0.001, 1.5, 0.1842}, // 18: fast lapse: scale
    {0.0934, 0.001, 1, 0.1735},   // 19: fast lapse: power
    {1.8631, 0, 5, 0.4608},       // 20: fast lapse: gain from forgetting
    {0.6162, 0, 1, 0.311},        // 21: fast: Hard factor
    {1.0869, 1, 7, 0.864},        // 22: fast: Easy factor
    {0.1567, 0.01, 0.25, 0.0418}, // 23: fast decay
    {0.0801, 0.01, 0.95, 0.2596}, // 24: slow decay
    {0.2421, 0.2, 0.85, 0.0798},  // 25: fast base
    {0.9464, 0.5, 0.99, 0.0682},  // 26: slow base
    {0.1433, 0.01, 1, 0.1282},    // 27: mixture: share of the fast trace
    {0.7145, 0.1, 1, 0.1397},     // 28: mixture: share of the slow trace
    {0, 0, 0.9, 0.1407},          // 29: mixture: power of the fast stability (negative)
    {0.5667, 0.1, 1.1, 0.1489},   // 30: mixture: power of the slow stability
    {0.3734, 0, 1, 0.2},          // 31: mixture: effect of difficulty, centre 0.5
    {0.5333, 0, 0.6, 0.15},       // 32: slow time scale: effect of difficulty, centre 0.3
    {0.3048, 0, 0.6, 0.15},       // 33: fast decay: effect of the fast stability, centre 0.3
}};

} // namespace ruru::memory::fsrs7
