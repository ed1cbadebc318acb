#pragma once

#include "result.hpp"
#include "window/placement.hpp"

#include <memory>

/// The program's own connection to the X server, beside SFML's: for what SFML has no words for.
namespace ruru::window {

class XDisplay {
public:
  /// Fails where no window can be opened, and says what to do instead.
  static Result<XDisplay> open();
  ~XDisplay();
  XDisplay(XDisplay&&) noexcept;
  XDisplay& operator=(XDisplay&&) noexcept;

  ScreenSize screen() const;

  /// How many pixels the desktop uses for one unit: 1, 1.25 … 4, by GDK_SCALE or Xft.dpi.
  double density() const;

  /// Becomes readable when `drain` has something to take.
  int descriptor() const;

  /// Takes charge of the window: asks to hear when parts of it have to be shown again, and tells the desktop
  /// to which program it belongs and how small it may become.
  void adopt(unsigned long window);

  /// What has happened to the window.
  struct Arrived {
    bool uncovered = false; ///< parts of it must be shown again
    bool placed = false;    ///< it may stand elsewhere now, or have another shape
  };
  Arrived drain();

  /// Where the window is at the moment.
  run::WindowPlace place(unsigned long window) const;

  void move(unsigned long window, int x, int y);

  /// Fills the screen, takes as much of it as the desktop leaves, or goes back.
  void shape(unsigned long window, run::WindowPlace::Shape shape);

  struct Parts;
  Parts& parts() { return *parts_; }

private:
  explicit XDisplay(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// Lets SFML's connection come to rest: false when something arrived meanwhile, or was read by the way and
/// still waits for `window`, which must be handled before sleeping. Replies that SFML has written, such as
/// the clipboard's, are sent on their way.
bool sfml_is_settled(unsigned long window);

/// Asks the X server to report a key that is held down as one that is pressed again and again, never as one
/// that was let go: on a busy machine SFML cannot tell the two apart.
void make_sfml_tell_held_keys();

/// The descriptor on which SFML's events arrive; -1 when it is not known.
int sfml_descriptor();

} // namespace ruru::window
