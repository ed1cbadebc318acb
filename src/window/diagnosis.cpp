#include "window/diagnosis.hpp"

#include "window/sfml_port.hpp"
#include "window/speaker.hpp"
#include "window/typesetter.hpp"
#include "window/voice.hpp"
#include "window/x_display.hpp"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pango.h>

#include <GL/glx.h> // the last one: X11 defines None, Bool and other words
#include <filesystem>
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

/// Where OpenGL has no graphics card, Ruru puts its pictures into shared memory, which is faster then.
Finding open_gl() {
  std::error_code ignored;
  bool card = false;
  for (auto entry = std::filesystem::directory_iterator("/dev/dri", ignored);
       !ignored && entry != std::filesystem::directory_iterator(); entry.increment(ignored))
    card = card || entry->path().filename().string().starts_with("renderD");
  ::Display* display = XOpenDisplay(nullptr);
  int major = 0, minor = 0;
  const bool there = display && glXQueryVersion(display, &major, &minor) != 0;
  if (display) XCloseDisplay(display);
  if (!display) return {"OpenGL", "not looked at, for there is no display", State::good, ""};
  if (!there)
    return {"OpenGL", "none", State::missing,
            "The display offers no GLX; try one that does, or play with --text."};
  return {"OpenGL",
          "GLX " + std::to_string(major) + '.' + std::to_string(minor) +
              (card ? ", on a graphics card" : ", by the processor; pictures go through shared memory"),
          State::good, ""};
}

Finding sound() {
  if (has_sound_device()) return {"Sound", "a device", State::good, ""};
  return {"Sound", "no device, so nothing is heard", State::good, ""};
}

Finding voice() {
  return {"Reading aloud",
          has_voice() ? "speech-dispatcher" : "no speech-dispatcher, so nothing is read aloud", State::good,
          ""};
}

Finding libraries() {
  return {"Libraries",
          "SFML " + sfml_version() + ", Cairo " + cairo_version_string() + ", Pango " +
              pango_version_string(),
          State::good, ""};
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
  std::vector<Finding> findings{display(), open_gl(), sound(), voice(), libraries()};
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
