#include "window/presenter.hpp"
#include "window/sfml_port.hpp"

namespace ruru::window {
namespace {

class TexturePresenter final : public Presenter {
public:
  explicit TexturePresenter(SfmlWindow& window) : window_(window) {}

  cairo_surface_t* canvas(int width, int height) override {
    surface_.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    return cairo_surface_status(surface_.get()) == CAIRO_STATUS_SUCCESS ? surface_.get() : nullptr;
  }

  void show(const std::vector<PixelRect>& parts) override {
    for (const PixelRect& part : parts)
      window_.upload(surface_.get(), part);
    window_.show_texture();
  }

private:
  SfmlWindow& window_;
  Surface surface_;
};

} // namespace

std::unique_ptr<Presenter> make_texture_presenter(SfmlWindow& window) {
  return std::make_unique<TexturePresenter>(window);
}

} // namespace ruru::window
