#include "../layout/frame_faults.hpp"
#include "screens.hpp"
#include "window/painter.hpp"

#include <doctest/doctest.h>

// Every screen of the program (screens.hpp) in small and usual windows, up to the largest text.

using namespace ruru;
using screens::Direction;

TEST_CASE("on no screen anything overlaps, leaves its room or is cut, at any text size") {
  window::Painter painter;
  for (const Direction direction : {Direction::left_to_right, Direction::right_to_left})
    for (const screens::Screen& screen : screens::all(direction))
      for (const layout::Size size : {layout::Size{1280, 800}, layout::Size{800, 600}})
        for (const double scale : {1.0, 2.0, 3.0}) {
          CAPTURE(screen.scene.right_to_left);
          CAPTURE(size.width);
          CAPTURE(scale);
          const layout::Frame frame = layout::arrange(screen.scene, size, scale, painter.measure());
          for (const std::string& fault : layout::faults(frame, painter.measure()))
            FAIL_CHECK(screen.name, ": ", fault);
        }
}
