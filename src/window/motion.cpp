#include "window/motion.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ruru::window {

namespace {

constexpr double seen_as_change = 0.10;                              // of the window: less is a key stroke
constexpr std::chrono::milliseconds rise_after{60}, rise_takes{200}; // once the rest has begun

double share_of(std::chrono::duration<double> gone, std::chrono::duration<double> whole) {
  return std::clamp(gone / whole, 0.0, 1.0);
}

int share_of_256(double share) { return static_cast<int>(std::lround(256 * share)); }

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
  const bool is_small = !is_new_page && difference != Difference::content;
  if (before.empty() || (!is_new_page && !is_small && share < seen_as_change)) return {};
  return Motion{.kind = is_new_page                             ? Motion::Kind::slide
                        : difference == Difference::content     ? Motion::Kind::fade
                        : difference == Difference::focus_alone ? Motion::Kind::focus
                                                                : Motion::Kind::press,
                .parts = std::move(parts),
                .since = now,
                .way = is_new_page ? way : 0,
                .rising = {}};
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
  case Motion::Kind::press: return std::chrono::milliseconds{80};
  case Motion::Kind::slide: break;
  }
  return std::chrono::milliseconds{180};
}

std::chrono::milliseconds mixes(const Motion& motion) {
  const auto whole = duration(motion.kind);
  return motion.rising.empty() ? whole : std::max(whole, rise_after + rise_takes);
}

std::chrono::milliseconds lasts(const Motion& motion) { return std::max(mixes(motion), motion.grows); }

double progress(const Motion& motion, FrameTime now) {
  return share_of(now - motion.since, duration(motion.kind));
}

double eased(double progress) {
  const double left = 1 - progress;
  return 1 - left * left * left;
}

void mix(std::uint32_t* into, const std::uint32_t* before, const std::uint32_t* after, int count, int share) {
  // Byte by byte in 16 bits, which the compiler does with many at a time.
  const auto *old = reinterpret_cast<const std::uint8_t*>(before),
             *next = reinterpret_cast<const std::uint8_t*>(after);
  auto* mixed = reinterpret_cast<std::uint8_t*>(into);
  const auto more = static_cast<std::uint16_t>(share), less = static_cast<std::uint16_t>(256 - share);
  for (int i = 0; i < 4 * count; ++i)
    mixed[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(old[i] * less + next[i] * more) >> 8);
}

namespace {

/// Between two images of one size.
struct Pair {
  Pixels into, before, after;
};

void paint_part(const Pair& images, const PixelRect& part, int share, int aside) {
  for (int y = part.y; y < part.y + part.height; ++y) {
    std::uint32_t* row = images.into.row(y) + part.x;
    const std::uint32_t *old = images.before.row(y) + part.x, *next = images.after.row(y);
    mix(row, old, next + part.x, part.width, share);
    if (aside == 0) continue;
    // What comes in is read beside its place; beyond the window's edge it is what stands there.
    const int first = std::clamp(part.x - aside, 0, images.after.width), last = first + part.width;
    const int there = std::min(last, images.after.width) - first, ahead = std::max(0, aside - part.x);
    const int moved = std::clamp(part.width - ahead, 0, there);
    mix(row + ahead, old + ahead, next + first, std::min(moved, part.width - ahead), share);
  }
}

void paint_rising(const Pair& images, const Motion::Rising& rising, double come) {
  const int below = static_cast<int>(std::lround(rising.way * (1 - come))), share = share_of_256(come);
  const PixelRect& part = rising.part;
  for (int y = part.y; y < part.y + part.height; ++y) {
    const std::uint32_t* old = images.before.row(y) + part.x;
    const std::uint32_t* next = y - below < part.y ? old : images.after.row(y - below) + part.x;
    mix(images.into.row(y) + part.x, old, next, part.width, share);
  }
}

} // namespace

void paint_between(cairo_surface_t* into, cairo_surface_t* before, cairo_surface_t* after,
                   const Motion& motion, FrameTime now) {
  cairo_surface_flush(into);
  cairo_surface_flush(before);
  cairo_surface_flush(after);
  const Pair images{Pixels(into), Pixels(before), Pixels(after)};
  const double come = eased(progress(motion, now));
  const int aside = static_cast<int>(std::lround(motion.way * (1 - come)));
  for (const PixelRect& part : motion.parts)
    paint_part(images, part, share_of_256(come), aside);
  for (const Motion::Rising& rising : motion.rising)
    paint_rising(images, rising, eased(share_of(now - motion.since - rise_after, rise_takes)));
  cairo_surface_mark_dirty(into);
}

} // namespace ruru::window
