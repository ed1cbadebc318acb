#include "commands/stats.hpp"

#ifdef RURU_WINDOW
#include "app/screens/screens.hpp"
#include "run/theme_files.hpp"
#include "window/picture.hpp"

#include <algorithm>
#endif

namespace ruru::commands {

#ifdef RURU_WINDOW

namespace {

/// The theme that is named, or the learner's own.
Result<app::Theme> theme_named(const std::string& name, const std::vector<app::Theme>& themes,
                               const app::Model& model) {
  if (name.empty()) return app::theme_for(themes, model.preferences.theme, model.desktop);
  const auto found = std::ranges::find(themes, name, &app::Theme::id);
  if (found != themes.end()) return *found;
  std::string ids;
  for (const app::Theme& theme : themes)
    ids += (ids.empty() ? "" : ", ") + theme.id;
  return Error{"There is no theme “" + name + "”. There are: " + ids + "."};
}

} // namespace

Result<Done> paint_stats(const app::Model& model, const run::Where& places, const StatsPicture& picture) {
  const app::Scene scene = app::picture_of(model);
  const auto theme = theme_named(picture.theme, run::load_themes(places.theme_folders).themes, model);
  if (!theme) return theme.error();
  const double scale = picture.scale > 0 ? picture.scale : model.preferences.text_scale;
  using Format = window::PictureFormat;
  for (const auto& [file, format] : {std::pair{picture.png, Format::png}, {picture.svg, Format::svg}}) {
    if (file.empty()) continue;
    if (const auto done = window::paint_whole(scene, picture.width, scale, *theme, format, file); !done)
      return done;
  }
  return Done{};
}

#else

Result<Done> paint_stats(const app::Model&, const run::Where&, const StatsPicture&) {
  return Error{"This Ruru was built without a window, so it cannot paint. `ruru stats` says it all in words, "
               "`ruru stats --json` for a program."};
}

#endif

} // namespace ruru::commands
