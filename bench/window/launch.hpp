#pragma once

#include "window/plan.hpp"
#include "window/program.hpp"
#include "window/screen.hpp"

#include <map>
#include <string>
#include <vector>

namespace ruru::bench {

struct Timing {
  std::chrono::milliseconds still{
      1000}; ///< a started program is settled when nothing has changed for so long
  std::chrono::milliseconds key_still{200}; ///< the same after a key
  std::chrono::milliseconds rest{20'000};   ///< how long a program at rest is watched
  std::chrono::milliseconds limit{60'000};  ///< for a start
};

/// From the start of a program; all in milliseconds.
struct Start {
  double window = 0;  ///< the first window is on the screen, perhaps empty
  double settled = 0; ///< the picture is the one that stays
  double cpu = 0;     ///< processor time of the program until then
};

/// From the press of a key, in milliseconds.
struct Answer {
  double first = 0;   ///< some pixel has changed
  double settled = 0; ///< the picture is the one that stays
  double frame = 0;   ///< the longest time from one drawing to the next, until then
};

struct Rest {
  double seconds = 0;
  Usage used; ///< within that time, but for the memory, which is the one at its end
};

/// Everything found out about one entry of the plan.
struct Findings {
  std::vector<Start> starts;
  std::map<std::string, std::vector<Answer>> keys; ///< by what they do
  std::map<std::string, int> unanswered;           ///< presses that changed nothing
  std::optional<Rest> rest;
  double memory_after_keys = 0; ///< MB, as in Usage; 0 where no key was pressed
};

/// Starts the program once more and adds to the findings. Keys and rest are measured at the `last` launch
/// only.
Result<Done> launch(Screen& screen, const std::string& display, const Entry& entry, const Timing& timing,
                    bool last, const std::string& log, Findings& findings);

} // namespace ruru::bench
