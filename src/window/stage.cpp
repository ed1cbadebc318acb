#include "window/stage.hpp"

#include "window/changes.hpp"

#include <algorithm>

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
    scroll_.follow(next.frame, scene.focus, scene.reads_before_focus);
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

const layout::Item* Stage::item(const app::ElementId& id) const {
  const auto found = std::ranges::find(view_.frame.items, id, &layout::Item::id);
  return found == view_.frame.items.end() ? nullptr : &*found;
}

std::optional<questions::Place> Stage::place_on_picture(double x, double y) const {
  const auto id = under(x, y);
  const layout::Item* found = id ? item(*id) : nullptr;
  const auto* picture = found ? std::get_if<app::Picture>(&found->content) : nullptr;
  if (!picture || !picture->asks_for_a_place) return {};
  const double scrolled = found->layer == layout::Item::Layer::scrolled ? view_.scroll : 0;
  const layout::Point point{x / view_.zoom, y / view_.zoom + scrolled};
  const layout::Rect box = layout::fitted(found->box, painter_.measure().picture(*picture));
  if (!box.contains(point)) return {};
  return questions::Place{(point.x - box.x) / box.width, (point.y - box.y) / box.height};
}

bool Stage::can_be_dragged(const app::ElementId& id) const {
  const layout::Item* found = item(id);
  const auto* option = found ? std::get_if<app::Option>(&found->content) : nullptr;
  return option && option->can_be_dragged;
}

} // namespace ruru::window
