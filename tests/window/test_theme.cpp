#include "window/theme.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace ruru;
using namespace ruru::window;

namespace {

double linear(double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); }

double luminance(const Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

Colour over(const Colour& top, const Colour& below) {
  const auto mix = [&](double a, double b) { return a * top.alpha + b * (1 - top.alpha); };
  return {mix(top.red, below.red), mix(top.green, below.green), mix(top.blue, below.blue), 1};
}

/// As WCAG 2 defines it: 1–21.
double contrast(const Colour& text, const Colour& ground) {
  const double a = luminance(over(text, ground)), b = luminance(ground);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

double least_contrast(const Colour& text, const Gradient& ground) {
  return std::min(contrast(text, ground.top), contrast(text, ground.bottom));
}

Gradient over(const Colour& top, const Gradient& below) {
  return {over(top, below.top), over(top, below.bottom)};
}

constexpr double readable = 4.5, visible = 3;

} // namespace

TEST_CASE("every ink can be read on every ground that it stands on, in every theme") {
  for (const app::Theme name : {app::Theme::night, app::Theme::day, app::Theme::contrast}) {
    CAPTURE(static_cast<int>(name));
    const Theme& t = theme(name);
    const Gradient sunken_card = over(t.sunken, t.card), quiet = over(t.ghost, t.background),
                   quiet_card = over(t.ghost, t.card);
    for (const Gradient& ground : {t.background, t.card, t.raised, sunken_card, quiet, quiet_card}) {
      for (const app::Tone tone : {app::Tone::ink, app::Tone::second, app::Tone::muted, app::Tone::accent,
                                   app::Tone::right, app::Tone::wrong, app::Tone::warm, app::Tone::info}) {
        CAPTURE(static_cast<int>(tone));
        CHECK(least_contrast(ink(t, tone, false), ground) >= readable);
      }
    }
  }
}

TEST_CASE("words on tinted, accented and chosen surfaces can be read") {
  for (const app::Theme name : {app::Theme::night, app::Theme::day, app::Theme::contrast}) {
    CAPTURE(static_cast<int>(name));
    const Theme& t = theme(name);
    for (const app::Tone tone : {app::Tone::right, app::Tone::wrong, app::Tone::warm, app::Tone::info}) {
      const ToneColours& colours = tone_colours(t, tone);
      CHECK(least_contrast(colours.ink, colours.fill) >= readable);
      CHECK(least_contrast(t.ink, colours.fill) >= readable);
      CHECK(contrast(colours.on_solid, colours.solid) >= visible); // a mark
    }
    CHECK(least_contrast(t.on_accent, t.accent) >= readable);
    CHECK(least_contrast(t.selected_ink, t.selected) >= readable);
    CHECK(least_contrast(t.selected_muted, t.selected) >= readable);
    CHECK(least_contrast(t.key_ink, t.key) >= readable);
  }
}

TEST_CASE("what is right, wrong or focused can be seen by its line") {
  for (const app::Theme name : {app::Theme::night, app::Theme::day, app::Theme::contrast}) {
    CAPTURE(static_cast<int>(name));
    const Theme& t = theme(name);
    for (const Colour& line : {t.right.solid, t.wrong.solid, t.selected_line, t.accent.bottom})
      for (const Gradient& ground : {t.background, t.card})
        CHECK(least_contrast(line, ground) >= visible);
  }
}

TEST_CASE("text on a chosen row takes the colours of the choice") {
  const Theme& t = theme(app::Theme::day);
  CHECK(ink(t, app::Tone::ink, true) == t.selected_ink);
  CHECK(ink(t, app::Tone::muted, true) == t.selected_muted);
  CHECK(ink(t, app::Tone::warm, true) == t.selected_ink);
}
