#include "golden.hpp"

#include <doctest/doctest.h>

// What counts as a difference between two pictures of a screen. Measured over the screens by night, by day
// and in high contrast: what pixels of another size do to letters comes to less than 0.5; a text that is
// missing to 3.5 and more (a single mark to 1.1), a control 8 units from its place to 3 and more, a text of
// its own there to 1.4 and more. The border is 1. A small word for
// another one of its length is 0.7 at 100 % and is only seen at 200 %.

using namespace ruru;
using namespace ruru::window;
using layout::Item;
using screens::Direction;

namespace {

Tile tile(const std::string& name, const std::string& theme, Direction direction = Direction::left_to_right) {
  return {&screens::named(direction, name), {theme, {1280, 800}, 1, theme}};
}

/// A screen that is kept, and what becomes of it when an item changes.
class Changed {
public:
  explicit Changed(const Tile& tile)
      : view_(view_of(painter_, tile)), by_(reduction(tile.look)), kept_(with_fewer_colours(now(view_))) {}

  const layout::Frame& frame() const { return view_.frame; }

  /// Whether the item is in the part of the body that shows.
  bool shows(const Item& item) const {
    const layout::Rect& body = view_.frame.body;
    return item.layer == Item::Layer::fixed ||
           (item.box.y - view_.scroll >= body.y && item.box.bottom() - view_.scroll <= body.bottom());
  }

  /// How far the picture is from the kept one after `change` was made to the item at `index`.
  template <typename Change>
  double by(std::size_t index, const Change& change) {
    View other = view_;
    change(other.frame.items[index]);
    return difference(kept_, now(other));
  }

private:
  Image now(const View& view) { return reduced(painted(painter_, view).get(), by_); }

  Painter painter_;
  View view_;
  int by_;
  Image kept_;
};

void take_away(Item& item) { item.content = app::Space{}; }
void move_aside(Item& item) { item.box.x += 8; }
void move_down(Item& item) { item.box.y += 8; }

/// In another colour that means something else.
void say_otherwise(Item& item) {
  app::Tone& tone = std::get<app::Text>(item.content).tone;
  tone = tone == app::Tone::wrong || tone == app::Tone::warm ? app::Tone::right : app::Tone::wrong;
}

std::vector<Tile> examples() {
  std::vector<Tile> all{tile("round/choice, wrong", "night"), tile("places/packs", "day"),
                        tile("places/new round", "contrast")};
  if (!paints_all_looks) all.resize(1);
  return all;
}

} // namespace

TEST_CASE("the same screen in finer pixels is no other screen") {
  Painter painter;
  for (const Direction direction : {Direction::left_to_right, Direction::right_to_left})
    for (const char* theme : {"night", "day"})
      for (const char* name : {"round/choice, wrong", "round/typed, almost", "kinds/match"}) {
        const Tile each = tile(name, theme, direction);
        const auto picture = [&](int sharpness) {
          return reduced(painted(painter, view_of(painter, each, sharpness)).get(),
                         sharpness * reduction(each.look));
        };
        CAPTURE(std::string(name));
        CHECK(difference(with_fewer_colours(picture(1)), picture(2)) < 0.5);
      }
}

TEST_CASE("a text that is missing, elsewhere or in another colour makes another picture") {
  for (const Tile& example : examples()) {
    Changed screen(example);
    int texts = 0;
    for (std::size_t i = 0; i < screen.frame().items.size(); ++i) {
      const Item& item = screen.frame().items[i];
      const auto* text = std::get_if<app::Text>(&item.content);
      if (!text || text->text.size() < 3 || !screen.shows(item)) continue;
      ++texts;
      INFO(example.screen->name, ": ", text->text);
      CHECK(screen.by(i, take_away) > 1);
      CHECK(screen.by(i, move_aside) > 1);
      if (!item.on_selection) CHECK(screen.by(i, say_otherwise) > 1); // there its colour is another anyway
    }
    CHECK(texts > 5);
  }
}

TEST_CASE("a control that is missing or 8 units from its place makes another picture") {
  for (const Tile& example : examples()) {
    Changed screen(example);
    int controls = 0;
    for (std::size_t i = 0; i < screen.frame().items.size(); ++i) {
      const Item& item = screen.frame().items[i];
      const bool is_control = std::holds_alternative<app::Button>(item.content) ||
                              std::holds_alternative<app::Option>(item.content) ||
                              std::holds_alternative<app::KeyHint>(item.content);
      if (!is_control || !screen.shows(item)) continue;
      ++controls;
      INFO(example.screen->name, ": ", item.id.name);
      CHECK(screen.by(i, take_away) > 1);
      CHECK(screen.by(i, move_aside) > 1);
      CHECK(screen.by(i, move_down) > 1);
    }
    CHECK(controls > 5);
  }
}
