#include "window/pointer.hpp"

#include <cmath>

namespace ruru::window {

namespace {

constexpr double drag_from = 6; // units; less is a click

} // namespace

void Pointer::move(const PointerMoved& moved, double density) {
  at_ = moved;
  const auto under = stage_.under(moved.x, moved.y);
  const bool begins = !dragging_ && pressed_ && stage_.can_be_dragged(*pressed_) &&
                      std::hypot(moved.x - pressed_at_.x, moved.y - pressed_at_.y) > drag_from * density;
  if (begins) {
    dragging_ = true;
    drag(app::Dragged::Phase::lifted, *pressed_);
  }
  if (under == under_) return;
  under_ = under;
  if (dragging_)
    drag(app::Dragged::Phase::moved, under.value_or(app::ElementId{}));
  else if (under)
    session_.handle(app::Pointed{*under});
}

void Pointer::press(const PointerPressed& press) {
  pressed_ = stage_.under(press.x, press.y);
  pressed_at_ = press;
  stage_.press(pressed_);
}

void Pointer::release(const PointerReleased& release) {
  const auto under = stage_.under(release.x, release.y);
  const auto place = stage_.place_on_picture(release.x, release.y);
  if (dragging_)
    drag(app::Dragged::Phase::dropped, under.value_or(app::ElementId{}));
  else if (pressed_ && under == pressed_ && place)
    session_.handle(app::PlaceChosen{*under, *place});
  else if (pressed_ && under == pressed_)
    session_.handle(app::Activated{*under});
  hold_nothing();
}

void Pointer::let_go() {
  if (dragging_) drag(app::Dragged::Phase::dropped, {});
  hold_nothing();
}

bool Pointer::is_on_something() const { return at_ && stage_.under(at_->x, at_->y).has_value(); }

void Pointer::drag(app::Dragged::Phase phase, const app::ElementId& over) {
  session_.handle(app::Dragged{*pressed_, over, phase});
}

void Pointer::hold_nothing() {
  pressed_.reset();
  stage_.press({});
  dragging_ = false;
}

} // namespace ruru::window
