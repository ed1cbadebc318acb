#pragma once

#include "app/scene.hpp"
#include "window/growth.hpp"
#include "window/motion.hpp"
#include "window/presenter.hpp"
#include "window/scroll.hpp"

namespace ruru::window {

/// What a picture depends on besides its scene.
struct Setting {
  int width = 0, height = 0; ///< of the window, in pixels
  double density = 1;        ///< of the screen: pixels for one unit
  double text_scale = 1;
  app::Theme theme;
  bool motion = false; ///< false: each picture is there at once
  bool operator==(const Setting&) const = default;
};

/// Keeps what is on the screen, and paints only what becomes different.
class Stage {
public:
  /// Says what is missing when nothing can be painted.
  Result<Done> ready() const { return painter_.ready(); }

  /// Shows `scene`. Parts that look as before are not painted again.
  void show(const app::Scene& scene, const Setting& setting, Presenter& presenter);

  /// The pointer is down on this element, or on nothing; shown from the next `show` on.
  void press(const std::optional<app::ElementId>& id) { pressed_ = id; }

  /// When the next picture of a motion is to be shown, by `move`; nothing while everything rests.
  std::optional<FrameTime> next_frame() const;
  void move(FrameTime now, Presenter& presenter);

  /// Puts all of it into the window again, such as after another window covered it.
  void show_again(Presenter& presenter);

  /// Another presenter has to begin with a whole picture.
  void forget() { canvas_ = nullptr, motion_.reset(), growing_.clear(); }

  /// What is under a point of the window.
  std::optional<app::ElementId> under(double x, double y) const;

  /// Where on the picture that asks for a place a point of the window lies; nothing when it is on none.
  std::optional<questions::Place> place_on_picture(double x, double y) const;

  /// Whether the option under a point can be dragged.
  bool can_be_dragged(const app::ElementId& id) const;

  /// Scrolls by so many units; false when all of the body shows.
  bool scroll(double units) { return scroll_.move(view_.frame, units); }

  /// How much a page key scrolls, in units.
  double page_height() const { return view_.frame.body.height * 0.9; }

private:
  const layout::Item* item(const app::ElementId& id) const;
  View next_view(const app::Scene& scene, const Setting& setting, bool same_scene);
  std::vector<Motion::Rising> rising(const View& before, const View& after) const;
  void begin_motion(Motion motion);
  void end_motion(Presenter& presenter);
  void begin_growth(std::vector<Growing> growing);
  void grow(FrameTime now);
  void end_growth();

  Painter painter_;
  Scroll scroll_;
  Setting setting_;
  app::Scene scene_;
  View view_;
  std::optional<app::ElementId> pressed_, shown_pressed_;
  cairo_surface_t* canvas_ = nullptr; ///< the presenter's
  std::optional<Motion> motion_;
  FrameTime moved_{};      ///< when its last picture was shown
  Surface before_, after_; ///< what it goes from and to
  bool mixed_ = false;     ///< its pictures are; what still moves, grows
  std::vector<Growing> growing_;
  std::vector<PixelRect> growing_parts_;
};

} // namespace ruru::window
