#include "run/desktop.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace ruru::run {

namespace {

namespace fs = std::filesystem;
using app::DesktopLook;

constexpr std::array<std::pair<std::string_view, DesktopLook>, 3> words{
    {{"dark", DesktopLook::dark}, {"light", DesktopLook::light}, {"contrast", DesktopLook::contrast}}};
constexpr std::string_view still = "still"; // beside one of them, or alone

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

/// "Adwaita-dark", "HighContrast", "BreezeLight".
DesktopLook look_of_name(const std::string& name) {
  const std::string word = lower(name);
  if (word.find("contrast") != std::string::npos) return DesktopLook::contrast;
  return word.find("dark") != std::string::npos ? DesktopLook::dark : DesktopLook::light;
}

/// The value of a key in a section of a file of the kind of settings.ini; empty when there is none.
std::string ini_value(const fs::path& file, std::string_view section, std::string_view key) {
  std::ifstream stream(file);
  bool inside = false;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with('[')) inside = line.starts_with('[' + std::string(section) + ']');
    const auto equals = line.find('=');
    if (!inside || equals == std::string::npos) continue;
    const auto name_end = line.find_last_not_of(" \t", equals == 0 ? 0 : equals - 1);
    if (std::string_view(line).substr(0, name_end + 1) != key) continue;
    const auto first = line.find_first_not_of(" \t", equals + 1);
    return first == std::string::npos ? "" : line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
  }
  return {};
}

fs::path config_home(const Surroundings& here) {
  if (const auto folder = here.variable("XDG_CONFIG_HOME"); folder && fs::path(*folder).is_absolute())
    return *folder;
  return fs::path(here.variable("HOME").value_or("/")) / ".config";
}

bool is_kde(const Surroundings& here) {
  return here.variable("XDG_CURRENT_DESKTOP").value_or("").find("KDE") != std::string::npos;
}

DesktopLook look_of_kde(const Surroundings& here) {
  if (!is_kde(here)) return DesktopLook::unknown;
  const fs::path file = config_home(here) / "kdeglobals";
  if (const std::string name = ini_value(file, "General", "ColorScheme"); !name.empty())
    return look_of_name(name);
  return DesktopLook::unknown;
}

DesktopLook look_of_gtk(const Surroundings& here) {
  for (const char* folder : {"gtk-4.0", "gtk-3.0"}) {
    const fs::path file = config_home(here) / folder / "settings.ini";
    const std::string name = ini_value(file, "Settings", "gtk-theme-name");
    const std::string dark = lower(ini_value(file, "Settings", "gtk-application-prefer-dark-theme"));
    if (!name.empty() && look_of_name(name) != DesktopLook::light) return look_of_name(name);
    if (dark == "1" || dark == "true") return DesktopLook::dark;
    if (!name.empty() || !dark.empty()) return DesktopLook::light;
  }
  return DesktopLook::unknown;
}

fs::path kept_file(const Surroundings& here) { return cache_folder(here) / "desktop-look"; }

DesktopAnswer kept_answer(const Surroundings& here) {
  DesktopAnswer kept;
  std::ifstream stream(kept_file(here));
  for (std::string word; stream >> word;) {
    if (word == still) kept.less_motion = true;
    for (const auto& [name, look] : words)
      if (word == name) kept.look = look;
  }
  return kept;
}

void keep(const DesktopAnswer& answered, const Surroundings& here) {
  std::error_code ignored;
  const fs::path file = kept_file(here);
  if (answered == kept_answer(here)) return;
  if (answered == DesktopAnswer{}) {
    fs::remove(file, ignored);
    return;
  }
  fs::create_directories(file.parent_path(), ignored);
  std::ofstream stream(file);
  for (const auto& [name, look] : words)
    if (look == answered.look) stream << name << '\n';
  if (answered.less_motion) stream << still << '\n';
}

/// KDE writes 0 for "instant".
bool is_still_on_kde(const Surroundings& here) {
  if (!is_kde(here)) return false;
  const std::string factor = ini_value(config_home(here) / "kdeglobals", "KDE", "AnimationDurationFactor");
  return !factor.empty() && factor.find_first_not_of("0.") == std::string::npos;
}

