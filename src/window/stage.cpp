#include "window/stage.hpp"

#include "window/changes.hpp"
#include "window/reach.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ruru::window {

namespace {

constexpr double slide_way = 24; // units

void copy_part(cairo_surface_t* into, cairo_surface_t* from, const PixelRect& part) {
  const Context context(cairo_create(into));
  cairo_rectangle(context.get(), part.x, part.y, part.width, part.height);
  cairo_clip(context.get());
  cairo_set_source_surface(context.get(), from, 0, 0);
  cairo_set_operator(context.get(), CAIRO_OPERATOR_SOURCE);
  cairo_paint(context.get());
}

/// Makes `copy` the same picture as an image of the window. Its memory is kept from one motion to the next:
/// to get it anew takes as long as to fill it.
void copy_into(Surface& copy, cairo_surface_t* image) {
  const int width = cairo_image_surface_get_width(image), height = cairo_image_surface_get_height(image);
  if (!copy || cairo_image_surface_get_width(copy.get()) != width ||
      cairo_image_surface_get_height(copy.get()) != height)
    copy.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  copy_part(copy.get(), image, {0, 0, width, height});
}

/// What a finger would push in. A picture is not: where on it was clicked must not move.
bool gives_way(const layout::Item& item) {
  return item.enabled && (std::holds_alternative<app::Option>(item.content) ||
                          std::holds_alternative<app::Button>(item.content) ||
                          std::holds_alternative<app::BackButton>(item.content) ||
                          std::holds_alternative<app::GradeButton>(item.content));
}

/// Pixels for one unit.
double zoom(const Setting& setting) {
  const layout::Size ordinary{setting.width / setting.density, setting.height / setting.density};
  return setting.density * layout::zoom(ordinary);
}

} // namespace

View Stage::next_view(const app::Scene& scene, const Setting& setting, bool same_scene) {
  View next = view_;
  if (!same_scene) {
    next.zoom = zoom(setting);
    next.theme = setting.theme;
    next.frame = layout::arrange(scene, {setting.width / next.zoom, setting.height / next.zoom},
                                 setting.text_scale, painter_.measure());
    scroll_.follow(next.frame, scene.focus, scene.reads_before_focus);
  }
  for (layout::Item& item : next.frame.items)
    item.pressed = pressed_ && item.id == *pressed_ && gives_way(item);
  next.scroll = scroll_.offset();
  return next;
}

void Stage::show(const app::Scene& scene, const Setting& setting, Presenter& presenter) {
  const bool same_scene = canvas_ && setting == setting_ && scene == scene_;
  const bool same_press = pressed_ == shown_pressed_;
  if (same_scene && same_press && view_.scroll == scroll_.offset()) return;

  end_growth();
  const std::string page = scene_.page;
  Difference difference = Difference::content;
  if (same_scene) {
    if (view_.scroll == scroll_.offset()) difference = Difference::press_alone;
  } else {
    scene_.focus = scene.focus; // what else is different?
    if (setting.motion && scene_ == scene) difference = Difference::focus_alone;
    scene_ = scene;
  }
  const bool new_canvas = !canvas_ || setting.width != setting_.width || setting.height != setting_.height;
  if (new_canvas) {
    const bool has_just_begun = !canvas_;
    motion_.reset();
    canvas_ = presenter.canvas(setting.width, setting.height);
    if (!canvas_) return;
    // First what needs no fonts, which may still be looked for then.
    if (has_just_begun) painter_.paint_behind(canvas_, setting.theme, zoom(setting), scene.right_to_left);
  }
  View next = next_view(scene, setting, same_scene);
  shown_pressed_ = pressed_;
  setting_ = setting;
  if (new_canvas) {
    painter_.paint(canvas_, next);
    view_ = std::move(next);
    show_again(presenter);
    return;
  }
  const auto parts = changes(view_, next, setting.width, setting.height);
  std::swap(view_, next);
  const View& before = next;
  if (parts.empty()) return;
  const bool scrolled_only = same_scene && difference == Difference::content;
  std::optional<Motion> motion;
  if (setting.motion && !scrolled_only)
    motion = motion_between(page, scene.page, parts, setting.width, setting.height,
                            slide_way * view_.zoom * (scene.right_to_left ? -1 : 1),
                            std::chrono::steady_clock::now(), difference);
  std::vector<Growing> grows;
  if (setting.motion && !same_scene && !page.empty()) grows = growing(before.frame, view_.frame);
  if (!motion && !grows.empty())
    motion = Motion{.parts = parts, .since = std::chrono::steady_clock::now(), .rising = {}};
  if (motion) {
    motion->rising = rising(before, view_);
    begin_motion(*std::move(motion));
    for (const PixelRect& part : parts)
      painter_.paint(after_.get(), view_, part);
    begin_growth(std::move(grows));
    return;
  }
  end_motion(presenter);
  for (const PixelRect& part : parts)
    painter_.paint(canvas_, view_, part);
  presenter.show(parts);
}

