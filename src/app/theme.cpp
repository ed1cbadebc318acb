#include "app/theme.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

std::string_view liked_by(DesktopLook desktop) {
  switch (desktop) {
  case DesktopLook::light: return "day";
  case DesktopLook::contrast: return "contrast";
  case DesktopLook::dark:
  case DesktopLook::unknown: break;
  }
  return "night";
}

} // namespace

const Theme& theme_for(const std::vector<Theme>& themes, std::string_view wanted, DesktopLook desktop) {
  static const Theme without_files;
  for (const std::string_view id : {wanted == as_desktop ? liked_by(desktop) : wanted, shipped_themes[0]}) {
    const auto found = std::ranges::find(themes, id, &Theme::id);
    if (found != themes.end()) return *found;
  }
  return without_files;
}

} // namespace ruru::app
