#include "window/scroll.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::window;

namespace {

/// A page of ten rows of 100, with room for three.
layout::Frame page(std::string name) {
  layout::Frame frame;
  frame.page = std::move(name);
  frame.size = {800, 400};
  frame.body = {0, 50, 800, 300};
  frame.body_height = 1000;
  for (int i = 0; i < 10; ++i) {
    layout::Item item;
    item.box = {0, 50.0 + 100 * i, 800, 100};
    item.id = {"row/" + std::to_string(i)};
    item.layer = layout::Item::Layer::scrolled;
    frame.items.push_back(std::move(item));
  }
  return frame;
}

} // namespace

TEST_CASE("a page begins at its top, wherever its focus is") {
  Scroll scroll;
  scroll.follow(page("list"), {"row/8"});
  CHECK(scroll.offset() == 0);
}

TEST_CASE("the focus is followed, with a little air around it") {
  Scroll scroll;
  scroll.follow(page("list"), {"row/0"});
  scroll.follow(page("list"), {"row/5"});
  CHECK(scroll.offset() == 324);
  scroll.follow(page("list"), {"row/4"});
  CHECK(scroll.offset() == 324); // it shows already
  scroll.follow(page("list"), {"row/0"});
  CHECK(scroll.offset() == 0);
}

TEST_CASE("the wheel scrolls to the ends and no farther, and the focus does not pull it back") {
  Scroll scroll;
  scroll.follow(page("list"), {"row/0"});
  CHECK(scroll.move(page("list"), 5000));
  CHECK(scroll.offset() == 700);
  scroll.follow(page("list"), {"row/0"});
  CHECK(scroll.offset() == 700);
  scroll.move(page("list"), -5000);
  CHECK(scroll.offset() == 0);
}

TEST_CASE("another page begins at its top") {
  Scroll scroll;
  scroll.follow(page("list"), {"row/0"});
  scroll.move(page("list"), 400);
  scroll.follow(page("other"), {"row/0"});
  CHECK(scroll.offset() == 0);
}

TEST_CASE("with the key of a board its field shows, as long as there is room for both") {
  layout::Frame frame = page("round/1");
  frame.items[2].content = app::Field{.in_use = true};
  Scroll scroll;
  scroll.follow(frame, {"row/0"});
  scroll.follow(frame, {"row/3"});
  CHECK(scroll.offset() == 124);
  scroll.follow(frame, {"row/6"}); // too far from it
  CHECK(scroll.offset() == 424);
  scroll.follow(frame, {"row/4"});
  CHECK(scroll.offset() == 224);
  scroll.follow(frame, {"row/3"});
  CHECK(scroll.offset() == 176); // the field has its air again
}

TEST_CASE("what shows as a whole does not scroll") {
  layout::Frame frame = page("list");
  frame.body_height = 200;
  Scroll scroll;
  scroll.follow(frame, {"row/0"});
  CHECK_FALSE(scroll.move(frame, 100));
}

TEST_CASE("news is read from its beginning: the card around the focus, as much of it as fits") {
  layout::Frame frame = page("round/1");
  layout::Item card;
  card.content = app::Flow{.surface = app::Flow::Surface::card};
  card.layer = layout::Item::Layer::scrolled;
  SUBCASE("a card that fits shows whole") {
    card.box = {0, 450, 800, 200}; // rows 4 and 5
    frame.items.push_back(card);
    Scroll scroll;
    scroll.follow(frame, {"row/0"});
    scroll.follow(frame, {"row/5"}, true);
    CHECK(scroll.offset() == 324);
  }
  SUBCASE("or the card above the focus, where it is in none") {
    card.box = {0, 350, 800, 300}; // rows 3 to 5
    frame.items.push_back(card);
    Scroll scroll;
    scroll.follow(frame, {"row/0"});
    scroll.follow(frame, {"row/6"}, true);
    CHECK(scroll.offset() == 276);
  }
  SUBCASE("of a taller one the beginning, though the focus be out of sight") {
    card.box = {0, 250, 800, 500}; // rows 2 to 6
    frame.items.push_back(card);
    Scroll scroll;
    scroll.follow(frame, {"row/0"});
    scroll.follow(frame, {"row/6"}, true);
    CHECK(scroll.offset() == 176);
    scroll.follow(frame, {"row/5"}); // the learner moves the focus
    CHECK(scroll.offset() == 324);
  }
}
