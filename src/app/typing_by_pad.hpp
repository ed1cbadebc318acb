#pragma once

#include "app/turn.hpp"

/// The board of letters under the field that is written into: how a gamepad opens and uses it, and how it
/// looks.
namespace ruru::app {

/// Acts on a key of a gamepad where a field is written into: it opens the board, or is for the open one.
/// False when the key means what it means everywhere.
bool press_board(Step& step, const KeyPressed& pressed);

/// Acts on a key of the board that was clicked, or on what opens and closes it; false for other elements.
bool activate_board(Step& step, const ElementId& id);

/// The scene with the board under its field. Without one: with what opens it, for who holds a gamepad.
Scene with_board(Scene scene, const Model& model);

} // namespace ruru::app
