#pragma once

#include <cairo.h>

#include <memory>

/// Owners of Cairo's objects.
namespace ruru::window {

struct CairoDestroy {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};

using Context = std::unique_ptr<cairo_t, CairoDestroy>;
using Surface = std::unique_ptr<cairo_surface_t, CairoDestroy>;
using Pattern = std::unique_ptr<cairo_pattern_t, CairoDestroy>;

} // namespace ruru::window
