#pragma once

#include "history/progress.hpp"

#include <string>

namespace ruru::app {

/// The history of somebody else who learns on this machine, while they play along.
struct Company {
  std::string profile;
  history::Progress progress;
  history::Rules rules;
  bool operator==(const Company& other) const {
    return profile == other.profile && progress.next() == other.progress.next();
  }
};

} // namespace ruru::app
