#include "window/x_display.hpp"

#include "window/x_parts.hpp"

#include <X11/Xatom.h>
#include <X11/Xresource.h>
#include <X11/Xutil.h>

#include <GL/glx.h>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <string>

namespace ruru::window {
namespace {

std::atomic<bool> x_error{false};

/// A window of another program that vanishes while it asks for our clipboard must not end ours.
int note_error(Display*, XErrorEvent*) {
  x_error = true;
  return 0;
}

double number(const char* text) { return text ? std::atof(text) : 0; }

bool has_window_manager(Display* display) {
  const Atom atom = XInternAtom(display, "_NET_SUPPORTING_WM_CHECK", False);
  Atom type = None;
  int format = 0;
  unsigned long count = 0, rest = 0;
  unsigned char* data = nullptr;
  XGetWindowProperty(display, DefaultRootWindow(display), atom, 0, 1, False, XA_WINDOW, &type, &format,
                     &count, &rest, &data);
  if (data) XFree(data);
  return count > 0;
}

} // namespace

bool take_x_error() { return x_error.exchange(false); }

Result<XDisplay> XDisplay::open() {
  auto parts = std::make_unique<Parts>();
  parts->display = XOpenDisplay(nullptr);
  if (!parts->display) {
    const char* name = std::getenv("DISPLAY");
    const std::string why = name && *name ? std::string("The display ") + name + " cannot be reached"
                                          : "There is no display (DISPLAY is not set)";
    return Error{
        why +
        ", so no window can be opened. Play in the terminal with: ruru play --text. Over the network use "
        "ssh -X; on Wayland, Xwayland must be installed."};
  }
  XSetErrorHandler(note_error);
  return XDisplay(std::move(parts));
}

XDisplay::XDisplay(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
XDisplay::XDisplay(XDisplay&&) noexcept = default;
XDisplay& XDisplay::operator=(XDisplay&&) noexcept = default;

XDisplay::~XDisplay() {
  if (parts_ && parts_->display) XCloseDisplay(parts_->display);
}

ScreenSize XDisplay::screen() const {
  const int screen = DefaultScreen(parts_->display);
  return {DisplayWidth(parts_->display, screen), DisplayHeight(parts_->display, screen)};
}

double XDisplay::density() const {
  double density = number(std::getenv("GDK_SCALE"));
  if (density <= 0) density = number(XGetDefault(parts_->display, "Xft", "dpi")) / 96;
  if (density <= 0) density = 1;
  return std::clamp(std::round(density * 4) / 4, 1.0, 4.0);
}

int XDisplay::descriptor() const { return ConnectionNumber(parts_->display); }

void XDisplay::adopt(unsigned long window) {
  Display* display = parts_->display;
  XSelectInput(display, window, ExposureMask);
  XSetWindowBackgroundPixmap(display, window, None); // nothing flashes before it is painted
  char name[] = "ruru", kind[] = "Ruru";             // as in the desktop entry
  XClassHint program{name, kind};
  XSetClassHint(display, window, &program);
  XSizeHints sizes{};
  long given = 0;
  XGetWMNormalHints(display, window, &sizes, &given);
  sizes.flags |= PMinSize;
  sizes.min_width = 320;
  sizes.min_height = 240;
  XSetWMNormalHints(display, window, &sizes);
  XFlush(display);
}

bool XDisplay::drain() {
  bool exposed = false;
  while (XPending(parts_->display) > 0) {
    XEvent event;
    XNextEvent(parts_->display, &event);
    exposed = exposed || event.type == Expose;
  }
  return exposed;
}

void XDisplay::toggle_full_screen(unsigned long window) {
  Display* display = parts_->display;
  parts_->full_screen = !parts_->full_screen;
  if (!has_window_manager(display)) {
    const ScreenSize all = screen();
    if (parts_->full_screen) {
      XGetWindowAttributes(display, window, &parts_->before);
      XMoveResizeWindow(display, window, 0, 0, unsigned(all.width), unsigned(all.height));
    } else {
      const XWindowAttributes& old = parts_->before;
      XMoveResizeWindow(display, window, old.x, old.y, unsigned(old.width), unsigned(old.height));
    }
    XFlush(display);
    return;
  }
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.message_type = XInternAtom(display, "_NET_WM_STATE", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = 2; // toggle
  event.xclient.data.l[1] = static_cast<long>(XInternAtom(display, "_NET_WM_STATE_FULLSCREEN", False));
  event.xclient.data.l[3] = 1; // a normal application asks
  XSendEvent(display, DefaultRootWindow(display), False, SubstructureRedirectMask | SubstructureNotifyMask,
             &event);
  XFlush(display);
}

int sfml_descriptor() {
  Display* display = glXGetCurrentDisplay();
  return display ? ConnectionNumber(display) : -1;
}

bool sfml_is_settled() {
  Display* display = glXGetCurrentDisplay();
  if (!display) return true;
  const int before = XQLength(display);
  XFlush(display);
  XEvent event;
  const auto never = [](Display*, XEvent*, XPointer) -> Bool { return False; };
  XCheckIfEvent(display, &event, never, nullptr);
  return XQLength(display) == before;
}

} // namespace ruru::window
