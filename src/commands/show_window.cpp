#include "commands/commands.hpp"
#include "store/in_use.hpp"

#ifdef RURU_WINDOW
#include "window/other_window.hpp"
#include "window/window.hpp"
#endif

namespace ruru::commands {

bool other_copy_shows(std::string_view recording_off) {
#ifdef RURU_WINDOW
  if (!store::says_in_use(recording_off) || !window::bring_other_window_forward()) return false;
  print("Ruru is open already; its window is in front now.");
  return true;
#else
  static_cast<void>(recording_off);
  return false;
#endif
}

struct WindowAhead::Parts {
#ifdef RURU_WINDOW
  window::ComingWindow window;
#endif
};

WindowAhead::WindowAhead() : parts_(std::make_unique<Parts>()) {}
WindowAhead::~WindowAhead() = default;

void show_window(Options& options, run::Session& session, WindowAhead& ahead) {
#ifdef RURU_WINDOW
  const std::filesystem::path file = where(options).window;
  const auto shown =
      window::run_window(session, {.place = run::load_window_place(file)}, std::move(ahead.parts().window));
  if (!shown) return refuse(options, shown.error());
  (void)run::save_window_place(file, *shown); // should it fail, the next window stands elsewhere
#else
  static_cast<void>(session);
  static_cast<void>(ahead);
  refuse(options, {"This Ruru was built without a window. Play in the terminal: ruru play --text"});
#endif
}

} // namespace ruru::commands
