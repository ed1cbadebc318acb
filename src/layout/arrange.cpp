#include "layout/compact.hpp"
#include "layout/flow.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ruru::layout {
namespace {

bool is_empty(const app::Node& node) {
  return std::holds_alternative<app::Flow>(node.content) && node.children.empty();
}

bool is_small(Size size, double scale) { return scale > 1.4 || size.width < 900 || size.height < 600; }

/// The parts of a window: a header and a footer that stay, and the body between them.
class Parts {
public:
  Parts(const app::Scene& scene, Size size, double scale, const TextMeasure& measure)
      : scene_(scene), spacing_{{measure, scale}, is_small(size, scale) ? Room::scarce : Room::ample} {
    frame_.size = size;
    frame_.scale = scale;
    frame_.right_to_left = scene.right_to_left;
    frame_.page = scene.page;
    margin_ = size.width < 480 ? 12 : spacing_.room == Room::scarce ? 24 : 40;
    edge_ = size.height < 480 ? 12 : spacing_.room == Room::scarce ? 16 : 32;
  }

  Frame arranged() {
    const double body_width = column(scene_.width == app::Scene::Width::focus ? 920 : 1200);
    const double header_width = column(1200);
    const app::Node header = compact_header(scene_.header, header_width, spacing_);
    const app::Node footer = compact_footer(scene_.footer, body_width, spacing_, scene_.focus);
    const double header_height =
        is_empty(header) ? 0 : std::max(height_of(header, header_width, spacing_), 48.0);
    const double footer_height = is_empty(footer) ? 0 : height_of(footer, body_width, spacing_);
    const double footer_top = frame_.size.height - footer_room(footer_height);

    // A window too low for three parts scrolls its footer with the body, and then its header too.
    const double least_body = std::min(240.0, frame_.size.height * 0.5);
    double top = header_height > 0 ? edge_ + header_height + edge_ : edge_;
    double bottom = footer_height > 0 ? footer_top - gap_above_footer() : frame_.size.height - edge_;
    const bool footer_scrolls = footer_height > 0 && bottom - top < least_body;
    if (footer_scrolls) bottom = frame_.size.height - edge_;
    const bool header_scrolls = header_height > 0 && bottom - top < least_body;
    if (header_scrolls) top = edge_;

    frame_.body = {0, top, frame_.size.width, bottom - top};
    double y = top;
    if (header_scrolls)
      y = put(header, y, header_width, header_height, Item::Layer::scrolled, spacing_) + edge_;
    else if (header_height > 0)
      put(header, edge_, header_width, header_height, Item::Layer::fixed, spacing_);
    const double below = footer_scrolls ? footer_height + edge_ : 0;
    const double room = bottom - y - below;
    const auto [body, body_spacing] = fitting_body(body_width, room);
    const double body_height = std::max(height_of(body, body_width, body_spacing), room);
    y = put(body, y, body_width, body_height, Item::Layer::scrolled, body_spacing);
    if (footer_scrolls)
      y = put(footer, y + edge_, body_width, footer_height, Item::Layer::scrolled, spacing_);
    else if (footer_height > 0)
      put(footer, footer_top, body_width, footer_height, Item::Layer::fixed, spacing_);
    frame_.body_height = y - top;
    if (frame_.right_to_left)
      for (Item& item : frame_.items)
        item.box.x = frame_.size.width - item.box.right();
    return std::move(frame_);
  }

  /// The height in which nothing has to scroll, with the spacing of a window of this size.
  double full_height() const {
    const double body_width = column(scene_.width == app::Scene::Width::focus ? 920 : 1200);
    const double header_width = column(1200);
    const double header = std::max(height_of(scene_.header, header_width, spacing_), 48.0);
    const double body = height_of(scene_.body, body_width, spacing_);
    const double footer = is_empty(scene_.footer) ? 0 : height_of(scene_.footer, body_width, spacing_);
    const double top = is_empty(scene_.header) ? edge_ : edge_ + header + edge_;
    return top + body + (footer > 0 ? gap_above_footer() + footer_room(footer) : edge_);
  }

private:
  /// Before a body has to scroll, its parts move closer together, and what is only nice to have goes.
  std::pair<app::Node, Spacing> fitting_body(double width, double room) const {
    Spacing spacing = spacing_;
    for (const Room each : {Room::ample, Room::close}) {
      if (each < spacing_.room) continue;
      spacing.room = each;
      const auto fits = [&](const app::Node& body) { return height_of(body, width, spacing) <= room; };
      if (fits(scene_.body) && (is_empty(scene_.tallest) || fits(scene_.tallest)))
        return {scene_.body, spacing};
    }
    spacing.room = Room::scarce;
    return {without_extras(scene_.body), spacing};
  }

  double column(double width) const {
    return std::floor(std::min(frame_.size.width - 2 * margin_, width * spacing_.ruler.scale));
  }

  /// One line of hints is centred 44 above the bottom.
  double footer_room(double height) const { return std::max(std::ceil(height / 2) + 44, height + 16); }
  double gap_above_footer() const { return spacing_.room == Room::scarce ? 16 : 24; }

  /// Places a part in the middle of the window; returns where it ends.
  double put(const app::Node& node, double y, double width, double height, Item::Layer layer,
             const Spacing& spacing) {
    const double x = std::floor((frame_.size.width - width) / 2);
    place(node, {x, y, width, height}, spacing, {scene_.focus, layer}, frame_.items);
    return y + height;
  }

  const app::Scene& scene_;
  const Spacing spacing_;
  Frame frame_;
  double margin_, edge_;
};

} // namespace

Frame arrange(const app::Scene& scene, Size size, double scale, const TextMeasure& measure) {
  size.width = std::max(size.width, 320.0);
  size.height = std::max(size.height, 240.0);
  return Parts(scene, size, std::clamp(scale, 1.0, 3.0), measure).arranged();
}

double full_height(const app::Scene& scene, double width, double scale, const TextMeasure& measure) {
  constexpr double ample = 1e5;
  return Parts(scene, {std::max(width, 320.0), ample}, std::clamp(scale, 1.0, 3.0), measure).full_height();
}

} // namespace ruru::layout
