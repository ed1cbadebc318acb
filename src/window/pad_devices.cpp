#include "window/pad_devices.hpp"

#ifdef __linux__
#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <linux/joystick.h>
#include <string>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace ruru::window {

#ifdef __linux__

namespace {

void listen(int all, int to) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = to;
  epoll_ctl(all, EPOLL_CTL_ADD, to, &event);
}

/// "js3" to 3; -1 for what is no pad.
int pad_number(const std::string& name) {
  int number = -1;
  if (!name.starts_with("js")) return -1;
  const auto [end, error] = std::from_chars(name.data() + 2, name.data() + name.size(), number);
  return error == std::errc() && end == name.data() + name.size() ? number : -1;
}

/// Empty for what does not say, such as a pipe.
std::vector<int> axes_of(int descriptor) {
  unsigned char count = 0;
  std::array<unsigned char, ABS_CNT> codes{};
  if (ioctl(descriptor, JSIOCGAXES, &count) < 0 || ioctl(descriptor, JSIOCGAXMAP, codes.data()) < 0)
    return {};
  return usual_axes(std::span(codes).first(std::min<std::size_t>(count, codes.size())));
}

} // namespace

std::vector<int> usual_axes(std::span<const unsigned char> codes) {
  const bool has_second = std::ranges::find(codes, ABS_RX) != codes.end();
  std::vector<int> axes;
  for (const unsigned char code : codes) {
    switch (code) {
    case ABS_X: axes.push_back(0); break;
    case ABS_Y: axes.push_back(1); break;
    case ABS_Z: axes.push_back(has_second ? 2 : 3); break;
    case ABS_RX: axes.push_back(3); break;
    case ABS_RY: axes.push_back(4); break;
    case ABS_RZ: axes.push_back(has_second ? 5 : 4); break;
    case ABS_HAT0X: axes.push_back(6); break;
    case ABS_HAT0Y: axes.push_back(7); break;
    default: axes.push_back(-1);
    }
  }
  return axes;
}

PadDevices::PadDevices(std::filesystem::path folder) : folder_(std::move(folder)) {
  all_ = epoll_create1(EPOLL_CLOEXEC);
  folder_watch_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  // A new device may be read only some time after it is there.
  if (inotify_add_watch(folder_watch_, folder_.c_str(), IN_CREATE | IN_ATTRIB) >= 0)
    listen(all_, folder_watch_);
  open_new_ones();
}

PadDevices::~PadDevices() {
  for (const auto& [number, pad] : pads_)
    close(pad.descriptor);
  for (const int descriptor : {folder_watch_, all_})
    if (descriptor >= 0) close(descriptor);
}

void PadDevices::open_new_ones() {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, error)) {
    const int number = pad_number(entry.path().filename().string());
    if (number < 0 || pads_.contains(number)) continue;
    const int descriptor = open(entry.path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) continue;
    pads_[number] = {.descriptor = descriptor, .axes = axes_of(descriptor)};
    listen(all_, descriptor);
  }
}

/// False when the pad is gone.
bool PadDevices::read_one(int pad, std::vector<PadInput>& into) {
  const Pad& from = pads_[pad];
  std::array<js_event, 32> events;
  for (;;) {
    const ssize_t got = read(from.descriptor, events.data(), sizeof events);
    if (got < 0) return errno == EAGAIN || errno == EINTR;
    if (got == 0) return false;
    for (std::size_t i = 0; i < static_cast<std::size_t>(got) / sizeof(js_event); ++i) {
      const js_event& event = events[i];
      const bool is_button = event.type == JS_EVENT_BUTTON;
      if (!is_button && event.type != JS_EVENT_AXIS) continue; // how things stand at the beginning
      const bool is_known = !is_button && event.number < from.axes.size();
      into.push_back({.pad = pad,
                      .what = is_button ? PadInput::What::button : PadInput::What::axis,
                      .number = is_known ? from.axes[event.number] : event.number,
                      .value = is_button ? event.value : std::max(-1.0, event.value / 32767.0)});
    }
  }
}

std::vector<PadInput> PadDevices::drain() {
  std::array<char, 4096> news;
  bool new_ones = false;
  while (read(folder_watch_, news.data(), news.size()) > 0)
    new_ones = true;
  std::vector<PadInput> inputs;
  for (auto pad = pads_.begin(); pad != pads_.end();) {
    const auto next = std::next(pad);
    if (!read_one(pad->first, inputs)) {
      close(pad->second.descriptor);
      inputs.push_back({.pad = pad->first, .what = PadInput::What::gone});
      pads_.erase(pad);
    }
    pad = next;
  }
  if (new_ones) open_new_ones();
  return inputs;
}

#else

std::vector<int> usual_axes(std::span<const unsigned char> codes) {
  return std::vector<int>(codes.size(), -1);
}
PadDevices::PadDevices(std::filesystem::path folder) : folder_(std::move(folder)) {}
PadDevices::~PadDevices() = default;
void PadDevices::open_new_ones() {}
bool PadDevices::read_one(int, std::vector<PadInput>&) { return false; }
std::vector<PadInput> PadDevices::drain() { return {}; }

#endif

} // namespace ruru::window
