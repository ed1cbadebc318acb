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

} // namespace

PadDevices::PadDevices(std::filesystem::path folder) : folder_(std::move(folder)) {
  all_ = epoll_create1(EPOLL_CLOEXEC);
  folder_watch_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  // A new device may be read only some time after it is there.
  if (inotify_add_watch(folder_watch_, folder_.c_str(), IN_CREATE | IN_ATTRIB) >= 0)
    listen(all_, folder_watch_);
  open_new_ones();
}

PadDevices::~PadDevices() {
  for (const auto& [number, descriptor] : pads_)
    close(descriptor);
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
    pads_[number] = descriptor;
    listen(all_, descriptor);
  }
}

/// False when the pad is gone.
bool PadDevices::read_one(int pad, std::vector<PadInput>& into) {
  std::array<js_event, 32> events;
  for (;;) {
    const ssize_t got = read(pads_[pad], events.data(), sizeof events);
    if (got < 0) return errno == EAGAIN || errno == EINTR;
    if (got == 0) return false;
    for (std::size_t i = 0; i < static_cast<std::size_t>(got) / sizeof(js_event); ++i) {
      const js_event& event = events[i];
      const bool is_button = event.type == JS_EVENT_BUTTON;
      if (!is_button && event.type != JS_EVENT_AXIS) continue; // how things stand at the beginning
      into.push_back({.pad = pad,
                      .what = is_button ? PadInput::What::button : PadInput::What::axis,
                      .number = event.number,
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
      close(pad->second);
      inputs.push_back({.pad = pad->first, .what = PadInput::What::gone});
      pads_.erase(pad);
    }
    pad = next;
  }
  if (new_ones) open_new_ones();
  return inputs;
}

#else

PadDevices::PadDevices(std::filesystem::path folder) : folder_(std::move(folder)) {}
PadDevices::~PadDevices() = default;
void PadDevices::open_new_ones() {}
bool PadDevices::read_one(int, std::vector<PadInput>&) { return false; }
std::vector<PadInput> PadDevices::drain() { return {}; }

#endif

} // namespace ruru::window
