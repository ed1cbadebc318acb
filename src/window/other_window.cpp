#include "window/other_window.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <memory>
#include <string_view>
#include <vector>

namespace ruru::window {
namespace {

struct Close {
  void operator()(Display* display) const { XCloseDisplay(display); }
};

int ignore_error(Display*, XErrorEvent*) { return 0; } // a window may vanish while it is looked at

bool is_ruru(Display* display, Window window) {
  XClassHint names{};
  if (!XGetClassHint(display, window, &names)) return false;
  const bool is = names.res_class && std::string_view(names.res_class) == "Ruru";
  if (names.res_name) XFree(names.res_name);
  if (names.res_class) XFree(names.res_class);
  return is;
}

/// The window itself may lie within a window manager's frame.
Window found_below(Display* display, Window window, int depth) {
  Window root = None, parent = None, *children = nullptr;
  unsigned count = 0;
  if (!XQueryTree(display, window, &root, &parent, &children, &count)) return None;
  const std::vector<Window> all(children, children + count);
  if (children) XFree(children);
  for (const Window child : all) {
    if (is_ruru(display, child)) return child;
    if (depth > 0)
      if (const Window found = found_below(display, child, depth - 1); found != None) return found;
  }
  return None;
}

} // namespace

bool bring_other_window_forward() {
  const std::unique_ptr<Display, Close> display(XOpenDisplay(nullptr));
  if (!display) return false;
  XSetErrorHandler(ignore_error);
  const Window root = DefaultRootWindow(display.get());
  const Window window = found_below(display.get(), root, 3);
  if (window == None) return false;
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.message_type = XInternAtom(display.get(), "_NET_ACTIVE_WINDOW", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = 2; // the learner asks for it, not a program on its own
  XSendEvent(display.get(), root, False, SubstructureRedirectMask | SubstructureNotifyMask, &event);
  XRaiseWindow(display.get(), window); // where there is no window manager
  XSync(display.get(), False);
  return true;
}

} // namespace ruru::window
