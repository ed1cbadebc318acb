#include "window/x_display.hpp"

#include "window/x_parts.hpp"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xresource.h>
#include <X11/Xutil.h>

#include <GL/glx.h>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

namespace ruru::window {
namespace {

std::atomic<bool> x_error{false};

/// A window of another program that vanishes while it asks for our clipboard must not end ours.
int note_error(Display*, XErrorEvent*) {
  x_error = true;
  return 0;
}

double number(const char* text) { return text ? std::atof(text) : 0; }

/// The numbers in a property; none where there is no such property.
std::vector<unsigned long> property(Display* display, unsigned long window, const char* name, Atom kind) {
  Atom type = None;
  int format = 0;
  unsigned long count = 0, rest = 0;
  unsigned char* data = nullptr;
  XGetWindowProperty(display, window, XInternAtom(display, name, False), 0, 64, False, kind, &type, &format,
                     &count, &rest, &data);
  std::vector<unsigned long> numbers;
  if (data && format == 32) { // a long each, also where that has 64 bits
    const auto* first = reinterpret_cast<const unsigned long*>(data);
    numbers.assign(first, first + count);
  }
  if (data) XFree(data);
  return numbers;
}

/// One that has ended leaves its mark on the screen, but not the window that this names.
bool has_window_manager(Display* display) {
  constexpr const char* check = "_NET_SUPPORTING_WM_CHECK";
  const auto named = property(display, DefaultRootWindow(display), check, XA_WINDOW);
  return !named.empty() && property(display, named.front(), check, XA_WINDOW) == named;
}

bool has_state(Display* display, unsigned long window, const char* state) {
  const auto states = property(display, window, "_NET_WM_STATE", XA_ATOM);
  return std::ranges::find(states, XInternAtom(display, state, False)) != states.end();
}

/// Asks the window manager to add or remove states.
void ask_for_state(Display* display, unsigned long window, bool add, const char* first,
                   const char* second = nullptr) {
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.message_type = XInternAtom(display, "_NET_WM_STATE", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = add ? 1 : 0;
  event.xclient.data.l[1] = static_cast<long>(XInternAtom(display, first, False));
  event.xclient.data.l[2] = second ? static_cast<long>(XInternAtom(display, second, False)) : 0;
  event.xclient.data.l[3] = 1; // a normal application asks
  XSendEvent(display, DefaultRootWindow(display), False, SubstructureRedirectMask | SubstructureNotifyMask,
             &event);
}

} // namespace

bool take_x_error() { return x_error.exchange(false); }

Result<XDisplay> XDisplay::open() {
  XInitThreads(); // SFML's connection is made on another thread
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
  XSelectInput(display, window, ExposureMask | StructureNotifyMask | PropertyChangeMask);
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

XDisplay::Arrived XDisplay::drain() {
  Display* display = parts_->display;
  const Atom state = XInternAtom(display, "_NET_WM_STATE", False);
  Arrived arrived;
  while (XPending(display) > 0) {
    XEvent event;
    XNextEvent(display, &event);
    arrived.uncovered = arrived.uncovered || event.type == Expose;
    arrived.placed = arrived.placed || event.type == ConfigureNotify ||
                     (event.type == PropertyNotify && event.xproperty.atom == state);
  }
  return arrived;
}

run::WindowPlace XDisplay::place(unsigned long window) const {
  using Shape = run::WindowPlace::Shape;
  Display* display = parts_->display;
  run::WindowPlace place;
  XWindowAttributes attributes{};
  if (!XGetWindowAttributes(display, window, &attributes)) return place;
  Window child = None;
  XTranslateCoordinates(display, window, attributes.root, 0, 0, &place.x, &place.y, &child);
  const auto frame = property(display, window, "_NET_FRAME_EXTENTS", XA_CARDINAL); // left, right, top, bottom
  if (frame.size() == 4) {
    place.x -= static_cast<int>(frame[0]);
    place.y -= static_cast<int>(frame[2]);
  }
  place.width = attributes.width;
  place.height = attributes.height;
  if (parts_->full_screen || has_state(display, window, "_NET_WM_STATE_FULLSCREEN"))
    place.shape = Shape::full_screen;
  else if (has_state(display, window, "_NET_WM_STATE_MAXIMIZED_VERT") &&
           has_state(display, window, "_NET_WM_STATE_MAXIMIZED_HORZ"))
    place.shape = Shape::maximised;
  return place;
}

void XDisplay::move(unsigned long window, int x, int y) {
  XMoveWindow(parts_->display, window, x, y);
  XFlush(parts_->display);
}

void XDisplay::shape(unsigned long window, run::WindowPlace::Shape shape) {
  using Shape = run::WindowPlace::Shape;
  Display* display = parts_->display;
  const bool full = shape == Shape::full_screen;
  if (has_window_manager(display)) {
    ask_for_state(display, window, full, "_NET_WM_STATE_FULLSCREEN");
    if (!full)
      ask_for_state(display, window, shape == Shape::maximised, "_NET_WM_STATE_MAXIMIZED_VERT",
                    "_NET_WM_STATE_MAXIMIZED_HORZ");
  } else if (full != parts_->full_screen) {
    parts_->full_screen = full;
    if (full) XGetWindowAttributes(display, window, &parts_->before);
    const XWindowAttributes& old = parts_->before;
    const ScreenSize all = screen();
    if (full)
      XMoveResizeWindow(display, window, 0, 0, unsigned(all.width), unsigned(all.height));
    else
      XMoveResizeWindow(display, window, old.x, old.y, unsigned(old.width), unsigned(old.height));
  }
  XFlush(display);
}

void make_sfml_tell_held_keys() {
  if (Display* display = glXGetCurrentDisplay()) XkbSetDetectableAutoRepeat(display, True, nullptr);
}

int sfml_descriptor() {
  Display* display = glXGetCurrentDisplay();
  return display ? ConnectionNumber(display) : -1;
}

bool sfml_is_settled(unsigned long window) {
  Display* display = glXGetCurrentDisplay();
  if (!display) return true;
  const int before = XQLength(display);
  XFlush(display);
  struct Search {
    Window window;
    bool found = false;
  } search{window};
  const auto look = [](Display*, XEvent* event, XPointer at) -> Bool {
    auto& sought = *reinterpret_cast<Search*>(at);
    sought.found = sought.found || event->xany.window == sought.window;
    return False; // it is SFML's to take
  };
  XEvent event;
  XCheckIfEvent(display, &event, look, reinterpret_cast<XPointer>(&search));
  const bool more = XQLength(display) != before; // it may be for SFML's clipboard
  return !search.found && !more;
}

} // namespace ruru::window
