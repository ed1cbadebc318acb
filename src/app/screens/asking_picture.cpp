#include "app/screens/asking_picture.hpp"

#include "app/keys.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::app {

namespace {

using questions::Kind;
using questions::Place;

constexpr double small_step = 0.005, large_step = 0.025; // of the picture, for a press of an arrow
constexpr double small_height = 200, place_height = 330, large_height = 480;

bool asks_for_a_place(const Asking& asking) { return asking.item.ask.kind == Kind::hotspot; }

/// The middle of one of nine equal parts, counted as one reads.
Place middle_of_ninth(int number) {
  const int index = number - 1;
  return {(index % 3 * 2 + 1) / 6.0, (index / 3 * 2 + 1) / 6.0};
}

std::optional<Place> moved(const std::optional<Place>& cross, const Key& key) {
  const double step = key.shift ? small_step : large_step;
  Place place = cross.value_or(Place{0.5, 0.5});
  if (!cross) return place;
  switch (key.code) {
  case Key::Code::left: place.x -= step; break;
  case Key::Code::right: place.x += step; break;
  case Key::Code::up: place.y -= step; break;
  default: place.y += step; break;
  }
  return Place{std::clamp(place.x, 0.0, 1.0), std::clamp(place.y, 0.0, 1.0)};
}

bool is_arrow(const Key& key) {
  return key.code == Key::Code::left || key.code == Key::Code::right || key.code == Key::Code::up ||
         key.code == Key::Code::down;
}

} // namespace

std::optional<ElementId> move_cross(Asking& asking, const Key& key) {
  if (asking.given || !asks_for_a_place(asking) || key.control || key.alt) return {};
  const bool is_ninth = key.code == Key::Code::character && key.letter >= U'1' && key.letter <= U'9';
  if (is_arrow(key))
    asking.cross = moved(asking.cross, key);
  else if (is_ninth)
    asking.cross = middle_of_ninth(static_cast<int>(key.letter - U'0'));
  else
    return {};
  asking.nonsense.clear();
  return ElementId{"place"};
}

bool point_at(Asking& asking, std::string_view line) {
  asking.cross = questions::place_from(line);
  if (!asking.cross)
    asking.nonsense = tr("Write it like 43 61: percent from the left and from the top; nothing was counted.");
  return asking.cross.has_value();
}

std::string missing_place(const Asking& asking) {
  return asking.cross ? "" : tr("Move the cross to the place first, with the arrows. Nothing was counted.");
}

Node picture_node(const Asking& asking) {
  const questions::Picture& picture = *asking.item.picture;
  Picture shown{.folder = asking.item.folder,
                .file = picture.file,
                .text = picture.text,
                .most_height = asking.enlarged ? large_height : small_height};
  Node node;
  if (asks_for_a_place(asking)) {
    shown.asks_for_a_place = !asking.given;
    shown.cross = asking.cross;
    if (!asking.enlarged) shown.most_height = place_height;
    for (const questions::Region& region : asking.item.ask.regions)
      if (asking.given) shown.regions.push_back({region, Tone::right});
  }
  if (shown.asks_for_a_place) {
    node.id = {"place"};
    node.shortcut = key(Key::Code::enter);
  } else {
    node.id = {"picture"};
    node.shortcut = key_for(Use::enlarge, uses_letters(asking));
  }
  node.content = std::move(shown);
  return node;
}

Node play_button(const Asking& asking) {
  const Key key = key_for(Use::play_sound, uses_letters(asking));
  return silent(
      button({"play"}, key, {.label = asking.plays > 0 ? tr("Play again") : tr("Play"), .icon = Icon::play}));
}

Sound sound_of(const Asking& asking) {
  if (asking.item.sound.empty()) return {};
  return {.folder = asking.item.folder, .file = asking.item.sound, .plays = asking.plays};
}

} // namespace ruru::app
