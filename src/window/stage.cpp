#include "window/stage.hpp"

#include "window/changes.hpp"

#include <algorithm>
#include <string>

namespace ruru::window {

namespace {

constexpr double slide_way = 24; // units

/// A copy of an image of the window.
Surface copy_of(cairo_surface_t* image) {
  const int width = cairo_image_surface_get_width(image), height = cairo_image_surface_get_height(image);
  Surface copy(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  const Context context(cairo_create(copy.get()));
  cairo_set_source_surface(context.get(), image, 0, 0);
  cairo_set_operator(context.get(), CAIRO_OPERATOR_SOURCE);
  cairo_paint(context.get());
  return copy;
}

void copy_part(cairo_surface_t* into, cairo_surface_t* from, const PixelRect& part) {
  const Context context(cairo_create(into));
  cairo_rectangle(context.get(), part.x, part.y, part.width, part.height);
  cairo_clip(context.get());
  cairo_set_source_surface(context.get(), from, 0, 0);
  cairo_set_operator(context.get(), CAIRO_OPERATOR_SOURCE);
  cairo_paint(context.get());
}

} // namespace

void Stage::show(const app::Scene& scene, const Setting& setting, Presenter& presenter) {
  const bool same_scene = canvas_ && setting == setting_ && scene == scene_;
  if (same_scene && view_.scroll == scroll_.offset()) return;

  const std::string page = scene_.page;
  Difference difference = Difference::content;
  View next = view_;
  if (!same_scene) {
    scene_.focus = scene.focus; // what else is different?
    if (setting.motion && scene_ == scene) difference = Difference::focus_alone;
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
    motion_.reset();
    canvas_ = presenter.canvas(setting.width, setting.height);
    if (!canvas_) return;
    painter_.paint(canvas_, next);
    view_ = std::move(next);
    show_again(presenter);
    return;
  }
  const auto parts = changes(view_, next, setting.width, setting.height);
  view_ = std::move(next);
  if (parts.empty()) return;
  const double way = slide_way * view_.zoom * (scene.right_to_left ? -1 : 1);
  std::optional<Motion> motion;
  if (setting.motion && !same_scene)
    motion = motion_between(page, scene.page, parts, setting.width, setting.height, way,
                            std::chrono::steady_clock::now(), difference);
  if (motion) {
    begin_motion(*std::move(motion));
    for (const PixelRect& part : parts)
      painter_.paint(after_.get(), view_, part);
    return;
  }
  end_motion(presenter);
  for (const PixelRect& part : parts)
    painter_.paint(canvas_, view_, part);
  presenter.show(parts);
}

/// From what is seen now, which may be the middle of another motion.
void Stage::begin_motion(Motion motion) {
  before_ = copy_of(canvas_);
  if (motion_)
    motion.parts = around(motion.parts, motion_->parts);
  else
    after_ = copy_of(canvas_);
  moved_ = motion.since - frame_time; // its first picture comes at once
  motion_ = std::move(motion);
}

/// Shows where the motion leads to.
void Stage::end_motion(Presenter& presenter) {
  if (!motion_) return;
  for (const PixelRect& part : motion_->parts)
    copy_part(canvas_, after_.get(), part);
  presenter.show(motion_->parts);
  motion_.reset();
}

std::optional<FrameTime> Stage::next_frame() const {
  if (!motion_) return {};
  return moved_ + frame_time;
}

void Stage::move(FrameTime now, Presenter& presenter) {
  if (!motion_ || now < moved_ + frame_time) return;
  moved_ += (now - moved_) / frame_time * frame_time; // late once is not late from then on
  const double come = progress(*motion_, now);
  if (come >= 1) return end_motion(presenter);
  paint_between(canvas_, before_.get(), after_.get(), *motion_, come);
  presenter.show(motion_->parts);
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
