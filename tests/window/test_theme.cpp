#include "colour_science.hpp"
#include "image.hpp"
#include "sample_scenes.hpp"
#include "shipped_theme.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::test;
using namespace ruru::window;

namespace {

constexpr std::array tones{app::Tone::ink,   app::Tone::second, app::Tone::muted, app::Tone::accent,
                           app::Tone::right, app::Tone::wrong,  app::Tone::warm,  app::Tone::info};
constexpr std::array meanings{app::Tone::right, app::Tone::wrong, app::Tone::warm, app::Tone::info};

template <typename Check>
void for_each_theme(const Check& check) {
  for (const std::string_view id : app::shipped_themes) {
    CAPTURE(std::string(id));
    const Theme& theme = samples::shipped_theme(id);
    CHECK(theme.id == id);
    check(theme);
  }
}

/// All that texts of any tone stand on.
std::vector<Gradient> grounds(const Theme& theme) {
  const std::vector<Gradient> plain{theme.background, theme.card, theme.raised};
  std::vector<Gradient> all = plain;
  for (const Gradient& below : plain)
    for (const Colour& quiet : {theme.ghost, theme.ghost.faded(0.5), theme.sunken})
      all.push_back(over(quiet, below));
  return all;
}

/// What the header and the footer stand on: no text is closer to the middle of a glow than this (dither.cpp).
std::vector<Colour> lit_grounds(const Theme& theme) {
  constexpr double at_header = 0.88, at_footer = 0.94;
  const Colour header = over(theme.glow_end.faded(at_header), theme.background.top),
               footer = over(theme.glow_start.faded(at_footer), theme.background.bottom);
  return {header, over(theme.ghost, header), footer, over(theme.ghost, footer)}; // chips have a quiet ground
}

} // namespace

TEST_CASE("the formulas give the figures that are published for them") {
  CHECK(contrast(rgb(0x000000), rgb(0xffffff)) == doctest::Approx(21));
  CHECK(contrast(rgb(0x777777), rgb(0xffffff)) == doctest::Approx(4.478).epsilon(0.001)); // just not readable
  CHECK(lab(rgb(0xff0000), sights[0])[0] == doctest::Approx(53.24).epsilon(0.001));
  CHECK(lab(rgb(0xff0000), sights[0])[1] == doctest::Approx(80.09).epsilon(0.001));
  CHECK(lab(rgb(0xff0000), sights[0])[2] == doctest::Approx(67.20).epsilon(0.001));
  for (const Sight& sight : sights) { // greys look grey to everybody
    CHECK(std::abs(lab(rgb(0x808080), sight)[1]) < 0.5);
    CHECK(std::abs(lab(rgb(0x808080), sight)[2]) < 0.5);
  }
  CHECK(difference(rgb(0x34d399), rgb(0xff7a90), sights[2]) <
        10); // the green and rose that many programs have
}

TEST_CASE("every ink can be read on every ground that it stands on, in every theme") {
  for_each_theme([](const Theme& theme) {
    for (const Gradient& ground : grounds(theme))
      for (const app::Tone tone : tones) {
        CAPTURE(static_cast<int>(tone));
        CHECK(contrast(ink(theme, tone, false), ground) >= readable);
      }
    for (const Colour& ground : lit_grounds(theme))
      for (const app::Tone tone : {app::Tone::ink, app::Tone::second, app::Tone::muted, app::Tone::accent})
        CHECK(contrast(ink(theme, tone, false), ground) >= readable);
  });
}

TEST_CASE("words on tinted, accented and chosen surfaces can be read") {
  for_each_theme([](const Theme& theme) {
    for (const app::Tone tone : meanings) {
      const ToneColours& colours = tone_colours(theme, tone);
      CHECK(contrast(colours.ink, colours.fill) >= readable);
      CHECK(contrast(theme.ink, colours.fill) >= readable);
    }
    CHECK(contrast(theme.on_accent, theme.accent) >= readable);
    CHECK(contrast(theme.on_accent, over(theme.accent_key, theme.accent)) >= readable); // its key cap
    CHECK(contrast(theme.selected_ink, theme.selected) >= readable);
    CHECK(contrast(theme.selected_muted, theme.selected) >= readable);
    CHECK(contrast(theme.selected_tile_ink, over(theme.selected_tile, theme.selected)) >= readable);
    CHECK(contrast(theme.key_ink, theme.key) >= readable);
    CHECK(contrast(theme.key_ink, over(theme.ghost, theme.raised)) >= readable); // the tile of an option
    const Gradient field = over(theme.sunken, theme.card);
    CHECK(contrast(theme.ink, over(theme.accent.bottom.faded(0.45), field)) >=
          readable); // selected in a field
  });
}

