#include "window/pictures.hpp"

#include "questions/media.hpp"
#include "run/media.hpp"
#include "window/jpeg.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <string_view>

namespace ruru::window {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_kept = 4;
constexpr int longest_kept_side = 2048;

cairo_status_t take_bytes(void* closure, unsigned char* data, unsigned length) {
  auto& rest = *static_cast<std::string_view*>(closure);
  if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, rest.data(), length);
  rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

Surface decoded_png(std::string_view bytes) {
  Surface surface(cairo_image_surface_create_from_png_stream(take_bytes, &bytes));
  return cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS ? std::move(surface) : nullptr;
}

/// The same picture with sides of at most `longest_kept_side`.
Surface reduced(Surface large) {
  const int width = cairo_image_surface_get_width(large.get()),
            height = cairo_image_surface_get_height(large.get());
  const double share = static_cast<double>(longest_kept_side) / std::max(width, height);
  if (share >= 1) return large;
  const auto part = [&](int side) { return std::max(1, static_cast<int>(side * share)); };
  Surface small(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, part(width), part(height)));
  const Context context(cairo_create(small.get()));
  cairo_scale(context.get(), static_cast<double>(part(width)) / width,
              static_cast<double>(part(height)) / height);
  cairo_set_source_surface(context.get(), large.get(), 0, 0);
  cairo_paint(context.get());
  return small;
}

/// Path, and what changes when the file is written anew.
std::string key_of(const app::Picture& picture) {
  const fs::path path = fs::path(picture.folder) / picture.file;
  std::error_code ignored;
  const auto written = fs::last_write_time(path, ignored).time_since_epoch().count();
  return path.string() + '\n' + std::to_string(written);
}

} // namespace

const Pictures::Shown& Pictures::find(const app::Picture& picture) {
  const std::string key = key_of(picture);
  if (const auto known = kept_.find(key); known != kept_.end()) return known->second;
  if (kept_.size() >= most_kept) kept_.clear();
  Shown& shown = kept_[key];
  const auto bytes = run::media_content(picture.folder, picture.file);
  const auto head = bytes ? questions::picture_head(*bytes) : bytes.error();
  if (!head) {
    shown.trouble = bytes ? picture.file + " " + head.error().message
                          : picture.file + " cannot be read: " + head.error().message;
    return shown;
  }
  Surface surface =
      head->format == questions::PictureHead::Format::png ? decoded_png(*bytes) : decoded_jpeg(*bytes);
  if (!surface) {
    shown.trouble = picture.file + " is broken";
    return shown;
  }
  shown.size = {static_cast<double>(head->width), static_cast<double>(head->height)};
  shown.surface = reduced(std::move(surface));
  return shown;
}

Result<cairo_surface_t*> Pictures::surface(const app::Picture& picture) {
  const Shown& shown = find(picture);
  if (!shown.surface) return Error{shown.trouble};
  return shown.surface.get();
}

} // namespace ruru::window
