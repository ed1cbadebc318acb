#pragma once

#include <cstdlib>

namespace ruru::test {

/// How often something is tried: `in_short` in every run, `in_full` where RURU_FULL is set, as `./test slow`
/// does.
inline std::size_t times(std::size_t in_short, std::size_t in_full) {
  return std::getenv("RURU_FULL") ? in_full : in_short;
}

} // namespace ruru::test
