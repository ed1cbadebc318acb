#pragma once

#include "window/painter.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// How one picture becomes the next one. The next one is painted at once and keys act on it; what is seen on
/// the way is mixed from both.
namespace ruru::window {

using FrameTime = std::chrono::steady_clock::time_point;

struct Motion {
  enum class Kind : std::uint8_t {
    fade,  ///< from one to the other: a verdict, the back of a card
    focus, ///< so too, and sooner: nothing but the focus has moved
    press, ///< so too, and sooner still: the pointer is down on something, or no longer
    slide  ///< the next one comes in from the side where reading goes on: another question, another screen
  };
  /// A part that comes from below while all fades.
  struct Rising {
    PixelRect part;
    int way = 0; ///< pixels
    bool operator==(const Rising&) const = default;
  };
  Kind kind = Kind::fade;
  std::vector<PixelRect> parts; ///< of the window, that change
  FrameTime since{};
  double way = 0; ///< how far a slide goes, in pixels; negative from left to right
  std::vector<Rising> rising;
  std::chrono::milliseconds grows{}; ///< how long something in it grows (growth.hpp)
  bool operator==(const Motion&) const = default;
};

/// Of two scenes of one page.
enum class Difference : std::uint8_t { content, focus_alone, press_alone };

/// The motion between two pictures; nothing where the next one should simply be there, as what is typed.
/// `before` and `after` are the pages of their scenes; `way` is for a slide.
std::optional<Motion> motion_between(std::string_view before, std::string_view after,
                                     std::vector<PixelRect> parts, int width, int height, double way,
                                     FrameTime now, Difference difference = Difference::content);

/// What is to be shown when a motion takes the place of another one that has not ended: one part around both,
/// so that it never grows beyond the window.
std::vector<PixelRect> around(const std::vector<PixelRect>& parts, const std::vector<PixelRect>& others);

std::chrono::milliseconds duration(Motion::Kind kind);

/// How long a motion takes with all that rises and grows in it, and how long its pictures are mixed.
std::chrono::milliseconds lasts(const Motion& motion);
std::chrono::milliseconds mixes(const Motion& motion);

/// How far a motion's mixing is (0–1) in time, and how far what moves has come by then: fast at first, then
/// slower (1 − (1 − t)³).
double progress(const Motion& motion, FrameTime now);
double eased(double progress);

/// Between two frames: 60 a second.
inline constexpr std::chrono::microseconds frame_time{16'667};

/// A row of `count` pixels, 0xrrggbb: so much (0–256) of `after`, the rest of `before`.
void mix(std::uint32_t* into, const std::uint32_t* before, const std::uint32_t* after, int count, int share);

/// The picture of a motion at that time, within its parts. All three are images of the window's size.
void paint_between(cairo_surface_t* into, cairo_surface_t* before, cairo_surface_t* after,
                   const Motion& motion, FrameTime now);

} // namespace ruru::window
