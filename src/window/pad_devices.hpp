#pragma once

#include "window/gamepad.hpp"

#include <filesystem>
#include <map>
#include <span>
#include <vector>

namespace ruru::window {

/// The number that each axis of a pad has on most pads (PadInput), by what Linux calls it: the first stick
/// ABS_X and ABS_Y, the second one ABS_RX and ABS_RY or where those are missing ABS_Z and ABS_RZ, the cross
/// ABS_HAT0X and ABS_HAT0Y. -1 for what is none of them.
std::vector<int> usual_axes(std::span<const unsigned char> codes);

/// The gamepads of this machine, those that are plugged in later too. They are read as Linux offers them
/// (js0, js1 …) rather than through SFML, which would have to be asked all the time; elsewhere there are
/// none.
class PadDevices {
public:
  explicit PadDevices(std::filesystem::path folder = "/dev/input");
  ~PadDevices();
  PadDevices(const PadDevices&) = delete;
  PadDevices& operator=(const PadDevices&) = delete;

  /// Becomes readable when something was pressed, plugged in or taken away; -1 where nothing will be.
  int descriptor() const { return all_; }

  /// What was pressed, moved and taken away since the last time.
  std::vector<PadInput> drain();

private:
  void open_new_ones();
  bool read_one(int pad, std::vector<PadInput>& into);

  std::filesystem::path folder_;
  int all_ = -1, folder_watch_ = -1;
  struct Pad {
    int descriptor = -1;
    std::vector<int> axes; ///< see usual_axes; empty: they have their usual numbers
  };
  std::map<int, Pad> pads_; ///< by its number
};

} // namespace ruru::window