/// What is to rise and was not there on the same page.
std::vector<Motion::Rising> Stage::rising(const View& before, const View& after) const {
  const auto rises = [](const layout::Item& item) { return item.rise > 0; };
  if (before.frame.page != after.frame.page || std::ranges::any_of(before.frame.items, rises)) return {};
  std::vector<Motion::Rising> all;
  for (const layout::Item& item : after.frame.items) {
    if (!rises(item)) continue;
    layout::Rect box = item.box;
    if (item.layer == layout::Item::Layer::scrolled) box.y -= after.scroll;
    const double below = std::min(reach(item), 24.0); // most of its shadow
    const PixelRect part = covering({box.x - 8, box.y, box.width + 16, box.height + below}, after.zoom,
                                    setting_.width, setting_.height);
    if (part.width > 0 && part.height > 0)
      all.push_back({part, static_cast<int>(std::lround(item.rise * after.zoom))});
  }
  return all;
}

/// From what is seen now, which may be the middle of another motion.
void Stage::begin_motion(Motion motion) {
  copy_into(before_, canvas_);
  if (motion_)
    motion.parts = around(motion.parts, motion_->parts);
  else
    copy_into(after_, canvas_);
  moved_ = motion.since - frame_time; // its first picture comes at once
  motion_ = std::move(motion);
  mixed_ = false;
}

/// Shows where the motion leads to.
void Stage::end_motion(Presenter& presenter) {
  if (!motion_) return;
  end_growth();
  for (const PixelRect& part : motion_->parts)
    copy_part(canvas_, after_.get(), part);
  presenter.show(motion_->parts);
  motion_.reset();
}

void Stage::begin_growth(std::vector<Growing> growing) {
  growing_ = std::move(growing);
  growing_parts_.clear(); // those of an earlier motion are not painted again in each frame of this one
  if (growing_.empty()) return;
  View empty = view_;
  for (const Growing& each : growing_) {
    empty.frame.items[each.item].content = at(each, {});
    motion_->grows = std::max(motion_->grows, duration(each));
  }
  growing_parts_ = changes(empty, view_, setting_.width, setting_.height);
}

/// Brings what grows up to that time, in the picture that the motion leads to.
void Stage::grow(FrameTime now) {
  for (const Growing& each : growing_)
    view_.frame.items[each.item].content = at(each, now - motion_->since);
  for (const PixelRect& part : growing_parts_)
    painter_.paint(after_.get(), view_, part);
}

void Stage::end_growth() {
  if (growing_.empty()) return;
  grow(motion_->since + lasts(*motion_));
  growing_.clear();
}

std::optional<FrameTime> Stage::next_frame() const {
  if (!motion_) return {};
  return moved_ + frame_time;
}

void Stage::move(FrameTime now, Presenter& presenter) {
  if (!motion_ || now < moved_ + frame_time) return;
  moved_ += (now - moved_) / frame_time * frame_time; // late once is not late from then on
  if (now >= motion_->since + lasts(*motion_)) return end_motion(presenter);
  grow(now);
  const bool only_grows = mixed_;
  mixed_ = now >= motion_->since + mixes(*motion_);
  if (!mixed_) paint_between(canvas_, before_.get(), after_.get(), *motion_, now);
  const std::vector<PixelRect>& parts = only_grows ? growing_parts_ : motion_->parts;
  if (mixed_)
    for (const PixelRect& part : parts)
      copy_part(canvas_, after_.get(), part);
  presenter.show(parts);
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
