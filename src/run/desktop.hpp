#pragma once

#include "app/theme.hpp"
#include "run/places.hpp"

#include <string>
#include <string_view>
#include <sys/types.h>

namespace ruru::run {

/// What a desktop's portal says.
struct DesktopAnswer {
  app::DesktopLook look = app::DesktopLook::unknown;
  bool less_motion = false;
  bool operator==(const DesktopAnswer&) const = default;
};

/// The answer to org.freedesktop.portal.Settings.ReadAll, as gdbus writes it: of org.freedesktop.appearance
/// color-scheme, contrast and reduced-motion, of org.gnome.desktop.interface enable-animations.
DesktopAnswer understood(std::string_view answer);

/// How the desktop likes its programs to look and to move. What files say is known at once; the desktop's
/// portal is asked beside that, and its last answer is kept for the next start, so that a start never waits
/// for it (docs/themes.md names what is read, in which order).
class Desktop {
public:
  explicit Desktop(Surroundings here = surroundings());
  ~Desktop();
  Desktop(const Desktop&) = delete;
  Desktop& operator=(const Desktop&) = delete;

  app::DesktopLook look() const;

  /// Whether it wants its programs to move little or nothing.
  bool wants_less_motion() const;

  /// Asks the portal, if there is one and no question is open.
  void ask();

  /// Becomes readable when an answer arrives; -1 while none is expected.
  int descriptor() const { return answer_descriptor_; }

  /// Takes what has arrived.
  void take();

private:
  void end_question();

  Surroundings here_;
  DesktopAnswer answered_; ///< by the portal, now or the last time
  std::string answer_;     ///< what has arrived of it
  int answer_descriptor_ = -1;
  pid_t child_ = -1;
};

} // namespace ruru::run
