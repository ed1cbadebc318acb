#pragma once

#include "app/turn.hpp"

/// What keys, clicks and choices do.
namespace ruru::app {

/// True while characters go into the field of a question.
bool typing_now(const Model& model);

/// What is written into; nullptr where nothing is.
TextInput* input_on(Screen& screen);

/// Text comes into the field on the screen.
void enter_text(Step& step, const TextEntered& what);

/// Acts on a key of the field on the screen, or of the list that stands below it; false when it is none.
bool edit_text(Step& step, const Key& key);

/// What is activated on the screen does what it is for; nothing when it is gone by now.
void activate_element(Step& step, const ElementId& id);

void press(Step& step, const KeyPressed& pressed);

/// The program ends, but not at once while answers wait for the disk.
void request_close(Step& step);

} // namespace ruru::app
