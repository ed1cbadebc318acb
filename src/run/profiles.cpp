#include "run/profiles.hpp"

#include "run/whole_file.hpp"
#include "store/exchange.hpp"
#include "store/store.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>

namespace ruru::run {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 60; ///< bytes

fs::path list_file(const fs::path& data) { return data / "profiles.yaml"; }
fs::path folder_of(const fs::path& data, const std::string& name) { return data / "profiles" / name; }

/// Names are names of folders too.
Result<Done> check_name(const std::string& name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](unsigned char letter) {
    return letter >= 0x20 && letter != 0x7f && letter != '/' && letter != '\\';
  });
  const bool trimmed = !name.empty() && name.front() != ' ' && name.back() != ' ' && name.front() != '.';
  if (plain && trimmed && name.size() <= longest_name) return Done{};
  return Error{fmt::format("A profile's name has 1 to {} letters, no / and no dot in front.", longest_name)};
}

Error unknown(const Profiles& profiles, const std::string& name) {
  std::string all;
  for (const std::string& each : profiles.names())
    all += (all.empty() ? "" : ", ") + each;
  return {fmt::format("There is no profile “{}”. There are: {}.", name, all)};
}

Result<Done> save(const fs::path& data, const Profiles& profiles) {
  std::error_code failure;
  fs::create_directories(data, failure);
  YAML::Emitter out;
  out << YAML::BeginMap << YAML::Key << "first" << YAML::Value << profiles.first << YAML::Key << "current"
      << YAML::Value << profiles.current << YAML::EndMap;
  const std::string text = fmt::format("# Who learns here: ruru profile --help\n{}\n", out.c_str());
  if (write_whole(list_file(data), text)) return Done{};
  return Error{fmt::format("{} cannot be written. Allow writing to its folder.", list_file(data).string())};
}

std::string text(const YAML::Node& root, const char* key) {
  const YAML::Node node = root[key];
  return node && node.IsScalar() ? node.Scalar() : "";
}

void read(Profiles& profiles, const fs::path& file) {
  try {
    const YAML::Node root = YAML::LoadFile(file.string());
    if (!root.IsMap()) return;
    if (const std::string first = text(root, "first"); check_name(first)) profiles.first = first;
    profiles.current = text(root, "current");
  } catch (const YAML::Exception&) { // not there, or no YAML
  }
}

} // namespace

std::vector<std::string> Profiles::names() const {
  std::vector<std::string> all{first};
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

bool Profiles::has(const std::string& name) const {
  return name == first || std::find(others.begin(), others.end(), name) != others.end();
}

Profiles load_profiles(const fs::path& data) {
  Profiles profiles;
  read(profiles, list_file(data));
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(data / "profiles", ignored)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory(ignored) && check_name(name) && name != profiles.first)
      profiles.others.push_back(name);
  }
  std::sort(profiles.others.begin(), profiles.others.end());
  if (!profiles.has(profiles.current)) profiles.current = profiles.first;
  return profiles;
}

ProfilePlaces places_of(const fs::path& data, const fs::path& settings, const Profiles& profiles,
                        const std::string& name) {
  if (name == profiles.first) return {.history = data / "history.db", .settings = settings};
  return {.history = folder_of(data, name) / "history.db",
          .settings = folder_of(data, name) / "settings.yaml"};
}

Result<Done> add_profile(const fs::path& data, const std::string& name) {
  const Profiles profiles = load_profiles(data);
  if (auto done = check_name(name); !done) return done;
  if (profiles.has(name)) return Error{fmt::format("There is a profile “{}” already.", name)};
  std::error_code failure;
  fs::create_directories(folder_of(data, name), failure);
  if (failure)
    return Error{fmt::format("{} cannot be made: {}.", folder_of(data, name).string(), failure.message())};
  return Done{};
}

Result<Done> rename_profile(const fs::path& data, const std::string& from, const std::string& to) {
  Profiles profiles = load_profiles(data);
  if (!profiles.has(from)) return unknown(profiles, from);
  if (auto done = check_name(to); !done) return done;
  if (profiles.has(to)) return Error{fmt::format("There is a profile “{}” already.", to)};
  if (from == profiles.first) {
    profiles.first = to;
  } else {
    const fs::path history = folder_of(data, from) / "history.db";
    std::error_code failure;
    if (fs::exists(history, failure))
      if (auto free = store::open_log(history, store::Access::write); !free) return free.error(); // in use
    fs::rename(folder_of(data, from), folder_of(data, to), failure);
    if (failure) return Error{fmt::format("“{}” cannot be renamed: {}.", from, failure.message())};
  }
  if (profiles.current == from) profiles.current = to;
  return save(data, profiles);
}

Result<Done> use_profile(const fs::path& data, const std::string& name) {
  Profiles profiles = load_profiles(data);
  if (!profiles.has(name)) return unknown(profiles, name);
  profiles.current = name;
  return save(data, profiles);
}

Result<fs::path> remove_profile(const fs::path& data, const std::string& name, Timestamp now) {
  Profiles profiles = load_profiles(data);
  if (!profiles.has(name)) return unknown(profiles, name);
  if (name == profiles.first)
    return Error{
        fmt::format("“{}” is the first profile and stays. It can be renamed: ruru profile rename", name)};
  const fs::path folder = folder_of(data, name), history = folder / "history.db";
  std::error_code failure;
  fs::path exported;
  if (fs::exists(history, failure)) {
    const auto lock = store::open_log(history, store::Access::write);
    if (!lock) return lock.error();
    fs::create_directories(data / "removed-profiles", failure);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    exported = data / "removed-profiles" / fmt::format("{}-{}.jsonl", name, seconds);
    if (auto written = store::export_file(exported, history); !written) return written.error();
  }
  if (profiles.current == name) {
    profiles.current = profiles.first;
    if (auto saved = save(data, profiles); !saved) return saved.error();
  }
  fs::remove_all(folder, failure);
  if (failure) return Error{fmt::format("{} cannot be removed: {}.", folder.string(), failure.message())};
  return exported;
}

} // namespace ruru::run
