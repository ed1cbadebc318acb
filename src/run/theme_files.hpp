#pragma once

#include "app/event.hpp"
#include "app/theme.hpp"

#include <filesystem>
#include <vector>

namespace ruru::run {

/// The themes of all `*.yaml` files in these folders (docs/themes.md has the keys). Of two with one name,
/// that of the later folder counts; a file that has a mistake is left out and named in `broken`. What a theme
/// does not say is as in its base: one of the folders before its own, Night where it names none.
app::ThemesChanged load_themes(const std::vector<std::filesystem::path>& folders);

} // namespace ruru::run
