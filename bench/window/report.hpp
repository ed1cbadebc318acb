#pragma once

#include "window/launch.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ruru::bench {

struct Measured {
  std::string name;
  Findings findings;
  std::string failure; ///< why nothing was measured; empty when all went well
};

/// The average number of processes that wanted a core: over one minute, at the begin and at the end.
struct Load {
  double begin = 0, end = 0;
  unsigned cores = 0;
};

/// For people: absolute figures, then those of the others as multiples of the first entry's.
std::string table(const std::vector<Measured>& all, const Load& load);

/// For programs.
std::string json(const std::vector<Measured>& all, const Load& load);

} // namespace ruru::bench
