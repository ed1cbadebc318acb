#include "window/motion.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ruru::window {

namespace {

constexpr double seen_as_change = 0.10; // of the window: less is a key stroke

std::int64_t area(const std::vector<PixelRect>& parts) {
  std::int64_t sum = 0;
  for (const PixelRect& part : parts)
    sum += static_cast<std::int64_t>(part.width) * part.height;
  return sum;
}

/// The pixels of an image that has one for each four bytes.
struct Pixels {
  explicit Pixels(cairo_surface_t* surface)
      : data(cairo_image_surface_get_data(surface)), stride(cairo_image_surface_get_stride(surface)),
        width(cairo_image_surface_get_width(surface)) {}
  std::uint32_t* row(int y) const {
    return reinterpret_cast<std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
  }
  unsigned char* data;
  int stride, width;
};

} // namespace

std::optional<Motion> motion_between(std::string_view before, std::string_view after,
                                     std::vector<PixelRect> parts, int width, int height, double way,
                                     FrameTime now, Difference difference) {
  const bool is_new_page = before != after;
  const double share =
      static_cast<double>(area(parts)) / (static_cast<double>(width) * static_cast<double>(height));
  const bool is_focus = !is_new_page && difference == Difference::focus_alone;
  if (before.empty() || (!is_new_page && !is_focus && share < seen_as_change)) return {};
  return Motion{.kind = is_new_page ? Motion::Kind::slide
                        : is_focus  ? Motion::Kind::focus
                                    : Motion::Kind::fade,
                .parts = std::move(parts),
                .since = now,
                .way = is_new_page ? way : 0};
}

std::vector<PixelRect> around(const std::vector<PixelRect>& parts, const std::vector<PixelRect>& others) {
  if (others.empty()) return parts;
  PixelRect all = others.front();
  for (const auto* each : {&parts, &others}) {
    for (const PixelRect& part : *each) {
      const int right = std::max(all.x + all.width, part.x + part.width),
                bottom = std::max(all.y + all.height, part.y + part.height);
      all.x = std::min(all.x, part.x);
      all.y = std::min(all.y, part.y);
      all.width = right - all.x;
      all.height = bottom - all.y;
    }
  }
  return {all};
}

std::chrono::milliseconds duration(Motion::Kind kind) {
  switch (kind) {
  case Motion::Kind::fade: return std::chrono::milliseconds{160};
  case Motion::Kind::focus: return std::chrono::milliseconds{120};
  case Motion::Kind::slide: break;
  }
  return std::chrono::milliseconds{180};
}

double progress(const Motion& motion, FrameTime now) {
  const std::chrono::duration<double> gone = now - motion.since, whole = duration(motion.kind);
  return std::clamp(gone / whole, 0.0, 1.0);
}

double eased(double progress) {
  const double left = 1 - progress;
  return 1 - left * left * left;
}

void mix(std::uint32_t* into, const std::uint32_t* before, const std::uint32_t* after, int count, int share) {
  constexpr std::uint32_t outer = 0xff00ff, inner = 0x00ff00; // two channels at a time
  const auto more = static_cast<std::uint32_t>(share), less = 256 - more;
  for (int i = 0; i < count; ++i) {
    const std::uint32_t a = before[i], b = after[i];
    into[i] = ((((a & outer) * less + (b & outer) * more) >> 8) & outer) |
              ((((a & inner) * less + (b & inner) * more) >> 8) & inner);
  }
}

void paint_between(cairo_surface_t* into, cairo_surface_t* before, cairo_surface_t* after,
                   const Motion& motion, double progress) {
  cairo_surface_flush(into);
  cairo_surface_flush(before);
  cairo_surface_flush(after);
  const Pixels to(into), from(before), next(after);
  const double come = eased(progress);
  const int share = static_cast<int>(std::lround(256 * come));
  const int aside = static_cast<int>(std::lround(motion.way * (1 - come)));
  for (const PixelRect& part : motion.parts) {
    for (int y = part.y; y < part.y + part.height; ++y) {
      std::uint32_t* row = to.row(y) + part.x;
      const std::uint32_t* old = from.row(y) + part.x;
      if (aside == 0) {
        mix(row, old, next.row(y) + part.x, part.width, share);
        continue;
      }
      // What comes in is read beside its place; beyond the window's edge it is what stands there.
      const int first = std::clamp(part.x - aside, 0, next.width), last = first + part.width;
      const int there = std::min(last, next.width) - first, ahead = std::max(0, aside - part.x);
      const int moved = std::clamp(part.width - ahead, 0, there);
      mix(row, old, next.row(y) + part.x, part.width, share);
      mix(row + ahead, old + ahead, next.row(y) + first, std::min(moved, part.width - ahead), share);
    }
  }
  cairo_surface_mark_dirty(into);
}

} // namespace ruru::window
