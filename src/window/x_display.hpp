#pragma once

#include "result.hpp"

#include <memory>

/// The program's own connection to the X server, beside SFML's: for what SFML has no words for.
namespace ruru::window {

struct ScreenSize {
  int width = 0, height = 0;
};

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

  /// Takes what has arrived; true when parts of the window must be shown again.
  bool drain();

  /// Fills the screen, or goes back.
  void toggle_full_screen(unsigned long window);

  struct Parts;
  Parts& parts() { return *parts_; }

private:
  explicit XDisplay(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// Lets SFML's connection come to rest: false when something arrived meanwhile, which must be handled before
/// sleeping. Replies that SFML has written, such as the clipboard's, are sent on their way.
bool sfml_is_settled();

/// The descriptor on which SFML's events arrive; -1 when it is not known.
int sfml_descriptor();

} // namespace ruru::window
