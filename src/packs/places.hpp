#pragma once

#include "packs/tree.hpp"
#include "questions/lint.hpp"

#include <vector>

namespace ruru::packs {

/// Where in its file the questions of a pack stand.
class Places {
public:
  /// `root` is the tree that `pack` was read from, and must outlive this.
  Places(const Node& root, const questions::Pack& pack);

  /// The value that a finding is about; nullptr for the pack as a whole.
  const Node* find(const questions::Finding& finding) const;

  /// The keys of a question, or what stands behind the colon of a card; nullptr where they are not found.
  const Node* mapping(std::size_t question) const;

private:
  struct Place {
    const Node* mapping = nullptr; ///< of a question
    const Entry* card = nullptr;   ///< of a line of `cards:`
  };
  std::vector<Place> places_; ///< for each question
};

} // namespace ruru::packs
