#include "app/theme_changes.hpp"

#include "app/words.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

std::string goes_on() { return tr("The last one without mistakes goes on."); }
std::string left_out() { return tr("The other themes can be chosen."); }

bool tells_of_themes(const std::optional<Notice>& notice) {
  return notice && (notice->advice == goes_on() || notice->advice == left_out());
}

} // namespace

const Theme& theme_of(const Model& model) {
  return theme_for(model.themes, model.preferences.theme, model.desktop);
}

void take_themes(Model& model, ThemesChanged what) {
  bool kept = false;
  for (const BrokenTheme& broken : what.broken) {
    const auto last_good = std::ranges::find(model.themes, broken.id, &Theme::id);
    if (last_good == model.themes.end()) continue;
    std::erase_if(what.themes, [&](const Theme& other) { return other.id == broken.id; });
    what.themes.push_back(*last_good);
    kept = true;
  }
  model.themes = std::move(what.themes);
  std::ranges::stable_sort(model.themes, {}, [](const Theme& theme) {
    return std::ranges::find(shipped_themes, theme.id) - shipped_themes.begin();
  });
  if (!what.broken.empty() && (!model.notice || tells_of_themes(model.notice)))
    model.notice = Notice{.happened = what.broken.front().problem, .advice = kept ? goes_on() : left_out()};
  else if (what.broken.empty() && tells_of_themes(model.notice))
    model.notice.reset();
}

} // namespace ruru::app
