#include "moving_stage.hpp"
#include "sample_scenes.hpp"
#include "window/growth.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru;
using namespace ruru::window;
using namespace ruru::window::moving;
using namespace std::chrono_literals;

namespace {

layout::Frame frame(std::string page, std::vector<app::Content> contents) {
  layout::Frame made;
  made.page = std::move(page);
  double y = 0;
  for (app::Content& content : contents) {
    layout::Item item;
    item.box = {0, y += 50, 100, 40};
    item.content = std::move(content);
    made.items.push_back(std::move(item));
  }
  return made;
}

template <typename Content>
Content so_far(const Growing& growing, std::chrono::milliseconds gone) {
  return std::get<Content>(at(growing, gone));
}

app::Text score(std::string digits) { return {.text = std::move(digits), .role = app::Role::score}; }

} // namespace

TEST_CASE("on another kind of page bars and rings fill from nothing and a score counts up") {
  const auto after =
      frame("summary", {app::ProgressBar{.known = 0.5, .learning = 0.25}, app::Ring{.fraction = 0.8},
                        score("12\u2009840"), app::Text{.text = "12"}, app::Columns{.values = {1, 2}},
                        app::PlotMark{.y = 0.6}, app::ProgressBar{}});
  const auto all = growing(frame("round/9", {app::ProgressBar{.known = 0.9}}), after);
  REQUIRE(all.size() == 5);
  CHECK(so_far<app::ProgressBar>(all[0], 0ms) == app::ProgressBar{});
  CHECK(so_far<app::ProgressBar>(all[0], 100ms).known > 0.3);
  CHECK(so_far<app::ProgressBar>(all[0], 100ms).known < 0.5);
  CHECK(so_far<app::Ring>(all[1], 0ms).fraction == 0);
  CHECK(so_far<app::Text>(all[2], 0ms).text == "0");
  CHECK(so_far<app::Text>(all[2], 100ms).text.size() > 5); // thousands, with their space
  CHECK(at(all[2], 100ms) != after.items[2].content);
  CHECK(so_far<app::Columns>(all[3], 0ms).grown == 0);
  CHECK(so_far<app::PlotMark>(all[4], 0ms).y == 0);
  for (const Growing& each : all) {
    CHECK(at(each, duration(each)) == after.items[each.item].content);
    CHECK(at(each, 10s) == after.items[each.item].content);
  }
  CHECK(duration(all[2]) == 700ms);
  CHECK(duration(all[0]) == 400ms);
}

TEST_CASE("from one question to the next a bar goes on from where it was") {
  const auto third = frame("round/3", {app::ProgressBar{.known = 0.2}, score("100")});
  const auto all = growing(third, frame("round/4", {app::ProgressBar{.known = 0.3}, score("200")}));
  REQUIRE(all.size() == 1);
  CHECK(so_far<app::ProgressBar>(all[0], 0ms).known == 0.2);
  const double on_its_way = so_far<app::ProgressBar>(all[0], 50ms).known;
  CHECK(on_its_way > 0.2);
  CHECK(on_its_way < 0.3);
  CHECK(growing(third, third).empty());
  CHECK(growing(third, frame("round/4", {app::ProgressBar{.known = 0.2}})).empty()); // is there already
  CHECK(growing(third, frame("round/4", {app::ProgressBar{.known = 0.3}, app::ProgressBar{.known = 1}}))
            .empty());
}

TEST_CASE("on one page nothing grows but the mark of a verdict, once") {
  using Mark = app::Option::Mark;
  const auto asked =
      frame("round/3", {app::Option{.text = "a"}, app::Option{.text = "b"}, app::Ring{.fraction = 1}});
  const auto told =
      frame("round/3", {app::Option{.text = "a", .mark = Mark::right},
                        app::Option{.text = "b", .mark = Mark::spent}, app::Ring{.fraction = 0.5}});
  const auto all = growing(asked, told);
  REQUIRE(all.size() == 1);
  CHECK(all[0].item == 0);
  CHECK(so_far<app::Option>(all[0], 0ms).drawn == doctest::Approx(0));
  CHECK(so_far<app::Option>(all[0], 150ms).drawn > 1); // a little too far
  CHECK(at(all[0], 200ms) == told.items[0].content);
  CHECK(growing(told, told).empty());
}

TEST_CASE("points and answers in a row count up in the header, while their icon swells") {
  const auto header = [](std::string row, std::string points, std::string clock) {
    return frame("round/3", {app::Chip{.icon = app::Icon::flame, .value = std::move(row)},
                             app::Chip{.icon = app::Icon::star, .value = std::move(points)},
                             app::Chip{.icon = app::Icon::clock, .value = std::move(clock)}});
  };
  const auto before = header("4", "900", "0:12"), after = header("5", "1\u2009040", "0:13");
  const auto all = growing(before, after);
  REQUIRE(all.size() == 2);
  CHECK(so_far<app::Chip>(all[1], 0ms).value == "900");
  CHECK(so_far<app::Chip>(all[1], 60ms).value != "900");
  CHECK(so_far<app::Chip>(all[1], 60ms).come < 1);
  CHECK(at(all[1], 400ms) == after.items[1].content);
  CHECK(growing(after, before).empty()); // taken back: it is what it was
}

