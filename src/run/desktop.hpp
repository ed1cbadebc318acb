#pragma once

#include "app/theme.hpp"
#include "run/places.hpp"

#include <string>
#include <string_view>
#include <sys/types.h>

namespace ruru::run {

/// How the desktop likes its programs to look. What files say is known at once; the desktop's portal is asked
/// beside that, and its last answer is kept for the next start, so that a start never waits for it
/// (docs/themes.md names what is read, in which order).
class Desktop {
public:
  explicit Desktop(Surroundings here = surroundings());
  ~Desktop();
  Desktop(const Desktop&) = delete;
  Desktop& operator=(const Desktop&) = delete;

  app::DesktopLook look() const;

  /// Asks the portal, if there is one and no question is open.
  void ask();

  /// Becomes readable when an answer arrives; -1 while none is expected.
  int descriptor() const { return answer_descriptor_; }

  /// Takes what has arrived.
  void take();

private:
  void end_question();

  Surroundings here_;
  app::DesktopLook answered_ = app::DesktopLook::unknown; ///< by the portal, now or the last time
  std::string answer_;                                    ///< what has arrived of it
  int answer_descriptor_ = -1;
  pid_t child_ = -1;
};

/// What the answer to org.freedesktop.portal.Settings.ReadAll says of org.freedesktop.appearance, as gdbus
/// writes it.
app::DesktopLook look_in_answer(std::string_view answer);

} // namespace ruru::run
