#pragma once

#include "questions/judge.hpp"

/// Typed answers with what a fair teacher would say of them. One row an idea; add the row first, then mend
/// the judge.
namespace judged {

struct Answer {
  const char* wanted; ///< accepted texts, with | between them
  const char* typed;
  ruru::questions::Outcome outcome;
};

constexpr auto right = ruru::questions::Outcome::right, almost = ruru::questions::Outcome::almost,
               wrong = ruru::questions::Outcome::wrong, unclear = ruru::questions::Outcome::unclear;

} // namespace judged
