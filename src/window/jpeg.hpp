#pragma once

#include "window/cairo_pointers.hpp"

#include <string>

namespace ruru::window {

/// A JPEG as an image surface, as SFML decodes it; nullptr when it cannot. Its size is to be checked before:
/// see questions::picture_head.
Surface decoded_jpeg(const std::string& bytes);

} // namespace ruru::window
