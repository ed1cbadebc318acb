#pragma once

#include "app/screens/asking.hpp"

/// Questions with a picture or a sound, and places on pictures as answers.
namespace ruru::app {

/// The picture of a question, which is enlarged by a click, or on which a place is asked for.
Node picture_node(const Asking& asking);

/// A button that plays the sound of a question.
Node play_button(const Asking& asking);

/// The sound of the question, for the front.
Sound sound_of(const Asking& asking);

/// Takes "43 61" as the place on the picture; false when it is none, which the question says.
bool point_at(Asking& asking, std::string_view line);

/// Why there is no place to be judged yet; empty when there is one.
std::string missing_place(const Asking& asking);

} // namespace ruru::app
