#include "../nodes.hpp"
#include "fake_measure.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru;
using namespace ruru::layout;

namespace {

app::Scene scene_with_footer() {
  app::Scene scene;
  scene.body = app::column({app::text("body")});
  scene.footer = app::row(
      {app::leaf(app::KeyHint{"choose", "1-4"}, "choose"),
       app::leaf(app::KeyHint{"confirm", "Enter"}, "confirm"),
       app::leaf(app::KeyHint{"pause", "Esc"}, "pause"), app::leaf(app::KeyHint{"all keys", "?"}, "keys"),
       app::growing(app::leaf(app::Space{})), app::text("Best this week 1860", app::Role::caption)},
      24);
  return scene;
}

template <typename Kind>
int count(const Frame& frame) {
  return static_cast<int>(std::count_if(frame.items.begin(), frame.items.end(), [](const Item& item) {
    return std::holds_alternative<Kind>(item.content);
  }));
}

} // namespace

TEST_CASE("a footer without room leaves out its text first, then hints, but never the last one") {
  const auto scene = scene_with_footer();
  CHECK(count<app::KeyHint>(arrange(scene, {1280, 800}, 1, FakeMeasure())) == 4);
  CHECK(count<app::Text>(arrange(scene, {1280, 800}, 1, FakeMeasure())) == 2);
  const Frame narrow = arrange(scene, {500, 800}, 1, FakeMeasure());
  CHECK(count<app::Text>(narrow) == 1);
  CHECK(count<app::KeyHint>(narrow) == 4);
  const Frame tight = arrange(scene, {360, 800}, 1, FakeMeasure());
  CHECK(count<app::KeyHint>(tight) < 4);
  CHECK(place_of(tight, {"keys"}));
}

TEST_CASE("a focused hint stays") {
  auto scene = scene_with_footer();
  scene.focus = {"pause"};
  const Frame frame = arrange(scene, {360, 800}, 1, FakeMeasure());
  CHECK(place_of(frame, {"pause"}));
}

TEST_CASE("a header without room takes the words off its chips, then its titles away") {
  app::Scene scene;
  scene.header = app::row({app::leaf(app::BackButton{}, "back"),
                           app::column({app::text("New Zealand and NATO", app::Role::title),
                                        app::text("Quiz", app::Role::caption)}),
                           app::growing(app::leaf(app::ProgressBar{0.5})),
                           app::leaf(app::Chip{app::Icon::flame, "5", "in a row"}),
                           app::leaf(app::Chip{app::Icon::star, "1240", "points"})},
                          16);
  scene.body = app::text("body");
  const Frame narrow = arrange(scene, {440, 800}, 1, FakeMeasure());
  const Frame wide = arrange(scene, {1280, 800}, 1, FakeMeasure());
  CHECK(count<app::Text>(wide) == 3);
  CHECK(count<app::Text>(narrow) == 1);
  CHECK(count<app::ProgressBar>(narrow) == 1);
  for (const Item& item : narrow.items)
    if (const auto* chip = std::get_if<app::Chip>(&item.content)) CHECK(chip->label.empty());
}

TEST_CASE("a title that is too long for its header ends in an ellipsis there") {
  app::Scene scene;
  scene.header = app::row({app::leaf(app::BackButton{}, "back"),
                           app::column({app::text(std::string(200, 'W'), app::Role::title),
                                        app::text("Quiz", app::Role::caption)}),
                           app::growing(app::leaf(app::ProgressBar{0.5})),
                           app::leaf(app::Chip{app::Icon::star, "1240", "points"})},
                          16);
  scene.body = app::text("body");
  const Frame frame = arrange(scene, {1280, 800}, 1, FakeMeasure());
  REQUIRE(count<app::Text>(frame) == 3);
  double end = 0;
  for (const Item& item : frame.items) {
    if (item.layer != Item::Layer::fixed) continue;
    CHECK(item.box.x >= end); // nothing covers what stands before it
    CHECK(item.box.right() <= 1280);
    const auto* text = std::get_if<app::Text>(&item.content);
    if (text) CHECK(text->lines == 1);
    if (!text) end = item.box.right();
  }
  // With large text the question has more need of the room.
  CHECK(count<app::Text>(arrange(scene, {1280, 800}, 2, FakeMeasure())) == 1);
}

TEST_CASE(
    "places that fit side by side stand side by side, at every scale: no part of a pixel breaks the line") {
  app::Node bar = app::row({app::leaf(app::NavigationItem{"Home"}, "home"),
                            app::leaf(app::NavigationItem{"Packs"}, "packs"),
                            app::leaf(app::NavigationItem{"Statistics"}, "statistics"),
                            app::leaf(app::NavigationItem{"Settings"}, "settings")});
  std::get<app::Flow>(bar.content).padding_x = 4;
  app::Scene scene;
  scene.header =
      app::row({app::text("Ruru", app::Role::number), app::growing(app::leaf(app::Space{})), bar}, 12);
  scene.body = app::column({app::text("body")});
  for (int percent = 100; percent <= 200; ++percent) {
    CAPTURE(percent);
    const Frame frame = arrange(scene, {1280, 800}, percent / 100.0, FakeMeasure());
    CHECK(place_of(frame, {"settings"})->y == place_of(frame, {"home"})->y);
  }
}