TEST_CASE("marks, lines and the focus can be seen") {
  for_each_theme([](const Theme& theme) {
    for (const app::Tone tone : meanings) {
      const ToneColours& colours = tone_colours(theme, tone);
      CHECK(contrast(colours.on_solid, colours.solid) >= visible);
      for (const Gradient& ground : {theme.background, theme.card})
        CHECK(contrast(colours.solid, ground) >= visible);
    }
    for (const Colour& line : {theme.selected_line, theme.accent.top, theme.accent.bottom, theme.accent_ink})
      for (const Gradient& ground : {theme.background, theme.card, theme.raised})
        CHECK(contrast(line, ground) >= visible);
    for (const Gradient& ground : {theme.background, over(theme.ghost, theme.background)})
      CHECK(contrast(theme.warm_icon, ground) >= visible);
    CHECK(contrast(theme.on_accent, theme.accent) >= visible);         // the line in a focused primary button
    CHECK(contrast(theme.raised.top, theme.selected_line) >= visible); // the check of a picked option
    CHECK(contrast(theme.info.ink, over(theme.track, theme.card)) >= visible); // the moon of a day of rest
  });
}

TEST_CASE("the marks of right, wrong and almost are told apart with any kind of sight") {
  for_each_theme([](const Theme& theme) {
    for (const Sight& sight : sights) {
      CAPTURE(std::string(sight.name));
      CHECK(difference(theme.right.solid, theme.wrong.solid, sight) >= distinct);
      CHECK(difference(theme.right.solid, theme.warm.solid, sight) >= distinct);
      CHECK(difference(theme.wrong.solid, theme.warm.solid, sight) >= distinct);
      CHECK(difference(theme.right.ink, theme.wrong.ink, sight) >= distinct);
    }
  });
}

namespace {

Image painted(const app::Content& content, const Theme& theme) {
  app::Node node;
  node.content = content;
  app::Scene scene;
  scene.body.content = app::Flow{};
  scene.body.children = {node};
  Painter painter;
  const layout::Size size{900, 300};
  const Surface surface = image_surface(900, 300);
  painter.paint(surface.get(), {layout::arrange(scene, size, 1, painter.measure()), theme, 1, 0});
  return image_of(surface.get());
}

/// The worst case of any sight: every meaning has the same colours.
Theme without_meanings(Theme theme) {
  theme.right = theme.wrong = theme.warm = theme.info;
  return theme;
}

} // namespace

TEST_CASE("colour is never the only mark: where all meanings have one colour, they still look different") {
  using Mark = app::Option::Mark;
  using State = app::Field::State;
  for_each_theme([](const Theme& shipped) {
    const Theme theme = without_meanings(shipped);
    std::vector<Image> options, fields;
    for (const Mark mark : {Mark::none, Mark::picked, Mark::right, Mark::wrong})
      options.push_back(painted(app::Option{.key = "1", .text = "Ruru", .mark = mark}, theme));
    for (const State state : {State::right, State::almost, State::wrong})
      fields.push_back(painted(app::Field{.text = "Ruru", .state = state, .tag = "Verdict"}, theme));
    for (const auto& pictures : {options, fields})
      for (std::size_t i = 0; i < pictures.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
          int different = 0;
          for (std::size_t at = 0; at < pictures[i].pixels.size(); ++at)
            different += pictures[i].pixels[at] != pictures[j].pixels[at] ? 1 : 0;
          CAPTURE(i);
          CAPTURE(j);
          CHECK(different > 40); // a check is not a cross
        }
  });
}

namespace {

template <typename Check>
void for_each_node(const app::Node& node, const Check& check) {
  check(node);
  for (const app::Node& child : node.children)
    for_each_node(child, check);
}

} // namespace

TEST_CASE("what is right or wrong carries a word or an icon beside its colour, on every screen") {
  using Mark = app::Option::Mark;
  const auto marked = [](const app::Node& node) {
    if (const auto* option = std::get_if<app::Option>(&node.content);
        option && (option->mark == Mark::right || option->mark == Mark::wrong))
      CHECK_FALSE(option->tag.empty());
    if (const auto* pill = std::get_if<app::Pill>(&node.content)) CHECK_FALSE(pill->text.empty());
    if (const auto* symbol = std::get_if<app::Symbol>(&node.content)) CHECK(symbol->icon != app::Icon::none);
    if (const auto* field = std::get_if<app::Field>(&node.content);
        field && field->state != app::Field::State::typing)
      CHECK_FALSE(field->tag.empty());
    if (const auto* grade = std::get_if<app::GradeButton>(&node.content)) CHECK_FALSE(grade->name.empty());
  };
  for (const app::Scene& scene :
       {samples::home(), samples::question(), samples::feedback_wrong(), samples::typed(), samples::review(),
        samples::summary(), samples::packs(), samples::components()})
    for (const app::Node* part : {&scene.header, &scene.body, &scene.footer})
      for_each_node(*part, marked);
}

TEST_CASE("text on a chosen row takes the colours of the choice") {
  const Theme& t = samples::shipped_theme("day");
  CHECK(ink(t, app::Tone::ink, true) == t.selected_ink);
  CHECK(ink(t, app::Tone::muted, true) == t.selected_muted);
  CHECK(ink(t, app::Tone::warm, true) == t.selected_ink);
}
