#include "../nodes.hpp"
#include "fake_measure.hpp"
#include "frame_faults.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru;
using namespace ruru::layout;
using app::Flow;
using app::Node;
using app::Scene;

namespace {

Scene question() {
  Scene scene;
  scene.width = Scene::Width::focus;
  scene.header =
      app::row({app::leaf(app::BackButton{}, "back"), app::growing(app::leaf(app::ProgressBar{0.5})),
                app::leaf(app::Chip{app::Icon::star, "1240", "points"})},
               16);
  Node card = app::flow({.surface = Flow::Surface::card, .padding_x = 32, .padding_y = 32},
                        {app::text("Which province did New Zealand lead a Provincial Reconstruction Team in?",
                                   app::Role::stem)});
  Node options =
      app::flow({.direction = Flow::Direction::grid, .gap = 16, .columns = 2, .stack_below = 640}, {});
  for (const char* number : {"1", "2", "3", "4"})
    options.children.push_back(app::leaf(app::Option{number, "Kandahar"}, std::string("option/") + number));
  scene.body = app::column({card, options}, 24);
  scene.footer = app::row(
      {app::leaf(app::KeyHint{"choose", "1–4"}), app::leaf(app::KeyHint{"pause", "Esc"}, "pause")}, 24);
  scene.focus = {"option/2"};
  return scene;
}

Frame arranged(const Scene& scene, Size size, double scale = 1) {
  return arrange(scene, size, scale, FakeMeasure());
}

} // namespace

TEST_CASE("at 1280x800 the parts stand where the look has them") {
  const Frame frame = arranged(question(), {1280, 800});
  CHECK(place_of(frame, {"back"}) == Rect{40, 32, 48, 48});
  CHECK(frame.body.y == 112);
  CHECK(frame.body.bottom() == 720);
  CHECK(place_of(frame, {"option/1"})->x == 180);
  CHECK(place_of(frame, {"option/2"})->right() == 1100);
  CHECK(place_of(frame, {"pause"})->y + place_of(frame, {"pause"})->height / 2 == 756);
  CHECK(farthest_scroll(frame) == 0);
}

TEST_CASE("right to left mirrors places") {
  Scene scene = question();
  const Rect before = *place_of(arranged(scene, {1280, 800}), {"option/1"});
  scene.right_to_left = true;
  const Rect after = *place_of(arranged(scene, {1280, 800}), {"option/1"});
  CHECK(after.right() == 1280 - before.x);
  CHECK(after.y == before.y);
}

TEST_CASE("nothing overlaps and nothing leaves the window sideways, in any window and at any text scale") {
  for (const Size size :
       {Size{320, 240}, Size{800, 600}, Size{1280, 800}, Size{600, 1000}, Size{1920, 1080}}) {
    for (const double scale : {1.0, 1.4, 2.0, 3.0}) {
      CAPTURE(size.width);
      CAPTURE(scale);
      for (const std::string& fault : faults(arranged(question(), size, scale), FakeMeasure()))
        FAIL_CHECK(fault);
    }
  }
}

TEST_CASE("what overlaps, leaves its room or is cut is found") {
  const Frame good = arranged(question(), {1280, 800});
  REQUIRE(faults(good, FakeMeasure()).empty());
  const auto changed = [&](const std::string& id, auto change) {
    Frame frame = good;
    change(*std::ranges::find(frame.items, app::ElementId{id}, &Item::id));
    return faults(frame, FakeMeasure()).size();
  };
  CHECK(changed("option/1", [](Item& item) { item.box.x += 20; }) == 1); // lies on the next one
  CHECK(changed("pause", [](Item& item) { item.box.width = 40; }) == 1);
  CHECK(changed("option/1", [](Item& item) { item.box.height = 30; }) == 1);
  CHECK(changed("back", [](Item& item) { item.box.x = -20; }) == 1);
  CHECK(changed("pause", [](Item& item) { item.box.y = 790; }) == 1);
}

TEST_CASE("a body that is too tall scrolls; a low window scrolls its footer too") {
  CHECK(farthest_scroll(arranged(question(), {1280, 800}, 3)) > 0);
  const Frame low = arranged(question(), {320, 240});
  CHECK(low.body.height >= 120);
  for (const Item& item : low.items)
    if (item.id.name == "pause") CHECK(item.layer == Item::Layer::scrolled);
}

TEST_CASE("before a body scrolls, its parts move closer together and what is only nice to have goes") {
  Scene scene;
  Node extra = app::sized(app::leaf(app::Space{}, "extra"), 0, 100);
  extra.extra = true;
  const auto block = [](std::string id) {
    return app::sized(app::leaf(app::Space{}, std::move(id)), 0, 320);
  };
  scene.body = app::column({block("a"), block("b")}, 100);
  const Frame closer = arranged(scene, {1280, 800});
  CHECK(place_of(closer, {"b"})->y - place_of(closer, {"a"})->bottom() == 75);
  CHECK(farthest_scroll(closer) == 0);
  scene.body.children.push_back(extra);
  CHECK_FALSE(place_of(arranged(scene, {1280, 800}), {"extra"}));
}

TEST_CASE("a body that will grow has from the start the spacing that it will need") {
  Scene scene;
  const auto block = [](std::string id) {
    return app::sized(app::leaf(app::Space{}, std::move(id)), 0, 200);
  };
  scene.body = app::column({block("a"), block("b")}, 100);
  const Rect alone = *place_of(arranged(scene, {1280, 800}), {"b"});
  scene.tallest = app::column({block("a"), block("b"), block("c")}, 100);
  const Rect before = *place_of(arranged(scene, {1280, 800}), {"b"});
  std::swap(scene.body, scene.tallest);
  CHECK(place_of(arranged(scene, {1280, 800}), {"b"}) == before);
  CHECK(before.y < alone.y);
}

TEST_CASE("a click lands on what is shown there") {
  const Frame frame = arranged(question(), {1280, 800}, 2);
  const Rect last = *place_of(frame, {"option/4"});
  const double scroll = farthest_scroll(frame);
  CHECK(hit(frame, {last.x + 5, last.y + 5 - scroll}, scroll) == app::ElementId{"option/4"});
  CHECK_FALSE(hit(frame, {1, 1}, 0));
}

TEST_CASE("what is switched off cannot be hit") {
  Scene scene = question();
  scene.body.children[1].children[0].enabled = false;
  const Frame frame = arranged(scene, {1280, 800});
  const Rect first = *place_of(frame, {"option/1"});
  CHECK_FALSE(hit(frame, {first.x + 5, first.y + 5}, 0));
}

TEST_CASE("what is scrolled out of the body cannot be hit through the header") {
  const Frame frame = arranged(question(), {800, 600}, 3);
  CHECK(hit(frame, {30, 20}, farthest_scroll(frame)) == app::ElementId{"back"});
}

TEST_CASE("a beamer shows larger letters") {
  CHECK(zoom({1280, 800}) == 1);
  CHECK(zoom({800, 600}) == 1);
  CHECK(zoom({1920, 1080}) == doctest::Approx(1.35));
}
