#include "../nodes.hpp"
#include "fake_measure.hpp"
#include "layout/flow.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::layout;
using app::Flow;
using app::Node;

namespace {

Node box(double width, double height, std::string id) {
  return app::sized(app::leaf(app::Space{}, std::move(id)), width, height);
}

struct Placed {
  FakeMeasure measure;
  std::vector<Item> items;

  Placed(const Node& node, Rect room, double scale = 1) { place(node, room, {{measure, scale}}, {}, items); }
  Rect of(const std::string& id) const {
    for (const Item& item : items)
      if (item.id.name == id) return item.box;
    FAIL("no item " << id);
    return {};
  }
};

} // namespace

TEST_CASE("a column puts its children one below the other, as wide as itself") {
  const Placed placed(app::column({box(0, 20, "a"), box(0, 20, "b")}, 8), {10, 10, 300, 200});
  CHECK(placed.of("a") == Rect{10, 10, 300, 20});
  CHECK(placed.of("b") == Rect{10, 38, 300, 20});
}

TEST_CASE("what grows in a column takes the height that is left") {
  const Placed placed(app::column({box(0, 20, "a"), app::growing(box(0, 20, "b")), box(0, 20, "c")}),
                      {0, 0, 300, 200});
  CHECK(placed.of("b") == Rect{0, 20, 300, 160});
  CHECK(placed.of("c").y == 180);
}

TEST_CASE("what grows in a row shares the width that the others leave, by weight") {
  const Placed placed(
      app::row({box(100, 20, "a"), app::growing(box(0, 20, "b"), 2), app::growing(box(0, 20, "c"))}, 10),
      {0, 0, 420, 20});
  CHECK(placed.of("a").width == 100);
  CHECK(placed.of("b").width == 200);
  CHECK(placed.of("c").x == 320);
  CHECK(placed.of("c").width == 100);
}

TEST_CASE("a row centres its children across") {
  const Placed placed(app::row({box(100, 20, "a"), box(100, 60, "b")}), {0, 0, 420, 60});
  CHECK(placed.of("a").y == 20);
}

TEST_CASE("a row with too little room narrows its texts before anything else") {
  Node words = app::text("many words that can stand in several lines");
  words.id = {"text"};
  const Placed placed(app::row({words, box(100, 20, "a")}, 10), {0, 0, 250, 100});
  CHECK(placed.of("text").width == 140);
  CHECK(placed.of("a").x == 150);
}

TEST_CASE("a button is never narrower than its words") {
  const Node words = app::leaf(app::Button{"A long label"}, "a");
  const double needed = Placed(app::row({words}), {0, 0, 400, 60}).of("a").width;
  const Placed placed(app::row({app::sized(words, 40, 0)}), {0, 0, 400, 60});
  CHECK(placed.of("a").width == needed);
}

TEST_CASE("a row that cannot be so narrow goes on in the next line, and nothing overlaps") {
  Node first = app::leaf(app::Button{"A long label"}, "a"),
       second = app::leaf(app::Button{"Another label"}, "b");
  const Placed placed(app::row({first, second}, 10), {0, 0, 160, 200});
  CHECK(placed.of("b").y >= placed.of("a").bottom() + 10);
  CHECK(placed.of("b").right() <= 160);
}

TEST_CASE("a wrapping row fills its lines") {
  Node node = app::row({box(100, 20, "a"), box(100, 20, "b"), box(100, 20, "c")}, 10);
  std::get<Flow>(node.content).wraps = true;
  const Placed placed(node, {0, 0, 220, 100});
  CHECK(placed.of("b") == Rect{110, 0, 100, 20});
  CHECK(placed.of("c") == Rect{0, 30, 100, 20});
}

TEST_CASE("a grid has columns of one width and rows of one height") {
  Node node =
      app::flow({.direction = Flow::Direction::grid, .gap = 16, .columns = 2},
                {app::leaf(app::Option{"1", "short"}, "a"),
                 app::leaf(app::Option{"2", "an option so long that it needs another line of text"}, "b"),
                 app::leaf(app::Option{"3", "third"}, "c")});
  const Placed placed(node, {0, 0, 616, 400});
  CHECK(placed.of("a").width == 300);
  CHECK(placed.of("b").x == 316);
  CHECK(placed.of("c").y > placed.of("b").bottom());
}

TEST_CASE("a grid stacks below its limit, which counts letters, not pixels") {
  Node node = app::flow({.direction = Flow::Direction::grid, .gap = 16, .columns = 2, .stack_below = 400},
                        {app::leaf(app::Option{"1", "a"}, "a"), app::leaf(app::Option{"2", "b"}, "b")});
  CHECK(Placed(node, {0, 0, 600, 400}, 1).of("b").x == 308);
  CHECK(Placed(node, {0, 0, 600, 400}, 2).of("b").x == 0);
}

TEST_CASE("padding is inside, and children between the edges can stand at both of them") {
  Node node = app::row({box(50, 20, "a"), box(50, 20, "b")});
  std::get<Flow>(node.content).justify = Flow::Justify::between;
  std::get<Flow>(node.content).padding_x = 20;
  const Placed placed(node, {0, 0, 300, 20});
  CHECK(placed.of("a").x == 20);
  CHECK(placed.of("b").right() == 280);
}

TEST_CASE("what stands on a focused list row knows it") {
  Node list_row =
      app::flow({.direction = Flow::Direction::row, .surface = Flow::Surface::row}, {app::text("name")});
  list_row.id = {"pack/a"};
  FakeMeasure measure;
  std::vector<Item> items;
  place(list_row, {0, 0, 300, 72}, {{measure, 1}}, {{"pack/a"}}, items);
  REQUIRE(items.size() == 2);
  CHECK(items[0].focused);
  CHECK(items[1].on_selection);
}
