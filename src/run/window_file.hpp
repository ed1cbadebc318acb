#pragma once

#include "result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>

/// window.yaml: where the window was on this machine. Nothing is lost when it goes.
namespace ruru::run {

struct WindowPlace {
  enum class Shape : std::uint8_t { normal, maximised, full_screen };
  int x = 0, y = 0;          ///< of its frame's corner, in pixels from that of the screen
  int width = 0, height = 0; ///< without the frame, when it is neither maximised nor fills the screen
  Shape shape = Shape::normal;
  bool operator==(const WindowPlace&) const = default;
};

/// Nothing where there is no such file, or one that makes no sense.
std::optional<WindowPlace> load_window_place(const std::filesystem::path& file);

/// Writes the file anew, by a temporary one beside it.
Result<Done> save_window_place(const std::filesystem::path& file, const WindowPlace& place);

} // namespace ruru::run
