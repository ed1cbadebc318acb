#include "../temporary_folder.hpp"
#include "run/desktop.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <poll.h>

namespace fs = std::filesystem;
using namespace ruru;
using Look = app::DesktopLook;

namespace {

/// A home of its own, in which files and variables say what a desktop would.
struct Home {
  test::TemporaryFolder folder;
  std::map<std::string, std::string> variables{{"HOME", (folder / "").string()}};

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name) << text;
  }
  run::Surroundings here() const {
    return {[this](const std::string& name) -> std::optional<std::string> {
              const auto found = variables.find(name);
              if (found == variables.end()) return std::nullopt;
              return found->second;
            },
            {}};
  }
  Look look() const { return run::Desktop(here()).look(); }
  bool is_still() const { return run::Desktop(here()).wants_less_motion(); }
};

/// A gdbus of ours that writes `answer`, first in PATH as long as this lives.
struct Portal {
  test::TemporaryFolder folder;
  std::string path = std::getenv("PATH");
  explicit Portal(const std::string& answer) {
    // Only what was asked for is answered.
    std::ofstream(folder / "gdbus")
        << "#!/bin/sh\ncase \"$*\" in\n*'org.freedesktop.appearance'*'org.gnome.desktop.interface'*) echo \""
        << answer << "\" ;;\nesac\n";
    fs::permissions(folder / "gdbus", fs::perms::owner_all);
    setenv("PATH", ((folder / "").string() + ":" + path).c_str(), 1);
  }
  ~Portal() { setenv("PATH", path.c_str(), 1); }
};

