#pragma once

#include "window/painter.hpp"
#include "window/x_display.hpp"

#include <memory>
#include <vector>

namespace ruru::window {

class SfmlWindow;

/// Brings painted pixels into the window. There are two: one puts a shared image into it by X, which is the
/// fastest where OpenGL runs in software; the other draws a texture by SFML, for a real graphics card.
class Presenter {
public:
  virtual ~Presenter() = default;

  /// An image of this size to paint into; the former one and what was in it are gone. Null when memory is
  /// short.
  virtual cairo_surface_t* canvas(int width, int height) = 0;

  /// Shows these parts of the canvas.
  virtual void show(const std::vector<PixelRect>& parts) = 0;
};

/// The image may be painted before there is a window: `attach` names it later.
class ImagePresenter : public Presenter {
public:
  virtual void attach(unsigned long window) = 0;
  /// False when the window's pixels are not of the usual kind, so that only the other presenter can be used.
  virtual bool fits() const = 0;
};

std::unique_ptr<ImagePresenter> make_image_presenter(XDisplay& display);
std::unique_ptr<Presenter> make_texture_presenter(SfmlWindow& window);

} // namespace ruru::window
