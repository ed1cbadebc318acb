#include "golden.hpp"

#include "sample_scenes.hpp"
#include "shipped_theme.hpp"
#include "window/scroll.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace ruru::window {

namespace {

using screens::Direction;
using screens::Screen;

constexpr int tile_width = 256; // pixels, at least
constexpr int columns = 5, gap = 8, caption = 18;

/// What stands before the first stroke of a screen's name.
std::string group_of(const Screen& screen) { return screen.name.substr(0, screen.name.find('/')); }

/// All screens of a direction in one look, a sheet for each group. From right to left only what looks
/// different there: the rest is the program's own words, which have one direction.
void add_sheets(std::vector<Sheet>& sheets, const Look& look, Direction direction) {
  std::vector<std::string> groups;
  std::map<std::string, Sheet> made;
  for (const Screen& screen : screens::all(direction)) {
    if (direction == Direction::right_to_left &&
        screens::named(Direction::left_to_right, screen.name).scene == screen.scene)
      continue;
    const std::string group = group_of(screen);
    if (made[group].tiles.empty()) groups.push_back(group);
    made[group].name = group + "/" + look.name;
    made[group].tiles.push_back({&screen, look});
  }
  for (const std::string& group : groups)
    sheets.push_back(made[group]);
}

/// What no usual window shows: a beamer, a small window, the largest text, texts that are too long.
Sheet unusual() {
  static const Screen long_texts{"long texts", samples::long_texts(), {}};
  const auto screen = [](const char* name) { return &screens::named(Direction::left_to_right, name); };
  const Look beamer{"beamer", {1920, 1080}, 1, "night"}, small{"small", {800, 600}, 1, "day"},
      large{"300", {1280, 800}, 3, "contrast"};
  return {"unusual",
          {{screen("round/typed"), beamer},
           {screen("places/home with things due"), large},
           {screen("round/choice"), large},
           {&long_texts, small},
           {screen("review/statistics"), small},
           {screen("places/packs"), small}}};
}

} // namespace

std::vector<Sheet> sheets() {
  std::vector<Sheet> all;
  for (const Direction direction : {Direction::left_to_right, Direction::right_to_left})
    for (const int percent : {100, 200})
      for (const std::string theme : {"night", "day", "contrast"}) {
        if (!paints_all_looks && (percent != 100 || theme != "night")) continue;
        const char* end = direction == Direction::left_to_right ? "-ltr" : "-rtl";
        add_sheets(all, {theme + "-" + std::to_string(percent) + end, {1280, 800}, percent / 100.0, theme},
                   direction);
      }
  if (paints_all_looks) all.push_back(unusual());
  return all;
}

View view_of(const Painter& painter, const Tile& tile, double sharpness) {
  const Look& look = tile.look;
  const double zoom = layout::zoom(look.size);
  const layout::Size units{look.size.width / zoom, look.size.height / zoom};
  const auto arranged = [&](const app::Scene& scene) {
    return layout::arrange(scene, units, look.scale, painter.measure());
  };
  Scroll scroll;
  for (const app::Scene& before : tile.screen->before)
    scroll.follow(arranged(before), before.focus, before.reads_before_focus);
  const app::Scene& scene = tile.screen->scene;
  View view{arranged(scene), samples::shipped_theme(look.theme), zoom * sharpness, 0};
  scroll.follow(view.frame, scene.focus, scene.reads_before_focus);
  view.scroll = scroll.offset();
  return view;
}

Surface painted(Painter& painter, const View& view) {
  const auto pixels = [&](double units) { return static_cast<int>(std::lround(units * view.zoom)); };
  Surface surface = image_surface(pixels(view.frame.size.width), pixels(view.frame.size.height));
  painter.paint(surface.get(), view);
  return surface;
}

int reduction(const Look& look) { return std::max(1, static_cast<int>(look.size.width) / tile_width); }

std::vector<PixelRect> places(const Sheet& sheet) {
  PixelRect cell;
  std::vector<PixelRect> all;
  for (const Tile& tile : sheet.tiles) {
    const int by = reduction(tile.look);
    all.push_back(
        {0, 0, static_cast<int>(tile.look.size.width) / by, static_cast<int>(tile.look.size.height) / by});
    cell.width = std::max(cell.width, all.back().width);
    cell.height = std::max(cell.height, all.back().height);
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].x = gap + static_cast<int>(i % columns) * (cell.width + gap);
    all[i].y = caption + static_cast<int>(i / columns) * (cell.height + gap + caption);
  }
  return all;
}

Image composed(const Sheet& sheet, const std::vector<Image>& pictures) {
  const std::vector<PixelRect> boxes = places(sheet);
  int width = 0, height = 0;
  for (const PixelRect& box : boxes) {
    width = std::max(width, box.x + box.width + gap);
    height = std::max(height, box.y + box.height + gap);
  }
  const Surface surface = image_surface(width, height);
  const Typesetter typesetter;
  const Context context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), 0.25, 0.25, 0.25);
  cairo_paint(context.get());
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const layout::Rect room{static_cast<double>(boxes[i].x), static_cast<double>(boxes[i].y - caption),
                            static_cast<double>(boxes[i].width), caption};
    typesetter.draw(context.get(), {sheet.tiles[i].screen->name, {12, caption, 500}, room.width, 1}, 1, room,
                    Side::start, false, {{1, 1, 1}, {1, 1, 1}});
  }
  Image image = image_of(surface.get());
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (int y = 0; y < boxes[i].height; ++y)
      std::copy_n(pictures[i].pixels.begin() + static_cast<std::ptrdiff_t>(y) * boxes[i].width,
                  boxes[i].width,
                  image.pixels.begin() + static_cast<std::ptrdiff_t>(boxes[i].y + y) * width + boxes[i].x);
  return with_fewer_colours(std::move(image));
}

std::filesystem::path file_of(const Sheet& sheet) {
  return std::filesystem::path(RURU_SOURCE_DIR) / "tests/window/golden" / (sheet.name + ".png");
}

} // namespace ruru::window
