#include "window/theme.hpp"

namespace ruru::window {

const ToneColours& tone_colours(const Theme& theme, app::Tone tone) {
  switch (tone) {
  case app::Tone::right: return theme.right;
  case app::Tone::wrong: return theme.wrong;
  case app::Tone::warm: return theme.warm;
  default: return theme.info;
  }
}

Colour ink(const Theme& theme, app::Tone tone, bool on_selection) {
  if (on_selection)
    return tone == app::Tone::second || tone == app::Tone::muted ? theme.selected_muted : theme.selected_ink;
  switch (tone) {
  case app::Tone::ink: return theme.ink;
  case app::Tone::second: return theme.second;
  case app::Tone::muted: return theme.muted;
  case app::Tone::accent: return theme.accent_ink;
  default: return tone_colours(theme, tone).ink;
  }
}

} // namespace ruru::window
