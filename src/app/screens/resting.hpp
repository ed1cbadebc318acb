#pragma once

#include "app/nodes.hpp"
#include "app/turn.hpp"

/// Leaving a card out: suspended until it is let in again, or buried until the next day.
namespace ruru::app {

/// True when the card is left out now.
bool rests(const Model& model, const questions::CardId& card);

/// The keys that leave a card out, B and S (with Ctrl where letters are text), or the one that lets it in
/// again.
std::vector<Node> rest_hints(const Model& model, const questions::CardId& card, bool letters_are_text);

/// Acts on one of them; true when `id` was one.
bool act_on_rest(Step& step, const questions::CardId& card, const ElementId& id);

/// "Suspended", or the day on which a buried card is asked again.
std::string rest_words(const Model& model, const history::CardProgress& card);

/// What came of it, for the screen that shows another card now.
void say_rest(Step& step, const questions::CardId& card);

} // namespace ruru::app
