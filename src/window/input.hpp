#pragma once

#include "app/scene.hpp"

#include <variant>

/// What the window reports, in pixels and without SFML's types.
namespace ruru::window {

struct WindowClosed {};
struct WindowResized {
  int width, height;
};
struct FocusGained {};
struct FocusLost {};
struct KeyDown {
  app::Key key;
  bool repeated = false;
};
struct CharacterTyped {
  char32_t letter;
  app::Key key; ///< as which it was pressed: also the Latin letter on the key of another script
  bool repeated = false;
};
struct PointerMoved {
  double x, y;
};
struct PointerPressed {
  double x, y;
};
struct PointerReleased {
  double x, y;
};
struct WheelTurned {
  double notches; ///< positive is up
};

using Input = std::variant<WindowClosed, WindowResized, FocusGained, FocusLost, KeyDown, CharacterTyped,
                           PointerMoved, PointerPressed, PointerReleased, WheelTurned>;

} // namespace ruru::window
