#include "questions/problem.hpp"

#include <algorithm>

namespace ruru::questions {

std::string_view name(Severity severity) {
  switch (severity) {
  case Severity::error: return "error";
  case Severity::warning: return "warning";
  case Severity::hint: return "hint";
  }
  return "error";
}

bool any_errors(const std::vector<Problem>& problems) {
  return std::ranges::any_of(problems,
                             [](const Problem& problem) { return problem.severity == Severity::error; });
}

} // namespace ruru::questions
