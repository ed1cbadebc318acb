#include "run/places.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <pwd.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/auxv.h>
#endif
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

namespace fs = std::filesystem;

namespace ruru::run {
namespace {

fs::path own_executable() {
  std::error_code none;
#if defined(__linux__)
  if (fs::path file = fs::read_symlink("/proc/self/exe", none); !none) return file;
  // Without /proc, in a bare chroot: the name that the kernel was given.
  if (const auto* name = reinterpret_cast<const char*>(getauxval(AT_EXECFN)))
    return fs::canonical(name, none);
#elif defined(__APPLE__)
  char name[4096];
  std::uint32_t size = sizeof name;
  if (_NSGetExecutablePath(name, &size) == 0) return fs::canonical(name, none);
#endif
  return {};
}

std::optional<std::string> own_variable(const std::string& name) {
  if (const char* value = std::getenv(name.c_str())) return value;
  if (name != "HOME") return std::nullopt;
  const passwd* user = getpwuid(getuid());
  return user ? std::optional<std::string>(user->pw_dir) : std::nullopt;
}

/// The rules say that a relative path in these variables is to be ignored.
std::optional<fs::path> absolute_variable(const Surroundings& here, const std::string& name) {
  const std::optional<std::string> value = here.variable(name);
  if (!value || !fs::path(*value).is_absolute()) return std::nullopt;
  return fs::path(*value);
}

fs::path personal_folder(const Surroundings& here, const std::string& variable, const fs::path& below_home) {
  if (const auto folder = absolute_variable(here, variable)) return *folder / "ruru";
  return absolute_variable(here, "HOME").value_or("/") / below_home / "ruru";
}

bool lies_in(const fs::path& file, const fs::path& named_folder) {
  std::error_code none;
  const fs::path folder = fs::weakly_canonical(named_folder, none);
  return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

} // namespace

Surroundings surroundings() { return {own_variable, own_executable()}; }

std::vector<fs::path> data_folders(const Surroundings& here) {
  std::vector<fs::path> candidates;
  if (lies_in(here.executable, RURU_BUILD_FOLDER)) {
    candidates = {RURU_BUILD_DATA};
  } else {
    if (!here.executable.empty())
      candidates.push_back(here.executable.parent_path().parent_path() / "share/ruru");
    candidates.emplace_back(RURU_DATA_DIR);
  }
  std::vector<fs::path> folders;
  for (const fs::path& candidate : candidates) {
    std::error_code none;
    const fs::path folder = fs::canonical(candidate, none);
    if (!none && std::find(folders.begin(), folders.end(), folder) == folders.end())
      folders.push_back(folder);
  }
  return folders;
}

std::optional<fs::path> shipped(const fs::path& name, const Surroundings& here) {
  for (const fs::path& folder : data_folders(here)) {
    std::error_code none;
    if (fs::exists(folder / name, none)) return folder / name;
  }
  return std::nullopt;
}

fs::path user_data_folder(const Surroundings& here) {
  return personal_folder(here, "XDG_DATA_HOME", ".local/share");
}

fs::path config_folder(const Surroundings& here) {
  return personal_folder(here, "XDG_CONFIG_HOME", ".config");
}

fs::path state_folder(const Surroundings& here) {
  return personal_folder(here, "XDG_STATE_HOME", ".local/state");
}

fs::path cache_folder(const Surroundings& here) { return personal_folder(here, "XDG_CACHE_HOME", ".cache"); }

} // namespace ruru::run
