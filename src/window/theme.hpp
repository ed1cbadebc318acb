#pragma once

#include "app/preferences.hpp"
#include "app/scene.hpp"

#include <cstdint>

/// Colours of the three themes. No text uses a colour that is not an ink here.
namespace ruru::window {

/// Not premultiplied; each part 0–1.
struct Colour {
  double red = 0, green = 0, blue = 0, alpha = 1;
  Colour faded(double share) const { return {red, green, blue, alpha * share}; }
  bool operator==(const Colour&) const = default;
};

/// Colour from 0xrrggbb.
constexpr Colour rgb(std::uint32_t hex, double alpha = 1) {
  return {((hex >> 16) & 255) / 255.0, ((hex >> 8) & 255) / 255.0, (hex & 255) / 255.0, alpha};
}

/// From top to bottom.
struct Gradient {
  Colour top, bottom;
  bool operator==(const Gradient&) const = default;
};

/// What a meaning (Tone) looks like.
struct ToneColours {
  Colour ink;      ///< text on a card or on `fill`
  Gradient fill;   ///< a tinted surface
  Colour line;     ///< around it
  Colour solid;    ///< a mark's disc or tile
  Colour on_solid; ///< the mark on it
};

struct Theme {
  Gradient background;
  Colour glow_end, glow_start; ///< behind the header's end and the footer's start
  Gradient card, raised;
  Colour sunken;
  Colour line;
  double line_width = 1;
  Colour shadow;
  double shadow_strength = 1;
  Colour ink, second, muted;
  Gradient accent;
  Colour accent_ink, on_accent, accent_edge, accent_key;
  Gradient selected;
  Colour selected_line, selected_ink, selected_muted, selected_tile, selected_tile_ink;
  ToneColours right, wrong, warm, info;
  Colour warm_icon;
  Colour track, ghost;
  Gradient key;
  Colour key_line, key_foot, key_ink;
  Gradient idle_column;
  double learning_share = 0.38; ///< how much of the accent the cards in learning have
  bool flat = false;            ///< high contrast: no shadows, glows or gradients; focus is a double line
};

const Theme& theme(app::Theme name);

const ToneColours& tone_colours(const Theme& theme, app::Tone tone);

/// The colour of a text; `on_selection` when it stands on a focused surface.
Colour ink(const Theme& theme, app::Tone tone, bool on_selection);

} // namespace ruru::window
