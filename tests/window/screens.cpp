#include "screens.hpp"

#include "screen_tour.hpp"

#include <algorithm>
#include <map>

namespace ruru::screens {

namespace {

/// The packs stand in no folder, so that no picture names one; the owl of the tour pack stands in for theirs.
void find_pictures(app::Node& node) {
  if (auto* picture = std::get_if<app::Picture>(&node.content))
    picture->folder = RURU_SOURCE_DIR "/questions/";
  for (app::Node& child : node.children)
    find_pictures(child);
}

void find_pictures(app::Scene& scene) {
  find_pictures(scene.body);
  find_pictures(scene.tallest);
}

std::vector<Screen> made(Direction direction) {
  const World here = world(direction);
  std::vector<Screen> screens;
  for (const auto visit :
       {visit_places, visit_rounds, visit_kinds, visit_reviews, visit_couch, visit_statistics})
    visit(here, screens);
  for (Screen& screen : screens) {
    find_pictures(screen.scene);
    for (app::Scene& before : screen.before)
      find_pictures(before);
  }
  return screens;
}

} // namespace

const std::vector<Screen>& all(Direction direction) {
  static std::map<Direction, std::vector<Screen>> kept;
  std::vector<Screen>& screens = kept[direction];
  if (screens.empty()) screens = made(direction);
  return screens;
}

const Screen& named(Direction direction, const std::string& name) {
  const auto found = std::ranges::find(all(direction), name, &Screen::name);
  INFO(name);
  REQUIRE(found != all(direction).end());
  return *found;
}

} // namespace ruru::screens
