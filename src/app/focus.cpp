#include "app/focus.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

/// Elements that Tab passes in one step: one, or all parts of a chart.
struct Stop {
  std::vector<ElementId> ids;
  std::ptrdiff_t along = 0; ///< how many parts left and right go; 0: they leave it
  std::ptrdiff_t down = 0;  ///< up and down
  std::size_t entry = 0;    ///< where one comes in
};

void add_stops(std::vector<Stop>& stops, const Node& node) {
  const bool is_heat_map = std::holds_alternative<HeatMap>(node.content);
  if (is_heat_map || std::holds_alternative<Plot>(node.content)) {
    Stop stop{.along = is_heat_map ? 7 : 1, .down = is_heat_map ? 1 : 0};
    for (const Node& part : node.children) {
      if (!part.id.empty() && part.enabled) stop.ids.push_back(part.id);
    }
    if (stop.ids.empty()) return;
    if (is_heat_map) stop.entry = stop.ids.size() - 1; // today
    stops.push_back(std::move(stop));
    return;
  }
  if (!node.id.empty() && node.enabled) stops.push_back({.ids = {node.id}});
  for (const Node& child : node.children)
    add_stops(stops, child);
}

std::vector<Stop> stops_of(const Scene& scene) {
  std::vector<Stop> stops;
  for (const Node* part : {&scene.header, &scene.body, &scene.footer})
    add_stops(stops, *part);
  return stops;
}

/// Where one comes in who goes forward: behind the header.
const Stop& first_of_body(const Scene& scene, const std::vector<Stop>& stops) {
  std::vector<Stop> header;
  add_stops(header, scene.header);
  return header.size() < stops.size() ? stops[header.size()] : stops.front();
}

/// -1, 1, or 0 for a key that does not lead to another stop.
int direction(const Key& key) {
  using Code = Key::Code;
  switch (key.code) {
  case Code::tab: return key.shift ? -1 : 1;
  case Code::down:
  case Code::right: return 1;
  case Code::up:
  case Code::left: return -1;
  default: return 0;
  }
}

/// The part that a key leads to within a chart; nothing when it leads out of it.
std::optional<std::size_t> within(const Stop& stop, std::size_t at, const Key& key) {
  using Code = Key::Code;
  const auto last = std::ssize(stop.ids) - 1;
  std::ptrdiff_t by = 0;
  switch (key.code) {
  case Code::left: by = -stop.along; break;
  case Code::right: by = stop.along; break;
  case Code::up: by = -stop.down; break;
  case Code::down: by = stop.down; break;
  case Code::home: return stop.along > 0 ? std::optional<std::size_t>(0) : std::nullopt;
  case Code::end:
    return stop.along > 0 ? std::optional<std::size_t>(static_cast<std::size_t>(last)) : std::nullopt;
  default: return {};
  }
  if (by == 0) return {};
  const bool sideways = key.code == Code::left || key.code == Code::right;
  const std::ptrdiff_t wanted = static_cast<std::ptrdiff_t>(at) + by;
  if (wanted >= 0 && wanted <= last) return static_cast<std::size_t>(wanted);
  return sideways ? std::optional<std::size_t>(at) : std::nullopt; // at its end it stays
}

} // namespace

std::optional<ElementId> moved_focus(const Scene& scene, const Key& key) {
  if (key.control || key.alt) return {};
  const bool is_end = key.code == Key::Code::home || key.code == Key::Code::end;
  const int by = direction(key);
  if (by == 0 && !is_end) return {};
  const std::vector<Stop> stops = stops_of(scene);
  if (stops.empty()) return {};
  const auto stands = [&](const Stop& stop) {
    return std::ranges::find(stop.ids, scene.focus) != stop.ids.end();
  };
  const auto found = std::ranges::find_if(stops, stands);
  if (found == stops.end()) {
    if (by == 0) return {};
    const Stop& first = by > 0 ? first_of_body(scene, stops) : stops.back();
    return first.ids[first.entry];
  }
  const auto at = static_cast<std::size_t>(std::ranges::find(found->ids, scene.focus) - found->ids.begin());
  if (const auto part = within(*found, at, key)) return found->ids[*part];
  if (by == 0) return {};
  const auto count = std::ssize(stops);
  const Stop& next = stops[static_cast<std::size_t>((found - stops.begin() + by + count) % count)];
  return next.ids[next.entry];
}

} // namespace ruru::app
