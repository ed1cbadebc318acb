#include "window/scroll.hpp"

#include <algorithm>

namespace ruru::window {
namespace {

constexpr double margin = 24; // that stays visible around a focused element

bool is_scrolled(const layout::Frame& frame, const app::ElementId& id) {
  return std::any_of(frame.items.begin(), frame.items.end(), [&](const layout::Item& item) {
    return item.id == id && item.layer == layout::Item::Layer::scrolled;
  });
}

bool is_card(const layout::Item& item) {
  const auto* flow = std::get_if<app::Flow>(&item.content);
  return flow && flow->surface == app::Flow::Surface::card;
}

/// The card around `place`; `place` itself where there is none.
layout::Rect card_around(const layout::Frame& frame, const layout::Rect& place) {
  for (const layout::Item& item : frame.items) {
    const bool around = item.box.y <= place.y && item.box.bottom() >= place.bottom() &&
                        item.box.x <= place.x && item.box.x + item.box.width >= place.x + place.width;
    if (is_card(item) && around) return item.box;
  }
  return place;
}

/// What is to be read before `place`: the card around it, or else the last one above it with all up to
/// `place`.
layout::Rect news_at(const layout::Frame& frame, const layout::Rect& place) {
  if (const layout::Rect card = card_around(frame, place); card != place) return card;
  double top = frame.body.y - 1;
  for (const layout::Item& item : frame.items)
    if (is_card(item) && item.layer == layout::Item::Layer::scrolled && item.box.bottom() <= place.y)
      top = std::max(top, item.box.y);
  if (top < frame.body.y) return place;
  return {place.x, top, place.width, place.bottom() - top};
}

bool is_part_of_chart(const layout::Frame& frame, const app::ElementId& id) {
  return std::any_of(frame.items.begin(), frame.items.end(), [&](const layout::Item& item) {
    return item.id == id && (std::holds_alternative<app::HeatCell>(item.content) ||
                             std::holds_alternative<app::PlotMark>(item.content));
  });
}

/// The field that is written into with a board of letters.
std::optional<layout::Rect> field_in_use(const layout::Frame& frame) {
  for (const layout::Item& item : frame.items)
    if (const auto* field = std::get_if<app::Field>(&item.content); field && field->in_use) return item.box;
  return {};
}

} // namespace

void Scroll::follow(const layout::Frame& frame, const app::ElementId& focus, bool reads_before_focus) {
  const bool new_page = frame.page != page_;
  const bool new_place = focus != focus_ || frame.size != size_ || frame.scale != scale_;
  if (new_page) offset_ = 0;
  auto place = layout::place_of(frame, focus);
  if (place && reads_before_focus) place = news_at(frame, *place);
  // A new page begins at its top: its question is read before its first answer.
  if (!new_page && new_place && place && is_scrolled(frame, focus)) {
    const double highest = place->y - frame.body.y - margin;
    const double lowest = place->bottom() - frame.body.bottom() + margin;
    const bool is_hidden = offset_ < lowest || offset_ > highest;
    if (is_hidden && is_part_of_chart(frame, focus)) // with what is said of it, which stands above the chart
      offset_ = std::max(card_around(frame, *place).y - frame.body.y, lowest);
    else
      offset_ = std::min(std::max(offset_, lowest), highest);
    if (const auto field = field_in_use(frame)) // it shows too, where there is room for both
      offset_ = std::max(std::min(offset_, field->y - frame.body.y - margin), lowest);
  }
  offset_ = std::clamp(offset_, 0.0, layout::farthest_scroll(frame));
  page_ = frame.page;
  focus_ = focus;
  size_ = frame.size;
  scale_ = frame.scale;
}

bool Scroll::move(const layout::Frame& frame, double units) {
  const double farthest = layout::farthest_scroll(frame);
  if (farthest <= 0) return false;
  offset_ = std::clamp(offset_ + units, 0.0, farthest);
  return true;
}

} // namespace ruru::window
