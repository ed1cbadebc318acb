#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The colours of the program as a value. Files give them (assets/themes/, docs/themes.md); what is said here
/// is the theme Night, with which Ruru shows itself where no file can be read.
namespace ruru::app {

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
  bool operator==(const ToneColours&) const = default;
};

/// No text uses a colour that is not an ink here.
struct Theme {
  std::string id = "night"; ///< the name of its file
  std::string title = "Night";

  Gradient background{rgb(0x0d1226), rgb(0x141a38)};
  Colour glow_end = rgb(0x5b6bff, 0.20), glow_start = rgb(0x19b5d8, 0.13); ///< behind the header's end and
                                                                           ///< the footer's start
  Gradient card{rgb(0x222b54), rgb(0x1a2146)}, raised{rgb(0x252e5a), rgb(0x1f2750)};
  Colour sunken = rgb(0x0a0f24, 0.75);
  Colour line = rgb(0xffffff, 0.10);
  double line_width = 1; ///< 0–8
  Colour shadow = rgb(0x02040e);
  double shadow_strength = 1; ///< 0–1
  Colour ink = rgb(0xf1f5ff), second = rgb(0xcdd5f0), muted = rgb(0xa6b1d4);
  Gradient accent{rgb(0x9aa6ff), rgb(0x7c8cff)};
  Colour accent_ink = rgb(0xaeb8ff), on_accent = rgb(0x0d1230), accent_edge = rgb(0xffffff, 0.22),
         accent_key = rgb(0x0d1230, 0.14);
  Gradient selected{rgb(0x3a459c), rgb(0x323c8c)};
  Colour selected_line = rgb(0x9aa6ff), selected_ink = rgb(0xffffff), selected_muted = rgb(0xd5dbff),
         selected_tile = rgb(0xffffff, 0.90), selected_tile_ink = rgb(0x20296b);
  ToneColours right{
      rgb(0x4fe0cd), {rgb(0x17504f), rgb(0x144648)}, rgb(0x2dd4bf), rgb(0x2dd4bf), rgb(0x04201d)};
  ToneColours wrong{
      rgb(0xffa27d), {rgb(0x4f3142), rgb(0x452b3e)}, rgb(0xff8a5c), rgb(0xff8a5c), rgb(0x2a0d02)};
  ToneColours warm{
      rgb(0xfcd572), {rgb(0x3f3a46), rgb(0x393545)}, rgb(0xfbbf24, 0.34), rgb(0xfbbf24), rgb(0x2a1c00)};
  ToneColours info{
      rgb(0xb9c2ff), {rgb(0x343f80), rgb(0x2f3974)}, rgb(0x7c8cff, 0.40), rgb(0x7c8cff), rgb(0x0d1230)};
  Colour warm_icon = rgb(0xfcd572);
  Colour track = rgb(0xffffff, 0.10), ghost = rgb(0xffffff, 0.06);
  Gradient key{rgb(0x3a4578), rgb(0x2f3964)};
  Colour key_line = rgb(0xffffff, 0.14), key_foot = rgb(0x080c1e, 0.7), key_ink = rgb(0xdbe2fa);
  Gradient idle_column{rgb(0x5361d6), rgb(0x3a459c)};
  double learning_share = 0.38; ///< 0–1: how much of the accent the cards in learning have
  bool flat = false;            ///< high contrast: no shadows, glows or gradients; focus is a double line
  bool operator==(const Theme&) const = default;
};

/// The themes that Ruru ships, by their ids; others can be based on them.
constexpr std::array<std::string_view, 3> shipped_themes{"night", "day", "contrast"};

/// What a desktop likes its programs to look like. `unknown`: it does not say.
enum class DesktopLook : std::uint8_t { unknown, dark, light, contrast };

/// The choice of a theme that stands for: as the desktop likes it.
constexpr std::string_view as_desktop = "desktop";

/// The theme that `wanted` names, as_desktop or an id; Night where there is none of that name.
const Theme& theme_for(const std::vector<Theme>& themes, std::string_view wanted, DesktopLook desktop);

} // namespace ruru::app
