#pragma once

#include "window/gamepad.hpp"

#include <filesystem>
#include <map>
#include <vector>

namespace ruru::window {

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
  std::map<int, int> pads_; ///< number of the pad: its descriptor
};

} // namespace ruru::window
