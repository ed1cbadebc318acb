#pragma once

#include "app/nodes.hpp"
#include "app/screens/couch_course.hpp"

/// Who sits on the couch: their shapes, keys and cards.
namespace ruru::app {

/// The shape that stands for a seat; no two have the same.
Icon shape_of(std::size_t seat);

/// The keys of a seat where all answer at once, for its first to fourth option.
Key zone_key(std::size_t seat, std::size_t option);

/// The buzzer of a seat that has not chosen another.
Key usual_buzzer(std::size_t seat);

/// What the button of a gamepad means where all answer at once: an option, from 0; nothing when it is none of
/// the four.
std::optional<std::size_t> pad_option(const Key& key);

Node shape_tile(std::size_t seat, double size);

/// "Team 2"
std::string team_name(int team);

/// The cards of all players, with what each may do now.
Node player_cards(const Couch& couch, const PadButtons& pad);

/// The places, the best first.
Node places_card(const Couch& couch);

/// Who has won, in a sentence.
std::string winner_sentence(const Couch& couch);

} // namespace ruru::app
