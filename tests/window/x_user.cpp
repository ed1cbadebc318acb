#include "x_user.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace ruru::window {

XUser::XUser() : display_(XOpenDisplay(nullptr)) {}

XUser::~XUser() {
  if (display_) XCloseDisplay(display_);
}

bool XUser::has_display() { return XUser().display_ != nullptr; }

bool XUser::find_window() {
  return wait_for([this] { return (window_ = search(DefaultRootWindow(display_))) != 0; });
}

Image XUser::picture() {
  XWindowAttributes attributes;
  if (!XGetWindowAttributes(display_, window_, &attributes) || attributes.map_state != IsViewable) return {};
  XImage* seen = XGetImage(display_, window_, 0, 0, static_cast<unsigned>(attributes.width),
                           static_cast<unsigned>(attributes.height), AllPlanes, ZPixmap);
  if (!seen) return {};
  Image image{seen->width, seen->height, {}};
  for (int y = 0; y < seen->height; ++y)
    for (int x = 0; x < seen->width; ++x)
      image.pixels.push_back(static_cast<std::uint32_t>(XGetPixel(seen, x, y)) & 0xffffff);
  XDestroyImage(seen);
  return image;
}

void XUser::press(const std::string& key, Modifier modifier) {
  const KeySym symbol = XStringToKeysym(key.c_str());
  send_key(KeyPress, KeyPressMask, symbol, modifier);
  send_key(KeyRelease, KeyReleaseMask, symbol, modifier);
}

void XUser::move(int x, int y) {
  XEvent event{};
  event.xmotion.type = MotionNotify;
  event.xmotion.window = window_;
  event.xmotion.x = x;
  event.xmotion.y = y;
  event.xmotion.same_screen = True;
  send(event, PointerMotionMask);
}

void XUser::click(int x, int y) { press_button(x, y, Button1); }
void XUser::wheel_up(int x, int y) { press_button(x, y, Button4); }
void XUser::wheel_down(int x, int y) { press_button(x, y, Button5); }

void XUser::resize(int width, int height) {
  XResizeWindow(display_, window_, static_cast<unsigned>(width), static_cast<unsigned>(height));
  XSync(display_, False);
}

void XUser::close() {
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = window_;
  event.xclient.message_type = XInternAtom(display_, "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = static_cast<long>(XInternAtom(display_, "WM_DELETE_WINDOW", False));
  send(event, NoEventMask);
}

void XUser::cover() {
  Window child;
  int x = 0, y = 0;
  XTranslateCoordinates(display_, window_, DefaultRootWindow(display_), 0, 0, &x, &y, &child);
  XSetWindowAttributes attributes{};
  attributes.override_redirect = True;
  attributes.background_pixel = 0xff00ff;
  const Window other =
      XCreateWindow(display_, DefaultRootWindow(display_), x, y, 600, 400, 0, CopyFromParent, InputOutput,
                    CopyFromParent, CWOverrideRedirect | CWBackPixel, &attributes);
  XMapRaised(display_, other);
  XSync(display_, False);
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  XDestroyWindow(display_, other);
  XSync(display_, False);
}

bool XUser::offer_clipboard(const std::string& text, const std::function<void()>& paste) {
  const Atom clipboard = XInternAtom(display_, "CLIPBOARD", False),
             utf8 = XInternAtom(display_, "UTF8_STRING", False);
  const Window owner = XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, 1, 1, 0, 0, 0);
  XSetSelectionOwner(display_, clipboard, owner, CurrentTime);
  XSync(display_, False);
  paste();
  return wait_for([&] {
    while (XPending(display_) > 0) {
      XEvent event;
      XNextEvent(display_, &event);
      if (event.type != SelectionRequest) continue;
      const XSelectionRequestEvent& request = event.xselectionrequest;
      const bool known = request.target == utf8;
      if (known)
        XChangeProperty(display_, request.requestor, request.property, utf8, 8, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
      XEvent answer{};
      answer.xselection.type = SelectionNotify;
      answer.xselection.requestor = request.requestor;
      answer.xselection.selection = request.selection;
      answer.xselection.target = request.target;
      answer.xselection.property = known ? request.property : None;
      answer.xselection.time = request.time;
      XSendEvent(display_, request.requestor, False, NoEventMask, &answer);
      XSync(display_, False);
      if (known) return true;
    }
    return false;
  });
}

unsigned long XUser::search(unsigned long from) {
  XClassHint hint{};
  if (XGetClassHint(display_, from, &hint)) {
    const bool found = std::string(hint.res_name) == "ruru";
    XFree(hint.res_name);
    XFree(hint.res_class);
    if (found) return from;
  }
  Window root, parent, *children = nullptr;
  unsigned count = 0;
  if (!XQueryTree(display_, from, &root, &parent, &children, &count)) return 0;
  Window result = 0;
  for (unsigned i = 0; i < count && !result; ++i)
    result = search(children[i]);
  if (children) XFree(children);
  return result;
}

void XUser::send_key(int type, long mask, unsigned long symbol, Modifier modifier) {
  XEvent event{};
  event.xkey.type = type;
  event.xkey.window = window_;
  event.xkey.root = DefaultRootWindow(display_);
  event.xkey.time = time_ += 10; // a release and a press of one moment are taken for a key held down
  event.xkey.state = modifier == Modifier::control ? ControlMask
                     : modifier == Modifier::shift ? ShiftMask
                     : modifier == Modifier::alt   ? Mod1Mask
                                                   : 0;
  event.xkey.keycode = XKeysymToKeycode(display_, symbol);
  event.xkey.same_screen = True;
  send(event, mask);
}

void XUser::press_button(int x, int y, unsigned button) {
  for (const int type : {ButtonPress, ButtonRelease}) {
    XEvent event{};
    event.xbutton.type = type;
    event.xbutton.window = window_;
    event.xbutton.x = x;
    event.xbutton.y = y;
    event.xbutton.button = button;
    event.xbutton.same_screen = True;
    send(event, type == ButtonPress ? ButtonPressMask : ButtonReleaseMask);
  }
}

void XUser::send(_XEvent& event, long mask) {
  XSendEvent(display_, window_, False, mask, &event);
  XSync(display_, False);
}

} // namespace ruru::window
