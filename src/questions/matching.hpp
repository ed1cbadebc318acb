#pragma once

#include "questions/question.hpp"

#include <string>
#include <vector>

namespace ruru::questions {

/// A question that is known by another id since its pack was edited.
struct Renamed {
  std::string before, after; ///< question ids
  bool operator==(const Renamed&) const = default;
};

/// What an edit of a pack means for the progress in it.
struct Matching {
  std::vector<Renamed> edited;    ///< progress goes on under the new id
  std::vector<std::string> fresh; ///< begins anew
  std::vector<std::string> gone;  ///< nothing is like it any more
  int moved = 0;                  ///< the same questions at another place among the others
  bool operator==(const Matching&) const = default;
};

/// Finds the questions of `before` in `after`. Those with the same id are the same. Of the others, which give
/// no id of their own, the one with the same prompt is, or else the one that is most like it among its
/// neighbours.
Matching matching(const Pack& before, const Pack& after);

} // namespace ruru::questions
