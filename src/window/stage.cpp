#include "window/stage.hpp"

#include "window/changes.hpp"

namespace ruru::window {

void Stage::show(const app::Scene& scene, const Setting& setting, Presenter& presenter) {
  const bool same_scene = canvas_ && setting == setting_ && scene == scene_;
  if (same_scene && view_.scroll == scroll_.offset()) return;

  View next = view_;
  if (!same_scene) {
    const layout::Size ordinary{setting.width / setting.density, setting.height / setting.density};
    next.zoom = setting.density * layout::zoom(ordinary);
    next.theme = setting.theme;
    next.frame = layout::arrange(scene, {setting.width / next.zoom, setting.height / next.zoom},
                                 setting.text_scale, painter_.measure());
    scroll_.follow(next.frame, scene.focus);
    scene_ = scene;
  }
  next.scroll = scroll_.offset();

  const bool new_canvas = !canvas_ || setting.width != setting_.width || setting.height != setting_.height;
  setting_ = setting;
  if (new_canvas) {
    canvas_ = presenter.canvas(setting.width, setting.height);
    if (!canvas_) return;
    painter_.paint(canvas_, next);
    view_ = std::move(next);
    show_again(presenter);
    return;
  }
  const auto parts = changes(view_, next, setting.width, setting.height);
  view_ = std::move(next);
  for (const PixelRect& part : parts)
    painter_.paint(canvas_, view_, part);
  if (!parts.empty()) presenter.show(parts);
}

void Stage::show_again(Presenter& presenter) {
  if (canvas_) presenter.show({{0, 0, setting_.width, setting_.height}});
}

std::optional<app::ElementId> Stage::under(double x, double y) const {
  return layout::hit(view_.frame, {x / view_.zoom, y / view_.zoom}, view_.scroll);
}

} // namespace ruru::window
