#include "commands/commands.hpp"

#ifdef RURU_WINDOW
#include "window/window.hpp"
#endif

namespace ruru::commands {

void show_window(Options& options, run::Session& session) {
#ifdef RURU_WINDOW
  if (const auto shown = window::run_window(session, {}); !shown) refuse(options, shown.error());
#else
  static_cast<void>(session);
  refuse(options, {"This Ruru was built without a window. Play in the terminal: ruru play --text"});
#endif
}

} // namespace ruru::commands
