#pragma once

#include "app/preferences.hpp"
#include "layout/frame.hpp"
#include "window/cairo_pointers.hpp"
#include "window/pictures.hpp"
#include "window/shadow.hpp"
#include "window/typesetter.hpp"

namespace ruru::window {

/// What is to be seen: a frame in a theme, `zoom` pixels for each unit, its body scrolled down by `scroll`
/// units.
struct View {
  layout::Frame frame;
  app::Theme theme;
  double zoom = 1;
  double scroll = 0;
  bool operator==(const View&) const = default;
};

/// A part of a picture, in pixels.
struct PixelRect {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const PixelRect&) const = default;
};

/// The smallest pixels that cover `units`, within a picture of `width` x `height`.
PixelRect covering(const layout::Rect& units, double zoom, int width, int height);

/// Paints views. Keeps fonts, texts, shadows and the background for the next one.
class Painter {
public:
  Painter();

  /// Says what is missing when nothing can be painted.
  Result<Done> ready() const { return typesetter_.ready(); }

  const layout::TextMeasure& measure() const { return measure_; }

  /// Paints what is behind views of this kind, without which the frame may still be unknown.
  void paint_behind(cairo_surface_t* target, const app::Theme& theme, double zoom, bool right_to_left);

  /// Paints the part `area` of a view into an image surface as large as the view.
  void paint(cairo_surface_t* target, const View& view, const PixelRect& area);

  /// Paints all of it.
  void paint(cairo_surface_t* target, const View& view);

  /// Paints all of it as shapes that can be enlarged without loss, for a file of vectors: without shadows and
  /// grain, which only pixels have.
  void paint_shapes(cairo_surface_t* target, const View& view);

private:
  cairo_surface_t* background_of(cairo_surface_t* target, const app::Theme& theme, double zoom,
                                 bool right_to_left);

  struct Backdrop {
    int width = 0, height = 0;
    app::Theme theme;
    double zoom = 1;
    bool right_to_left = false;
    bool operator==(const Backdrop&) const = default;
  };

  class Measure final : public layout::TextMeasure {
  public:
    Measure(const Typesetter& typesetter, Pictures& pictures)
        : typesetter_(typesetter), pictures_(pictures) {}
    layout::Size size(const layout::Paragraph& paragraph, double scale) const override {
      return typesetter_.size(paragraph, scale);
    }
    layout::Size picture(const app::Picture& picture) const override { return pictures_.size(picture); }

  private:
    const Typesetter& typesetter_;
    Pictures& pictures_;
  };

  Typesetter typesetter_;
  Shadows shadows_;
  Pictures pictures_;
  Measure measure_{typesetter_, pictures_};
  Backdrop backdrop_;
  Surface background_;
};

} // namespace ruru::window