void wait_for_answer(run::Desktop& desktop) {
  while (desktop.descriptor() >= 0) {
    pollfd answer{desktop.descriptor(), POLLIN, 0};
    REQUIRE(poll(&answer, 1, 10'000) == 1);
    desktop.take();
  }
}

} // namespace

TEST_CASE("the portal's answer is understood, also that of an old one and none at all") {
  const auto answer = [](const std::string& pairs) {
    return run::understood("({'org.freedesktop.appearance': {" + pairs + "}},)\n").look;
  };
  CHECK(answer("'color-scheme': <uint32 1>") == Look::dark);
  CHECK(answer("'contrast': <uint32 0>, 'color-scheme': <uint32 2>, 'accent-color': <(0.1, 1.0, 1.0)>") ==
        Look::light);
  CHECK(answer("'color-scheme': <uint32 1>, 'contrast': <uint32 1>") == Look::contrast);
  CHECK(answer("'color-scheme': <uint32 0>") == Look::unknown);
  CHECK(answer("'color-scheme': <1>") == Look::dark);
  CHECK(answer("'color-scheme': <uint32 ") == Look::unknown);
  CHECK(run::understood("") == run::DesktopAnswer{});
}

TEST_CASE("a desktop that wants less motion is understood, by its portal or by GNOME's own switch") {
  const auto is_still = [](const std::string& look, const std::string& gnome) {
    return run::understood("({'org.freedesktop.appearance': {" + look +
                           "}, 'org.gnome.desktop.interface': {" + gnome + "}},)\n")
        .less_motion;
  };
  CHECK(is_still("'reduced-motion': <uint32 1>", ""));
  CHECK(is_still("'color-scheme': <uint32 1>, 'reduced-motion': <uint32 1>, 'contrast': <uint32 0>", ""));
  CHECK(is_still("'reduced-motion': <uint32 0>", "'enable-animations': <false>"));
  CHECK(is_still("", "'clock-format': <'24h'>, 'enable-animations': <false>, 'font-name': <'Cantarell 11'>"));
  CHECK_FALSE(
      is_still("'reduced-motion': <uint32 0>, 'contrast': <uint32 1>", "'enable-animations': <true>"));
  CHECK_FALSE(is_still("'color-scheme': <uint32 1>", "'gtk-enable-primary-paste': <false>"));
}

TEST_CASE("files say that the desktop wants less motion where nobody can be asked") {
  Home home;
  CHECK_FALSE(home.is_still());
  home.write(".config/gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n");
  CHECK(home.is_still());
  home.write(".config/gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations = true\n");
  CHECK_FALSE(home.is_still()); // the newer one counts
  home.write(".config/kdeglobals", "[KDE]\nAnimationDurationFactor=0\n");
  CHECK_FALSE(home.is_still()); // of another desktop
  home.variables["XDG_CURRENT_DESKTOP"] = "KDE";
  CHECK(home.is_still());
  home.write(".config/kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n");
  CHECK_FALSE(home.is_still());
}

TEST_CASE("the wish for less motion is there at the next start, with the look or without one") {
  Home home;
  home.variables["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere";
  const auto answered = [&home](const std::string& answer) {
    const Portal portal("({" + answer + "},)");
    run::Desktop desktop(home.here());
    desktop.ask();
    wait_for_answer(desktop);
    CHECK(desktop.wants_less_motion() == home.is_still());
    CHECK(desktop.look() == home.look());
    return desktop.wants_less_motion();
  };
  CHECK(answered("'org.freedesktop.appearance': {'color-scheme': <uint32 1>, 'reduced-motion': <uint32 1>}"));
  CHECK(home.look() == Look::dark);
  CHECK(answered("'org.gnome.desktop.interface': {'enable-animations': <false>}"));
  CHECK(home.look() == Look::unknown);
  CHECK_FALSE(answered("'org.freedesktop.appearance': {'color-scheme': <uint32 2>}"));
  CHECK(home.look() == Look::light);
}

TEST_CASE("files say what the desktop likes where nobody can be asked") {
  Home home;
  CHECK(home.look() == Look::unknown);
  home.write(".config/gtk-3.0/settings.ini", "[Settings]\ngtk-theme-name = Adwaita\n");
  CHECK(home.look() == Look::light);
  home.write(".config/gtk-3.0/settings.ini",
             "[Other]\ngtk-theme-name=X\n[Settings]\ngtk-application-prefer-dark-theme=1\n");
  CHECK(home.look() == Look::dark);
  home.write(".config/gtk-4.0/settings.ini", "[Settings]\ngtk-theme-name=HighContrast\n");
  CHECK(home.look() == Look::contrast);
  home.write(".config/kdeglobals", "[General]\nColorScheme=BreezeLight\n");
  CHECK(home.look() == Look::contrast); // of another desktop
  home.variables["XDG_CURRENT_DESKTOP"] = "KDE";
  CHECK(home.look() == Look::light);
  home.variables["GTK_THEME"] = "Adwaita:dark";
  CHECK(home.look() == Look::dark);
}

TEST_CASE("the portal is asked beside everything else, and its last answer is there at the next start") {
  Home home;
  home.write(".config/gtk-3.0/settings.ini", "[Settings]\ngtk-theme-name=Adwaita-dark\n");
  home.variables["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere";
  {
    const Portal portal("({'org.freedesktop.appearance': {'color-scheme': <uint32 2>}},)");
    run::Desktop desktop(home.here());
    CHECK(desktop.look() == Look::dark);
    desktop.ask();
    desktop.ask(); // is being asked already
    wait_for_answer(desktop);
    CHECK(desktop.look() == Look::light);
  }
  CHECK(home.look() == Look::light);
  {
    const Portal portal("Error: there is no such portal");
    run::Desktop desktop(home.here());
    desktop.ask();
    wait_for_answer(desktop);
    CHECK(desktop.look() == Look::dark); // what files say counts again
  }
  CHECK(home.look() == Look::dark);
}

TEST_CASE("nobody is asked where there is no session bus, or no program to ask with") {
  Home home;
  run::Desktop alone(home.here());
  alone.ask();
  CHECK(alone.descriptor() == -1);
  home.variables["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere";
  const std::string path = std::getenv("PATH");
  setenv("PATH", "/nowhere", 1);
  run::Desktop without_program(home.here());
  without_program.ask();
  if (without_program.descriptor() >= 0) wait_for_answer(without_program);
  setenv("PATH", path.c_str(), 1);
  CHECK(without_program.look() == Look::unknown);
}
