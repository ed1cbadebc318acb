#pragma once

#include "questions/judge.hpp"

#include <string_view>

/// A typed text beside one accepted text.
namespace ruru::questions {

/// What one accepted text makes of the typed one.
struct Comparison {
  Outcome outcome = Outcome::wrong;
  int slips = 0;    ///< letters forgiven or missed
  int distance = 0; ///< letters between the two, to rank what is wrong
};

bool is_better(const Comparison& one, const Comparison& other);

struct Strictness {
  Match match;
  bool either_number_is_right =
      true; ///< a plural for a singular, and the other way round; else it is almost right
};

/// As a person would compare them, in each of the ways in which the accepted text may be typed.
Comparison best_comparison(std::string_view typed, std::string_view accepted, const Strictness& strictness);

} // namespace ruru::questions