bool is_still_in_gtk(const Surroundings& here) {
  for (const char* folder : {"gtk-4.0", "gtk-3.0"}) {
    const fs::path file = config_home(here) / folder / "settings.ini";
    const std::string animations = lower(ini_value(file, "Settings", "gtk-enable-animations"));
    if (!animations.empty()) return animations == "0" || animations == "false";
  }
  return false;
}

/// Where no session bus is, asking for it would start one.
bool has_session_bus(const Surroundings& here) {
  if (here.variable("DBUS_SESSION_BUS_ADDRESS")) return true;
  const auto runtime = here.variable("XDG_RUNTIME_DIR");
  std::error_code ignored;
  return runtime && fs::exists(fs::path(*runtime) / "bus", ignored);
}

/// The number behind `key` in "… 'color-scheme': <uint32 1> …"; 0 where there is none.
int number_behind(std::string_view answer, std::string_view key) {
  const auto at = answer.find(key);
  if (at == std::string_view::npos) return 0;
  answer.remove_prefix(at + key.size());
  answer = answer.substr(0, answer.find_first_of(">,}"));
  const auto digit = answer.find_last_not_of("0123456789") + 1; // none: from the beginning
  int number = 0;
  std::from_chars(answer.data() + digit, answer.data() + answer.size(), number);
  return number;
}

DesktopLook look_in(std::string_view answer) {
  if (number_behind(answer, "'contrast': <") == 1) return DesktopLook::contrast;
  switch (number_behind(answer, "'color-scheme': <")) {
  case 1: return DesktopLook::dark;
  case 2: return DesktopLook::light;
  default: return DesktopLook::unknown;
  }
}

} // namespace

DesktopAnswer understood(std::string_view answer) {
  return {.look = look_in(answer),
          .less_motion = number_behind(answer, "'reduced-motion': <") == 1 ||
                         answer.find("'enable-animations': <false>") != std::string_view::npos};
}

Desktop::Desktop(Surroundings here) : here_(std::move(here)), answered_(kept_answer(here_)) {}

Desktop::~Desktop() {
  if (child_ > 0) kill(child_, SIGTERM);
  end_question();
}

DesktopLook Desktop::look() const {
  if (const auto name = here_.variable("GTK_THEME"); name && !name->empty()) return look_of_name(*name);
  for (const DesktopLook look : {answered_.look, look_of_kde(here_), look_of_gtk(here_)})
    if (look != DesktopLook::unknown) return look;
  return DesktopLook::unknown;
}

bool Desktop::wants_less_motion() const {
  return answered_.less_motion || is_still_on_kde(here_) || is_still_in_gtk(here_);
}

void Desktop::ask() {
  std::array<int, 2> ends{};
  if (child_ > 0 || !has_session_bus(here_) || pipe(ends.data()) != 0) return;
  for (const int end : ends)
    fcntl(end, F_SETFD, FD_CLOEXEC);
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const std::array<const char*, 13> command{"gdbus",
                                            "call",
                                            "--session",
                                            "--timeout=2",
                                            "--dest",
                                            "org.freedesktop.portal.Desktop",
                                            "--object-path",
                                            "/org/freedesktop/portal/desktop",
                                            "--method",
                                            "org.freedesktop.portal.Settings.ReadAll",
                                            "['org.freedesktop.appearance', 'org.gnome.desktop.interface']",
                                            nullptr};
  const int failed =
      posix_spawnp(&child_, command[0], &actions, nullptr, const_cast<char* const*>(command.data()), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  answer_.clear();
  answer_descriptor_ = ends[0];
  if (failed != 0) {
    child_ = -1;
    end_question();
  }
}

void Desktop::take() {
  constexpr std::size_t longest = 65'536;
  std::array<char, 1024> part;
  ssize_t got = 0;
  while ((got = read(answer_descriptor_, part.data(), part.size())) > 0)
    if (answer_.size() < longest) answer_.append(part.data(), static_cast<std::size_t>(got));
  if (got < 0) return; // there is more to come
  end_question();
  answered_ = understood(answer_);
  keep(answered_, here_);
}

void Desktop::end_question() {
  if (answer_descriptor_ >= 0) close(answer_descriptor_);
  answer_descriptor_ = -1;
  if (child_ > 0) waitpid(child_, nullptr, 0);
  child_ = -1;
}

} // namespace ruru::run
