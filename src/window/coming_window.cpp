#include "window/coming_window.hpp"

#include "window/sfml_port.hpp"
#include "window/stage.hpp"

namespace ruru::window {

// SFML makes the window's class of its first title, and a desktop knows the program by that.
constexpr const char* first_title = "Ruru";

// The fonts come first: to look for them Pango begins a thread, and none can begin while the driver of OpenGL
// is being loaded.
ComingWindow::ComingWindow()
    : coming_stage_(std::async(std::launch::async, [] { return std::make_unique<Stage>(); })) {
  std::promise<Result<XDisplay>> display;
  coming_display_ = display.get_future();
  coming_window_ =
      std::async(std::launch::async, [opened = std::move(display), wanted = size_.get_future()]() mutable {
        auto connection = XDisplay::open();
        std::unique_ptr<SfmlWindow> window;
        const bool there = static_cast<bool>(connection);
        opened.set_value(std::move(connection));
        if (!there) return window; // SFML would end the program
        window = std::make_unique<SfmlWindow>();
        const Size size = wanted.get(); // throws when the window is given up
        window->open(size.width, size.height, first_title);
        return window;
      });
}

ComingWindow::~ComingWindow() {
  size_ = {}; // whoever waits for it need not
}

ComingWindow::ComingWindow(ComingWindow&&) noexcept = default;

Result<XDisplay>& ComingWindow::display() {
  if (!display_) display_.emplace(coming_display_.get());
  return *display_;
}

Stage& ComingWindow::stage() {
  if (!stage_) stage_ = coming_stage_.get();
  return *stage_;
}

void ComingWindow::open(int width, int height) { size_.set_value({width, height}); }

std::unique_ptr<SfmlWindow> ComingWindow::take() {
  auto window = coming_window_.get();
  window->use_here();
  return window;
}

} // namespace ruru::window
