#pragma once

#include "questions/card.hpp"
#include "questions/problem.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ruru::questions {

/// A pack file as it was found: what could be understood of it, and what is wrong with it.
struct LoadedPack {
  std::string file; ///< path
  Pack pack;        ///< its title falls back to the file's name
  std::vector<Problem> problems;
  bool playable() const { return !pack.questions.empty(); }
  bool operator==(const LoadedPack&) const = default;
};

/// All packs, in the order in which they are shown. Unchanged packs are shared between libraries.
struct Library {
  std::vector<std::shared_ptr<const LoadedPack>> packs;

  /// The pack with this id, or nullptr.
  const LoadedPack* find(std::string_view pack_id) const;

  /// The question that a card belongs to, or nullptr when it is gone from the pack.
  const Question* find(const CardId& card) const;
};

/// Every card of a pack that can be asked: parts of all questions that are no drafts.
std::vector<CardId> cards(const Pack& pack);

/// Calls `each` with every one of them, one after the other; the id is good for that call alone.
template <typename Each>
void each_card(const Pack& pack, Each each) {
  CardId card{.pack = pack.id, .question = {}, .part = {}};
  for (const Question& question : pack.questions) {
    if (question.draft) continue;
    card.question = question.id;
    for (std::size_t index = 0; index < part_count(question); ++index) {
      card.part = part(question, index);
      each(std::as_const(card));
    }
  }
}

/// The first card of each of the first `most` questions that can be asked: a taste of the pack.
std::vector<CardId> taste(const Pack& pack, std::size_t most);

} // namespace ruru::questions
