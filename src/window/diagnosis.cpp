#include "window/diagnosis.hpp"

#include "window/typesetter.hpp"
#include "window/x_display.hpp"

#include <fontconfig/fontconfig.h>

#include <string>

namespace ruru::window {
namespace {

using run::Finding;
using State = Finding::State;

Finding display() {
  auto display = XDisplay::open();
  if (!display) return {"Display", "none", State::missing, display.error().message};
  const ScreenSize screen = display->screen();
  return {"Display", std::to_string(screen.width) + "x" + std::to_string(screen.height), State::good, ""};
}

bool is_installed(const std::string& family) {
  FcPattern* pattern = FcPatternCreate();
  FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcResult result = FcResultNoMatch;
  FcPattern* match = FcFontMatch(nullptr, pattern, &result);
  FcChar8* found = nullptr;
  const bool installed = match && FcPatternGetString(match, FC_FAMILY, 0, &found) == FcResultMatch &&
                         family == reinterpret_cast<const char*>(found);
  if (match) FcPatternDestroy(match);
  FcPatternDestroy(pattern);
  return installed;
}

struct WantedFont {
  const char* family;
  const char* used_for;
  const char* package;
};

Finding font(const WantedFont& wanted) {
  const std::string name = std::string("Font ") + wanted.used_for;
  if (is_installed(wanted.family)) return {name, wanted.family, State::good, ""};
  return {name, std::string(wanted.family) + " is not installed, another one is used", State::missing,
          std::string("sudo apt install ") + wanted.package};
}

} // namespace

std::vector<Finding> diagnosis() {
  std::vector<Finding> findings{display()};
  if (const auto ready = Typesetter().ready(); !ready) {
    findings.push_back({"Fonts", "none", State::broken, ready.error().message});
    return findings;
  }
  for (const WantedFont& wanted : {WantedFont{"Inter", "for text", "fonts-inter"},
                                   WantedFont{"JetBrains Mono", "for code", "fonts-jetbrains-mono"},
                                   WantedFont{"Noto Sans Arabic", "for scripts", "fonts-noto-core"},
                                   WantedFont{"Noto Color Emoji", "for emoji", "fonts-noto-color-emoji"}})
    findings.push_back(font(wanted));
  return findings;
}

} // namespace ruru::window
