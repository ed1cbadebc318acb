#pragma once

#include "app/scene.hpp"
#include "layout/frame.hpp"
#include "result.hpp"
#include "window/cairo_pointers.hpp"

#include <map>
#include <string>

namespace ruru::window {

/// The pictures of packs, decoded when they are first shown. What strangers made is looked at before it is
/// decoded, and only a few are kept, none larger than a window.
class Pictures {
public:
  /// In pixels; empty when it cannot be shown.
  layout::Size size(const app::Picture& picture) { return find(picture).size; }

  /// Its surface, which may be smaller than its size, or why there is none: "owl.png is cut off".
  Result<cairo_surface_t*> surface(const app::Picture& picture);

private:
  struct Shown {
    Surface surface;
    layout::Size size;
    std::string trouble;
  };
  const Shown& find(const app::Picture& picture);

  std::map<std::string, Shown> kept_; ///< by path and state of the file
};

} // namespace ruru::window
