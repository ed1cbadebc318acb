#pragma once

#include "app/scene.hpp"
#include "app/theme.hpp"

/// Which colour of a theme stands for what.
namespace ruru::window {

using app::Colour;
using app::Gradient;
using app::rgb;
using app::Theme;
using app::ToneColours;

const ToneColours& tone_colours(const Theme& theme, app::Tone tone);

/// The colour of a text; `on_selection` when it stands on a focused surface.
Colour ink(const Theme& theme, app::Tone tone, bool on_selection);

} // namespace ruru::window
