#pragma once

#include "screens.hpp"
#include "small_picture.hpp"

#include <string>
#include <vector>

/// The pictures that were looked at and found good (tests/window/golden): which there are, and how they are
/// made.
namespace ruru::window {

/// How a screen is shown.
struct Look {
  std::string name;  ///< "night-200-rtl"
  layout::Size size; ///< of the window, in pixels
  double scale = 1;  ///< of texts
  std::string theme;
};

/// One screen in one look.
struct Tile {
  const screens::Screen* screen = nullptr;
  Look look;
};

/// Tiles that are kept in one file, side by side, each under its name.
struct Sheet {
  std::string name; ///< its file's, in tests/window/golden: "round/night-200-rtl"
  std::vector<Tile> tiles;
};

/// Whether this is a build in which there is time for all looks. Under sanitizers, which make painting ten
/// times as slow, only the screens by night at 100 % are painted: what those are to find lies in code that
/// all looks share.
#ifdef RURU_SANITIZED
inline constexpr bool paints_all_looks = false;
#else
inline constexpr bool paints_all_looks = true;
#endif

/// All of them, as far as they are painted.
std::vector<Sheet> sheets();

/// A tile as the window shows it, with `sharpness` pixels for each of the window's.
View view_of(const Painter& painter, const Tile& tile, double sharpness = 1);
Surface painted(Painter& painter, const View& view);

/// What a tile is made smaller by.
int reduction(const Look& look);

/// Where on its sheet each tile lies, below its name.
std::vector<PixelRect> places(const Sheet& sheet);

/// The sheet, with `pictures` of its tiles.
Image composed(const Sheet& sheet, const std::vector<Image>& pictures);

std::filesystem::path file_of(const Sheet& sheet);

} // namespace ruru::window
