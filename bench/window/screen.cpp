#include "window/screen.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>

#include <array>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <spawn.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace ruru::bench {
namespace {

constexpr int smallest_width = 200, smallest_height = 150;

/// Windows may vanish while they are looked at.
int ignore(Display*, XErrorEvent*) { return 0; }

/// An image that the server writes into memory.
class Shot {
public:
  Shot(Display* display, int width, int height) : display_(display) {
    const int screen = DefaultScreen(display);
    image_ = XShmCreateImage(display, DefaultVisual(display, screen), unsigned(DefaultDepth(display, screen)),
                             ZPixmap, nullptr, &segment_, unsigned(width), unsigned(height));
    segment_.shmid = shmget(IPC_PRIVATE, size(), IPC_CREAT | 0600);
    segment_.shmaddr = image_->data = static_cast<char*>(shmat(segment_.shmid, nullptr, 0));
    segment_.readOnly = False;
    XShmAttach(display, &segment_);
    XSync(display, False);
    shmctl(segment_.shmid, IPC_RMID, nullptr);
  }
  ~Shot() {
    XShmDetach(display_, &segment_);
    XSync(display_, False);
    image_->data = nullptr;
    XDestroyImage(image_);
    shmdt(segment_.shmaddr);
  }
  Shot(const Shot&) = delete;
  Shot& operator=(const Shot&) = delete;

  void take(int x, int y) { XShmGetImage(display_, DefaultRootWindow(display_), image_, x, y, AllPlanes); }
  bool operator==(const Shot& other) const {
    return std::memcmp(image_->data, other.image_->data, size()) == 0;
  }

private:
  std::size_t size() const { return std::size_t(image_->bytes_per_line) * std::size_t(image_->height); }

  Display* display_;
  XShmSegmentInfo segment_{};
  XImage* image_;
};

} // namespace

double milliseconds_from(Instant start, Instant end) {
  return std::chrono::duration<double, std::milli>(end - start).count();
}