TEST_CASE("sparks fly when a new best is new on the screen, and not when its page is painted again") {
  const app::Pill best{.text = "New best", .celebrates = true};
  const auto summary = frame("summary", {best});
  const auto all = growing(frame("round/9", {}), summary);
  REQUIRE(all.size() == 1);
  CHECK(duration(all[0]) == 600ms);
  CHECK(so_far<app::Pill>(all[0], 300ms).flown == doctest::Approx(0.5));
  CHECK(at(all[0], 600ms) == app::Content(best));
  CHECK(growing(summary, summary).empty());
  CHECK(growing(frame("round/9", {}), frame("summary", {app::Pill{.text = "Fun"}})).empty());
}

TEST_CASE("what grows ends in the very picture that is there at once without it, also when it is cut short") {
  const app::Scene first = page(samples::question(), "round/1"),
                   summary = page(samples::summary(), "summary"), home = page(samples::home(), "home");
  Stage stage;
  Screen screen;
  stage.show(first, setting(true), screen);
  stage.show(summary, setting(true), screen);
  stage.move(*stage.next_frame() + 250ms, screen); // nothing is mixed any more; the score still counts
  REQUIRE(stage.next_frame());
  CHECK(screen.seen() != at_once(summary));
  SUBCASE("left alone") {
    rest(stage, screen);
    CHECK(screen.seen() == at_once(summary));
  }
  SUBCASE("another page comes") {
    const Image between = screen.seen();
    stage.show(home, setting(true), screen);
    CHECK(screen.seen() == between);
    rest(stage, screen);
    CHECK(screen.seen() == at_once(home));
  }
  SUBCASE("and the way back") {
    stage.show(home, setting(true), screen);
    stage.move(*stage.next_frame() + 50ms, screen);
    stage.show(summary, setting(true), screen);
    rest(stage, screen);
    CHECK(screen.seen() == at_once(summary));
  }
  SUBCASE("motion is switched off") {
    stage.show(home, setting(false), screen);
    CHECK(!stage.next_frame());
    CHECK(screen.seen() == at_once(home));
  }
  SUBCASE("the window becomes another size") {
    Setting smaller = setting(true);
    smaller.width -= 40;
    stage.show(summary, smaller, screen);
    CHECK(!stage.next_frame());
  }
}

TEST_CASE("the first picture grows from nothing no more than it slides") {
  Stage stage;
  Screen screen;
  stage.show(page(samples::summary(), "summary"), setting(true), screen);
  CHECK(!stage.next_frame());
  CHECK(screen.seen() == at_once(page(samples::summary(), "summary")));
}

TEST_CASE("what is new below a question rises, later than all the rest, to its place") {
  const app::Scene asked = page(samples::question(), "round/1"),
                   told = page(samples::feedback_wrong(), "round/1");
  const auto risen = [&](double way) {
    app::Scene scene = told;
    scene.body.children.back().rise = way;
    return scene;
  };
  Stage stage, flat;
  Screen screen, other;
  const auto at_time = [&](Stage& of, Screen& on, const app::Scene& to, std::chrono::milliseconds gone) {
    of.show(asked, setting(true), on);
    of.show(to, setting(true), on);
    of.move(*of.next_frame() + frame_time + gone, on);
    return on.seen();
  };
  CHECK(at_time(stage, screen, risen(16), 100ms) != at_time(flat, other, risen(0), 100ms));
  rest(stage, screen);
  rest(flat, other);
  CHECK(screen.seen() == other.seen());
}

TEST_CASE("what the pointer is down on gives way, and comes back") {
  const app::Scene scene = page(samples::question(), "round/1");
  Stage stage;
  Screen screen;
  stage.show(scene, setting(true), screen);
  REQUIRE(stage.scroll(1000)); // the options are below
  stage.show(scene, setting(true), screen);
  const Image flat = screen.seen();
  stage.press(app::ElementId{"option/2"});
  stage.show(scene, setting(true), screen);
  REQUIRE(stage.next_frame());
  rest(stage, screen);
  const Image pressed = screen.seen();
  CHECK(pressed != flat);
  stage.press({});
  stage.show(scene, setting(true), screen);
  rest(stage, screen);
  CHECK(screen.seen() == flat);
  SUBCASE("at once where nothing moves") {
    stage.press(app::ElementId{"option/2"});
    stage.show(scene, setting(false), screen);
    CHECK(!stage.next_frame());
    CHECK(screen.seen() == pressed);
  }
}
