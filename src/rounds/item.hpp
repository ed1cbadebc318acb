#pragma once

#include "questions/library.hpp"
#include "rounds/dice.hpp"

#include <optional>

namespace ruru::rounds {

/// A card with everything that asking it needs, options already shuffled.
struct Item {
  questions::Ask ask;
  std::vector<std::string> options; ///< of a choice or statement; True stands before False
  std::string explanation;
  questions::Source source;
  std::vector<std::string> hints, tags;
  std::string pack_title, language;
  std::string folder; ///< of the pack, with / at its end; where its pictures and sounds are
  std::optional<questions::Picture> picture;
  std::string sound; ///< path in `folder`; empty for none
  std::optional<int> difficulty;
  int worth = 0; ///< points of a faultless answer
  bool operator==(const Item&) const = default;
};

/// The item for a card; nothing when the card is not in the library any more. Options follow from `seed`.
std::optional<Item> item_for(const questions::Library& library, const questions::CardId& card,
                             std::uint64_t seed);

/// The options of a question that has some, in the order of `seed`; empty for others.
std::vector<std::string> options_for(const questions::Ask& ask, std::uint64_t seed);

/// How many different answers there are to choose from, when `struck` options are taken away: the options, or
/// all ways of picking, ordering or matching them; of a picture, how many places as large it has; 0 for free
/// recall, at most `most_answers`.
int possible_answers(const Item& item, std::size_t struck = 0);
inline constexpr int most_answers = 1'000'000;

/// Half of the wrong options (at least one stays), chosen by `seed`: what 50:50 strikes.
std::vector<std::string> struck(const Item& item, std::uint64_t seed);

} // namespace ruru::rounds
