// Opens a window on the sample scenes: F5 shows the next one (see sample_session.hpp for the other keys).
#include "sample_session.hpp"
#include "window/window.hpp"

#include <cstdio>

int main() {
  using namespace ruru;
  samples::SampleSession session({samples::question(), samples::feedback_wrong(), samples::home(),
                                  samples::typing(), samples::typed(), samples::review(), samples::summary(),
                                  samples::packs(), samples::right_to_left(), samples::long_texts()});
  const auto shown = window::run_window(session, {});
  if (!shown) std::fprintf(stderr, "%s\n", shown.error().message.c_str());
  return shown ? 0 : 1;
}
