#pragma once

#include "window/input.hpp"
#include "window/painter.hpp"

#include <memory>
#include <optional>
#include <string>

namespace ruru::window {

/// The SFML window: the only place that knows SFML and the differences between its versions 2.5, 2.6 and 3.
class SfmlWindow {
public:
  /// Gets OpenGL ready, which takes most of the time. There must be a display.
  SfmlWindow();

  /// Opens the window, of so many pixels.
  void open(int width, int height, const std::string& title);

  /// From now on the window belongs to this thread, which need not be the one that opened it.
  void use_here();

  ~SfmlWindow();
  SfmlWindow(const SfmlWindow&) = delete;
  SfmlWindow& operator=(const SfmlWindow&) = delete;

  /// The next input that has arrived; nothing when there is none. Does not wait.
  std::optional<Input> poll();

  void set_title(const std::string& title);
  void set_hand_cursor(bool hand);

  /// What was copied to the clipboard, UTF-8.
  std::string clipboard() const;

  /// Puts a text there, UTF-8.
  void copy(const std::string& text);

  /// The number of the window in X.
  unsigned long native_handle() const;

  /// What draws OpenGL here, such as "llvmpipe (LLVM 15, 256 bits)".
  std::string renderer() const;

  /// Copies a part of an image surface into the window's texture, and shows the texture.
  void upload(cairo_surface_t* surface, const PixelRect& part);
  void show_texture();

private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Of SFML that Ruru was built with, such as "2.5.1".
std::string sfml_version();

} // namespace ruru::window
