#pragma once

#include "questions/wording.hpp"

namespace ruru::questions {

/// Two questions that ask the same thing, or nearly; `other` comes first in the pack.
struct NearDuplicate {
  std::size_t question = 0, other = 0;
  bool operator==(const NearDuplicate&) const = default;
};

/// For each question the first one before it that has nearly the same words, or the same answer and similar
/// words. Compares the rare words first, so that it stays quick in packs of many thousands.
std::vector<NearDuplicate> near_duplicates(const std::vector<Wording>& wordings);

} // namespace ruru::questions
