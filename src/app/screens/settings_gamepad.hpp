#pragma once

#include "app/model.hpp"

/// The card of Settings on which the buttons of a gamepad get their meanings.
namespace ruru::app {

/// Who has no gamepad need not know of it.
bool shows_gamepad(const Model& model);

/// `waits`: the meaning that the next button is to have.
Node gamepad_card(const PadButtons& pad, std::optional<PadMeaning> waits);

/// An element of the card was activated, or another one, after which no button is waited for.
void choose_gamepad(Model& model, Settings& settings, const ElementId& id);

} // namespace ruru::app
