#include "run/window_file.hpp"

#include "run/keyed_file.hpp"
#include "run/whole_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace ruru::run {

namespace {

constexpr KeyedKind kind{.name = "window's place", .example = "width: 1280"};
constexpr std::array<std::string_view, 3> shapes{"normal", "maximised", "full screen"}; ///< as in Shape
constexpr int farthest = 65'535; ///< pixels: X has no more

} // namespace

std::optional<WindowPlace> load_window_place(const std::filesystem::path& file) {
  WindowPlace place;
  const auto into = [](int& number, int low) {
    return [&number, low](const std::string& value) { return whole(value, low, farthest, number); };
  };
  const Keys keys{{"x", into(place.x, -farthest)},
                  {"y", into(place.y, -farthest)},
                  {"width", into(place.width, 1)},
                  {"height", into(place.height, 1)},
                  {"shape", [&](const std::string& value) -> std::string {
                     const auto shape = std::ranges::find(shapes, value);
                     if (shape == shapes.end()) return "normal, maximised or full screen";
                     place.shape = static_cast<WindowPlace::Shape>(shape - shapes.begin());
                     return {};
                   }}};
  const auto values = read_keyed_file(file, kind);
  if (!values || !take_values(*values, kind, keys) || place.width == 0 || place.height == 0) return {};
  return place;
}

Result<Done> save_window_place(const std::filesystem::path& file, const WindowPlace& place) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  const std::string text =
      fmt::format("# Where Ruru's window was, in pixels.\nx: {}\ny: {}\nwidth: {}\nheight: {}\nshape: {}\n",
                  place.x, place.y, place.width, place.height, shapes[static_cast<std::size_t>(place.shape)]);
  if (!write_whole(file, text))
    return Error{"The window's place could not be kept in " + file.string() + "."};
  return Done{};
}

} // namespace ruru::run
