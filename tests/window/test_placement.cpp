#include "../temporary_folder.hpp"
#include "window/placement.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace ruru;
using run::WindowPlace;
using window::on_screen;
using window::Placement;
using Shape = WindowPlace::Shape;
using namespace std::chrono_literals;

namespace {

constexpr WindowPlace usual{100, 50, 1280, 800, Shape::normal}, whole{0, 0, 1920, 1080, Shape::normal};
constexpr Placement::Moment start{1h};

WindowPlace shaped(WindowPlace place, Shape shape) {
  place.shape = shape;
  return place;
}

} // namespace

TEST_CASE("a window that was outside the screen, or larger, is brought back onto it") {
  constexpr window::ScreenSize screen{1920, 1080};
  CHECK(on_screen(usual, screen) == usual);
  CHECK(on_screen({-500, -20, 800, 600}, screen) == WindowPlace{0, 0, 800, 600});
  CHECK(on_screen({3000, 2000, 800, 600}, screen) == WindowPlace{1120, 480, 800, 600});
  CHECK(on_screen({10, 10, 5000, 4000}, screen) == WindowPlace{0, 0, 1920, 1080});
  CHECK(on_screen(shaped({2500, 0, 800, 600}, Shape::maximised), screen).shape == Shape::maximised);
}

TEST_CASE("a maximised window is remembered with the size that it had before, whatever is told first") {
  Placement shape_first;
  shape_first.seen(usual, start);
  shape_first.seen(shaped(usual, Shape::maximised), start + 10s);
  shape_first.seen(shaped(whole, Shape::maximised), start + 10s + 5ms);
  CHECK(shape_first.place() == shaped(usual, Shape::maximised));

  Placement size_first;
  size_first.seen(usual, start);
  size_first.seen(whole, start + 10s);
  size_first.seen(shaped(whole, Shape::full_screen), start + 10s + 5ms);
  CHECK(size_first.place() == shaped(usual, Shape::full_screen));
}

TEST_CASE("a window that is normal is remembered where it is") {
  Placement placement;
  placement.seen(usual, start);
  placement.seen(shaped(whole, Shape::maximised), start + 1s);
  placement.seen(usual, start + 2s);
  placement.seen({200, 60, 900, 700}, start + 3s);
  CHECK(placement.place() == WindowPlace{200, 60, 900, 700});
}

TEST_CASE("a place is written and read back, and what makes no sense is none") {
  const test::TemporaryFolder folder;
  const auto file = folder / "state/window.yaml";
  CHECK_FALSE(run::load_window_place(file));
  for (const WindowPlace& place :
       {usual, shaped({-3, 7, 640, 480}, Shape::maximised), shaped(whole, Shape::full_screen)}) {
    CHECK(bool(run::save_window_place(file, place)));
    CHECK(run::load_window_place(file) == place);
  }
  for (const char* text :
       {"", "x: 5\n", "width: 0\nheight: 5\n", "width: 800\nheight: many\n", "[", "shape: round\n"}) {
    std::ofstream(file) << text;
    CHECK_FALSE(run::load_window_place(file));
  }
}
