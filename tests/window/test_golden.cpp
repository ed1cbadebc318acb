#include "golden_page.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>

// Pictures of all screens (screens.hpp) beside those that were looked at and found good (golden/): by night,
// by day and in high contrast, at 100 and 200 %, from left to right and from right to left. When a change of
// the look is meant, refresh them, and look at what the page that is named then shows before you commit them:
//
//   RURU_REFRESH_GOLDEN=1 ./test window_pictures
//
// Only sheets on which something differs are written again. All of it takes about a quarter of a minute of
// one core
// (-O2); under sanitizers see paints_all_looks.

using namespace ruru;
using namespace ruru::window;

namespace {

/// Other versions of the fonts set other widths; then every text stands a little elsewhere, and is right all
/// the same.
std::string fonts() {
  const Typesetter typesetter;
  std::string widths;
  const auto add = [&](const char* text, const layout::Type& type) {
    widths += std::to_string(std::lround(typesetter.size({text, type}, 1).width)) + " ";
  };
  for (const layout::Type type : {layout::Type{20, 24, 500}, layout::Type{20, 24, 700},
                                  layout::Type{40, 48, 700}, layout::Type{20, 24, 400, true}})
    add("Hamburgefonstiv 0123456789 Hamburgefonstiv", type);
  for (const int weight : {500, 700})
    add("أي بومة تعيش في كل أنحاء نيوزيلندا، في غاباتها وفي مدنها؟", {20, 24, weight});
  return widths;
}

std::filesystem::path fonts_file() {
  return std::filesystem::path(RURU_SOURCE_DIR) / "tests/window/golden/fonts.txt";
}

std::string stored_fonts() {
  std::string line;
  std::ifstream file(fonts_file());
  std::getline(file, line);
  return line;
}

/// The tiles of a kept sheet; without pixels where there is none, or where it has other tiles than `sheet`.
std::vector<Image> kept_tiles(const Sheet& sheet) {
  const Image kept = read_png(file_of(sheet));
  std::vector<Image> tiles;
  for (const PixelRect& place : places(sheet)) {
    const bool lies_on_it = place.x + place.width <= kept.width && place.y + place.height <= kept.height;
    tiles.push_back(lies_on_it ? part_of(kept, place) : Image{});
  }
  return tiles;
}

/// What is kept anew when pictures are refreshed, though it is no failure: a word that became another one of
/// its length may be less than a difference, and many such would add up.
constexpr double small = 0.5;

/// Compares a sheet with the kept one, tile by tile; where something differs it is on the page and, when that
/// is wanted, kept from now on.
void compare(Painter& painter, const Sheet& sheet, GoldenPage& page, bool refresh) {
  const std::vector<Image> kept = kept_tiles(sheet);
  std::vector<Image> now;
  bool differs = false;
  for (std::size_t i = 0; i < sheet.tiles.size(); ++i) {
    const Surface surface = painted(painter, view_of(painter, sheet.tiles[i]));
    now.push_back(reduced(surface.get(), reduction(sheet.tiles[i].look)));
    const double far = difference(kept[i], now.back());
    if (far < (refresh ? small : 1)) continue;
    differs = true;
    page.add(sheet.name, sheet.tiles[i], kept[i], surface.get());
    if (refresh) continue;
    INFO(sheet.name, ": ", sheet.tiles[i].screen->name);
    CHECK(far < 1);
  }
  const Image whole = composed(sheet, now);
  const Image stored = read_png(file_of(sheet));
  const bool has_other_size = stored.width != whole.width || stored.height != whole.height;
  if (refresh && (differs || has_other_size)) write_png(whole, file_of(sheet));
  if (!refresh) {
    INFO(sheet.name, " has more or fewer screens than are kept.");
    CHECK_FALSE(has_other_size);
  }
}

/// Removes kept sheets that nothing is compared with any more.
void remove_others(const std::vector<Sheet>& sheets) {
  std::vector<std::filesystem::path> gone;
  for (const auto& each : std::filesystem::recursive_directory_iterator(fonts_file().parent_path())) {
    const bool is_kept =
        std::ranges::any_of(sheets, [&](const Sheet& sheet) { return file_of(sheet) == each.path(); });
    if (each.path().extension() == ".png" && !is_kept) gone.push_back(each.path());
  }
  for (const auto& file : gone)
    std::filesystem::remove(file);
}

} // namespace

TEST_CASE("all screens look as they were found good") {
  const bool refresh = std::getenv("RURU_REFRESH_GOLDEN") != nullptr;
  if (!refresh && stored_fonts() != fonts()) {
    MESSAGE("These fonts are not those of the pictures: not compared.");
    return;
  }
  Painter painter;
  GoldenPage page(std::filesystem::current_path() / "golden.html");
  const std::vector<Sheet> all = sheets();
  for (const Sheet& sheet : all)
    compare(painter, sheet, page, refresh);
  if (refresh && paints_all_looks) remove_others(all);
  if (refresh) std::ofstream(fonts_file()) << fonts() << '\n';
  page.write();
  if (page.count() > 0) MESSAGE("What differs is shown by ", page.file().string());
}
