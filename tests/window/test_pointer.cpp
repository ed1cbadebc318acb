#include "moving_stage.hpp"
#include "sample_session.hpp"
#include "window/pointer.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru;
using namespace ruru::window;
using namespace ruru::window::moving;
using Phase = app::Dragged::Phase;

namespace {

app::Scene scene_with(bool can_be_dragged) {
  app::Scene scene = samples::question();
  const auto mark = [&](app::Node& node, const auto& again) -> void {
    if (auto* option = std::get_if<app::Option>(&node.content)) option->can_be_dragged = can_be_dragged;
    for (app::Node& child : node.children)
      again(child, again);
  };
  mark(scene.body, mark);
  return scene;
}

/// A pointer over a question of 1280 x 800.
struct Desk {
  explicit Desk(bool can_be_dragged = false) : session({scene_with(can_be_dragged)}) {
    Setting setting{.width = 1280, .height = 800};
    setting.theme = session.theme();
    stage.show(session.scene(), setting, screen);
    for (double y = 0; y < 800; y += 4)
      for (double x = 0; x < 1280; x += 4)
        if (const auto id = stage.under(x, y)) places.insert({id->name, {x + 8, y + 8}});
  }

  void move_to(const std::string& id) { pointer.move({places.at(id).x, places.at(id).y}, 1); }
  void press(const std::string& id) { pointer.press({places.at(id).x, places.at(id).y}); }
  void release(const std::string& id) { pointer.release({places.at(id).x, places.at(id).y}); }

  template <typename Kind>
  std::vector<Kind> told() const {
    std::vector<Kind> all;
    for (const app::Happening& what : session.happenings)
      if (const auto* one = std::get_if<Kind>(&what)) all.push_back(*one);
    return all;
  }

  samples::SampleSession session;
  Stage stage;
  Screen screen;
  Pointer pointer{session, stage};
  std::map<std::string, layout::Point> places;
};

} // namespace

TEST_CASE("a click activates what it began and ended on, and nothing else") {
  Desk desk;
  desk.move_to("option/1");
  CHECK(desk.pointer.is_on_something());
  CHECK(desk.told<app::Pointed>() == std::vector<app::Pointed>{{{"option/1"}}});
  desk.press("option/1");
  desk.release("option/1");
  CHECK(desk.told<app::Activated>() == std::vector<app::Activated>{{{"option/1"}}});
  desk.press("option/1");
  desk.move_to("option/2");
  desk.release("option/2");
  desk.release("option/2");
  desk.press("option/2");
  desk.pointer.let_go();
  desk.release("option/2");
  CHECK(desk.told<app::Activated>().size() == 1);
  CHECK(desk.told<app::Dragged>().empty()); // none of them can be
  desk.pointer.move({1, 1}, 1);
  CHECK_FALSE(desk.pointer.is_on_something());
}

TEST_CASE("what can be dragged is lifted after a few pixels, told where it is, and dropped there") {
  Desk desk(true);
  desk.press("option/1");
  const layout::Point at = desk.places.at("option/1");
  desk.pointer.move({at.x + 4, at.y}, 1);
  CHECK(desk.told<app::Dragged>().empty()); // a click that trembled
  desk.pointer.move({at.x + 12, at.y}, 2);
  CHECK(desk.told<app::Dragged>().empty()); // on a screen of twice the density
  desk.pointer.move({at.x + 12, at.y}, 1);
  desk.move_to("option/2");
  desk.release("option/2");
  const auto told = desk.told<app::Dragged>();
  REQUIRE(told.size() >= 3);
  CHECK(told.front() == app::Dragged{{"option/1"}, {"option/1"}, Phase::lifted});
  CHECK(told[told.size() - 2] == app::Dragged{{"option/1"}, {"option/2"}, Phase::moved});
  CHECK(told.back() == app::Dragged{{"option/1"}, {"option/2"}, Phase::dropped});
  CHECK(desk.told<app::Activated>().empty());
}

TEST_CASE("what is held when the window loses the focus goes back to where it was") {
  Desk desk(true);
  desk.press("option/1");
  desk.move_to("option/2");
  desk.pointer.let_go();
  CHECK(desk.told<app::Dragged>().back() == app::Dragged{{"option/1"}, {}, Phase::dropped});
  desk.release("option/2");
  CHECK(desk.told<app::Activated>().empty());
}
