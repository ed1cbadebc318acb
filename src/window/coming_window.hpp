#pragma once

#include "window/x_display.hpp"

#include <future>
#include <memory>
#include <optional>

namespace ruru::window {

class SfmlWindow;
class Stage;

/// A window before anything is known of what it will show. To get OpenGL and the fonts ready, each on a
/// thread of its own, takes longer than to read packs and history: whoever reads them meanwhile shows the
/// first picture sooner.
class ComingWindow {
public:
  ComingWindow();  ///< begins
  ~ComingWindow(); ///< gives up a window that nobody took
  ComingWindow(ComingWindow&&) noexcept;

  /// The error says what to do where no window can be opened. Then neither `open` nor `take` may be called.
  Result<XDisplay>& display();

  /// Where pictures are painted, also before there is a window.
  Stage& stage();

  /// Lets the window open, of so many pixels, as soon as it is ready.
  void open(int width, int height);

  /// Waits for it. To be called once, after `open`, by the thread that will use it.
  std::unique_ptr<SfmlWindow> take();

private:
  struct Size {
    int width, height;
  };
  std::future<Result<XDisplay>> coming_display_;
  std::optional<Result<XDisplay>> display_;
  std::future<std::unique_ptr<Stage>> coming_stage_;
  std::unique_ptr<Stage> stage_;
  std::promise<Size> size_;
  std::future<std::unique_ptr<SfmlWindow>> coming_window_;
};

} // namespace ruru::window
