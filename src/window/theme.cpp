#include "window/theme.hpp"

namespace ruru::window {
namespace {

constexpr Theme night{
    .background = {rgb(0x0d1226), rgb(0x141a38)},
    .glow_end = rgb(0x5b6bff, 0.20),
    .glow_start = rgb(0x19b5d8, 0.13),
    .card = {rgb(0x222b54), rgb(0x1a2146)},
    .raised = {rgb(0x252e5a), rgb(0x1f2750)},
    .sunken = rgb(0x0a0f24, 0.75),
    .line = rgb(0xffffff, 0.10),
    .line_width = 1,
    .shadow = rgb(0x02040e),
    .shadow_strength = 1,
    .ink = rgb(0xf1f5ff),
    .second = rgb(0xcdd5f0),
    .muted = rgb(0xa6b1d4),
    .accent = {rgb(0x9aa6ff), rgb(0x7c8cff)},
    .accent_ink = rgb(0xaeb8ff),
    .on_accent = rgb(0x0d1230),
    .accent_edge = rgb(0xffffff, 0.22),
    .accent_key = rgb(0x0d1230, 0.14),
    .selected = {rgb(0x3a459c), rgb(0x323c8c)},
    .selected_line = rgb(0x9aa6ff),
    .selected_ink = rgb(0xffffff),
    .selected_muted = rgb(0xd5dbff),
    .selected_tile = rgb(0xffffff, 0.90),
    .selected_tile_ink = rgb(0x20296b),
    .right = {rgb(0x4fe0cd), {rgb(0x17504f), rgb(0x144648)}, rgb(0x2dd4bf), rgb(0x2dd4bf), rgb(0x04201d)},
    .wrong = {rgb(0xffa27d), {rgb(0x4f3142), rgb(0x452b3e)}, rgb(0xff8a5c), rgb(0xff8a5c), rgb(0x2a0d02)},
    .warm =
        {rgb(0xfcd572), {rgb(0x3f3a46), rgb(0x393545)}, rgb(0xfbbf24, 0.34), rgb(0xfbbf24), rgb(0x2a1c00)},
    .info =
        {rgb(0xb9c2ff), {rgb(0x343f80), rgb(0x2f3974)}, rgb(0x7c8cff, 0.40), rgb(0x7c8cff), rgb(0x0d1230)},
    .warm_icon = rgb(0xfcd572),
    .track = rgb(0xffffff, 0.10),
    .ghost = rgb(0xffffff, 0.06),
    .key = {rgb(0x3a4578), rgb(0x2f3964)},
    .key_line = rgb(0xffffff, 0.14),
    .key_foot = rgb(0x080c1e, 0.7),
    .key_ink = rgb(0xdbe2fa),
    .idle_column = {rgb(0x5361d6), rgb(0x3a459c)},
};

constexpr Theme day{
    .background = {rgb(0xf2f4fb), rgb(0xe6eaf7)},
    .glow_end = rgb(0x6f7dff, 0.16),
    .glow_start = rgb(0x2bb8d6, 0.13),
    .card = {rgb(0xffffff), rgb(0xfbfcff)},
    .raised = {rgb(0xffffff), rgb(0xf8f9ff)},
    .sunken = rgb(0x1b2559, 0.05),
    .line = rgb(0x1b2559, 0.13),
    .line_width = 1,
    .shadow = rgb(0x26306b),
    .shadow_strength = 0.24,
    .ink = rgb(0x141b3d),
    .second = rgb(0x36406b),
    .muted = rgb(0x4f5a83),
    .accent = {rgb(0x5763e0), rgb(0x4a57d6)},
    .accent_ink = rgb(0x3d49c4),
    .on_accent = rgb(0xffffff),
    .accent_edge = rgb(0xffffff, 0.22),
    .accent_key = rgb(0x0b1030, 0.30),
    .selected = {rgb(0x4a57d6), rgb(0x404cc6)},
    .selected_line = rgb(0x2f3aa8),
    .selected_ink = rgb(0xffffff),
    .selected_muted = rgb(0xe9ecff),
    .selected_tile = rgb(0xffffff, 0.90),
    .selected_tile_ink = rgb(0x20296b),
    .right = {rgb(0x0b6b60), {rgb(0xd3f3ee), rgb(0xc9eee8)}, rgb(0x0f8576), rgb(0x0b7467), rgb(0xffffff)},
    .wrong = {rgb(0xa63c0c), {rgb(0xffe6da), rgb(0xffdfd0)}, rgb(0xc24a12), rgb(0xb8440f), rgb(0xffffff)},
    .warm =
        {rgb(0x7a5200), {rgb(0xfdf0cf), rgb(0xfbebc2)}, rgb(0xb98a1d, 0.55), rgb(0xd99a06), rgb(0x2a1c00)},
    .info =
        {rgb(0x3d49c4), {rgb(0xe6e9ff), rgb(0xdfe3ff)}, rgb(0x6573ee, 0.45), rgb(0x4a57d6), rgb(0xffffff)},
    .warm_icon = rgb(0xb06f00),
    .track = rgb(0x1b2559, 0.12),
    .ghost = rgb(0x1b2559, 0.05),
    .key = {rgb(0xffffff), rgb(0xeef1fb)},
    .key_line = rgb(0x1b2559, 0.24),
    .key_foot = rgb(0x1b2559, 0.20),
    .key_ink = rgb(0x2b3463),
    .idle_column = {rgb(0xb4bcf2), rgb(0xc5cbf5)},
};

constexpr Colour black = rgb(0x000000), white = rgb(0xffffff), yellow = rgb(0xffd60a), nothing = rgb(0, 0);

constexpr Theme contrast{
    .background = {black, black},
    .glow_end = nothing,
    .glow_start = nothing,
    .card = {black, black},
    .raised = {black, black},
    .sunken = black,
    .line = white,
    .line_width = 2,
    .shadow = nothing,
    .shadow_strength = 0,
    .ink = white,
    .second = white,
    .muted = rgb(0xe6e6e6),
    .accent = {yellow, yellow},
    .accent_ink = yellow,
    .on_accent = black,
    .accent_edge = white,
    .accent_key = rgb(0x000000, 0.14),
    .selected = {yellow, yellow},
    .selected_line = white,
    .selected_ink = black,
    .selected_muted = black,
    .selected_tile = black,
    .selected_tile_ink = white,
    .right = {rgb(0x3df5d9), {rgb(0x003b34), rgb(0x003b34)}, rgb(0x3df5d9), rgb(0x3df5d9), black},
    .wrong = {rgb(0xffa27d), {rgb(0x401500), rgb(0x401500)}, rgb(0xffa27d), rgb(0xffa27d), black},
    .warm = {yellow, {black, black}, yellow, yellow, black},
    .info = {white, {black, black}, white, white, black},
    .warm_icon = yellow,
    .track = rgb(0x4d4d4d),
    .ghost = nothing,
    .key = {black, black},
    .key_line = white,
    .key_foot = nothing,
    .key_ink = white,
    .idle_column = {rgb(0x8a8a8a), rgb(0x8a8a8a)},
    .learning_share = 0.55,
    .flat = true,
};

} // namespace

const Theme& theme(app::Theme name) {
  switch (name) {
  case app::Theme::night: return night;
  case app::Theme::day: return day;
  case app::Theme::contrast: return contrast;
  }
  return night;
}

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