Result<Server> Server::start(int width, int height) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return Error{"No pipe to the display server."};
  const std::string number = std::to_string(ends[1]);
  const std::string size = std::to_string(width) + "x" + std::to_string(height) + "x24";
  // -noreset: or it starts over whenever a program ends, in the time of the next one.
  std::array<const char*, 9> words{"Xvfb",       "-displayfd", number.c_str(), "-screen", "0",
                                   size.c_str(), "-noreset",   nullptr,        nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", 1, 0);
  pid_t process = 0;
  const int failed =
      posix_spawnp(&process, "Xvfb", &actions, nullptr, const_cast<char**>(words.data()), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string display = ":";
  for (char digit = 0; !failed && read(ends[0], &digit, 1) == 1 && digit != '\n';)
    display += digit;
  close(ends[0]);
  if (failed || display == ":") return Error{"Xvfb does not start. On Debian it is in the package xvfb."};
  return Server(process, std::move(display));
}

Server::Server(Server&& other) noexcept
    : process_(std::exchange(other.process_, 0)), display_(std::move(other.display_)) {}

Server::~Server() {
  if (process_ == 0) return;
  kill(process_, SIGTERM);
  waitpid(process_, nullptr, 0);
}

struct Screen::Parts {
  Display* display = nullptr;
  Window window = None;
  Damage damage = None;
  int damage_event = 0;
  Area area;
  std::unique_ptr<Shot> last, next;

  ~Parts() {
    last.reset();
    next.reset();
    if (display) XCloseDisplay(display);
  }

  bool is_for_people(Window candidate) const {
    XWindowAttributes about;
    return XGetWindowAttributes(display, candidate, &about) != 0 && !about.override_redirect &&
           about.width >= smallest_width && about.height >= smallest_height;
  }
};

Result<Screen> Screen::open(const std::string& display) {
  auto parts = std::make_unique<Parts>();
  parts->display = XOpenDisplay(display.c_str());
  if (!parts->display) return Error{"The display " + display + " cannot be reached."};
  if (!XShmQueryExtension(parts->display)) return Error{"The display " + display + " has no shared memory."};
  int first_event = 0, first_error = 0, major = 0, minor = 0;
  if (!XTestQueryExtension(parts->display, &first_event, &first_error, &major, &minor))
    return Error{"The display " + display + " has no XTEST, so no key can be pressed."};
  int damage_error = 0;
  if (!XDamageQueryExtension(parts->display, &parts->damage_event, &damage_error))
    return Error{"The display " + display + " has no DAMAGE, so nobody tells when something is drawn."};
  parts->damage = XDamageCreate(parts->display, DefaultRootWindow(parts->display), XDamageReportNonEmpty);
  XSetErrorHandler(ignore);
  XSelectInput(parts->display, DefaultRootWindow(parts->display), SubstructureNotifyMask);
  XSync(parts->display, False);
  return Screen(std::move(parts));
}

Screen::Screen(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Screen::Screen(Screen&&) noexcept = default;
Screen::~Screen() = default;

Area Screen::whole() const {
  const int screen = DefaultScreen(parts_->display);
  return {0, 0, DisplayWidth(parts_->display, screen), DisplayHeight(parts_->display, screen)};
}

std::optional<Instant> Screen::first_window(std::chrono::milliseconds limit,
                                            const std::function<bool()>& runs) {
  const Instant end = std::chrono::steady_clock::now() + limit;
  while (std::chrono::steady_clock::now() < end && runs()) {
    while (XPending(parts_->display) > 0) {
      XEvent event;
      XNextEvent(parts_->display, &event);
      const Instant now = std::chrono::steady_clock::now();
      if (event.type != MapNotify || !parts_->is_for_people(event.xmap.window)) continue;
      parts_->window = event.xmap.window;
      return now;
    }
    pollfd connection{ConnectionNumber(parts_->display), POLLIN, 0};
    poll(&connection, 1, 100);
  }
  return std::nullopt;
}

void Screen::watch(const Area& area) {
  parts_->area = area;
  parts_->last = std::make_unique<Shot>(parts_->display, area.width, area.height);
  parts_->next = std::make_unique<Shot>(parts_->display, area.width, area.height);
  XDamageSubtract(parts_->display, parts_->damage, None, None);
  parts_->last->take(area.x, area.y);
}

std::optional<Screen::Drawing> Screen::drawing_within(std::chrono::milliseconds limit) {
  Display* display = parts_->display;
  const Instant end = std::chrono::steady_clock::now() + limit;
  for (Instant now; (now = std::chrono::steady_clock::now()) < end;) {
    pollfd connection{ConnectionNumber(display), POLLIN, 0};
    if (XPending(display) == 0)
      poll(&connection, 1, static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(end - now).count()));
    now = std::chrono::steady_clock::now();
    bool drawn = false;
    while (XPending(display) > 0) {
      XEvent event;
      XNextEvent(display, &event);
      drawn = drawn || event.type == parts_->damage_event + XDamageNotify;
    }
    if (!drawn) continue;
    XDamageSubtract(display, parts_->damage, None, None); // it tells of the next drawing again
    parts_->next->take(parts_->area.x, parts_->area.y);
    const bool changed = *parts_->next != *parts_->last;
    if (changed) std::swap(parts_->next, parts_->last);
    return Drawing{now, changed};
  }
  return std::nullopt;
}

void Screen::focus() {
  XSetInputFocus(parts_->display, parts_->window, RevertToParent, CurrentTime);
  XSync(parts_->display, False);
}

Result<Done> Screen::press(const std::string& key) {
  const KeySym symbol = XStringToKeysym(key.c_str());
  const KeyCode code = symbol == NoSymbol ? KeyCode{0} : XKeysymToKeycode(parts_->display, symbol);
  if (code == 0) return Error{"There is no key " + key + " on this keyboard."};
  XTestFakeKeyEvent(parts_->display, code, True, 0);
  XTestFakeKeyEvent(parts_->display, code, False, 0);
  XFlush(parts_->display);
  return Done{};
}

} // namespace ruru::bench
