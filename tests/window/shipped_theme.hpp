#pragma once

#include "run/theme_files.hpp"

namespace ruru::samples {

/// One of the themes that Ruru ships, from its file.
inline const app::Theme& shipped_theme(std::string_view id) {
  static const auto loaded = run::load_themes({std::filesystem::path(RURU_SOURCE_DIR) / "assets/themes"});
  return app::theme_for(loaded.themes, id, app::DesktopLook::unknown);
}

} // namespace ruru::samples
