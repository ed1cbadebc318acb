#pragma once

#include <string>

namespace ruru::run {

/// One thing that `ruru doctor` looked at.
struct Finding {
  enum class State { good, missing, broken };
  std::string name; ///< "Display"
  std::string what; ///< what is there
  State state = State::good;
  std::string advice; ///< what to do; empty when all is well
};

} // namespace ruru::run
